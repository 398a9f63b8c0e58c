"""The desk: what happens, happens once for each key, and is remembered without the letters' own bytes."""

from __future__ import annotations

import json

from workers.standins.desk import Desk, Happening

TOLD = {"case": "7", "on": "2026-03-02", "pdf": "JVBERi0x"}


def test_the_same_key_happens_once_and_is_told_once() -> None:
    heard: list[Happening] = []
    desk = Desk(heard.append)
    replies = [desk.ask("digital_post", "send", TOLD, "k") for _ in range(3)]
    assert len({reply.body for reply in replies}) == 1
    assert [one.key for one in heard] == ["k"]
    assert desk.seen()["tries"] == 3
    assert [one["told"]["pdf"] for one in desk.seen()["happened"]] == ["(8 characters)"]


def test_an_answer_can_be_put_into_its_mouth() -> None:
    desk = Desk()
    desk.order({"service": "register", "answer": {"employedAfter": False}})
    reply = desk.ask("register", "employment", TOLD, "k")
    assert json.loads(reply.body) == {"employedAfter": False, "stand_in": True}


def test_a_question_that_lacks_what_it_needs_is_refused() -> None:
    assert Desk().ask("jobnet", "status", {}, "k").status == 422
    assert Desk().ask("moon", "status", {}, "k").status == 422
