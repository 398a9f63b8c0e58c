"""A case played back through the door: what its script is told is noted, with what it is read for."""

from __future__ import annotations

import json
from collections.abc import Callable

from flask import Flask
from sqlalchemy import select

from processes.records import Entry
from processes.store.transaction import read_only
from tests.webapp.cases.test_routes import the_case
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
ASK = {"Accept": "application/json"}


def readings(app: Flask, case: object) -> list[tuple[object, object]]:
    """What was read of the case, and for what."""
    with read_only(app.extensions["database"]) as tx:
        rows = tx.execute(select(Entry).where(Entry.case_id == case, Entry.kind == "CitizenSeen").order_by(Entry.id))
        return [(one.facts["page"], one.facts["purpose"]) for one in rows.scalars()]


def test_a_case_is_played_with_its_trail_in_words_and_that_is_noted(app: Flask, visit: Enter) -> None:
    case, bo = the_case(app), visit("bo")
    assert f"/cases/{case.id}/played" in bo.get(f"/cases/{case.id}").link("Afspil sagens vej")
    before = readings(app, case.id)
    page = bo.get(f"/cases/{case.id}/played")
    assert page.h1 == "Sagens vej, afspillet"
    assert readings(app, case.id) == before
    (player,) = page.doc.xpath("//div[@data-component='way']")
    told = json.loads(bo.client.get(player.get("data-from"), headers=ASK).get_data(as_text=True))
    assert readings(app, case.id) == [*before, ("played", "work")]
    assert told["number"] == case.number
    assert [one["title"] for one in told["parts"]] == ["Ansøgning"]
    first = told["moments"][0]
    assert "Sagen begyndte" in " ".join(line["words"] for line in first["lines"])
    assert first["frames"][-1]["here"] == [[0, "assess"]]
    assert told["parts"][0]["names"]["assess"] == "Vurdér ansøgning"


def test_who_does_not_work_on_the_case_says_what_for_first(app: Flask, visit: Enter) -> None:
    case, frida = the_case(app), visit("frida")
    page = frida.get(f"/cases/{case.id}/played")
    assert page.doc.xpath("//input[@name='purpose']")
    refused = frida.client.get(f"/cases/{case.id}/played.json", headers=ASK)
    assert refused.status_code == 422
    assert "formål" in json.loads(refused.get_data(as_text=True))["said"]
    assert readings(app, case.id) == []
    page = frida.get(f"/cases/{case.id}/played?purpose=audit")
    (player,) = page.doc.xpath("//div[@data-component='way']")
    assert frida.client.get(player.get("data-from"), headers=ASK).status_code == 200
    assert readings(app, case.id) == [("played", "audit")]


def test_whoever_may_not_open_the_case_is_told_nothing(app: Flask, visit: Enter) -> None:
    case, carla = the_case(app), visit("carla")
    assert carla.get(f"/cases/{case.id}/played").status == 403
    answer = carla.client.get(f"/cases/{case.id}/played.json", headers=ASK)
    assert (answer.status_code, set(json.loads(answer.get_data(as_text=True)))) == (403, {"said"})
