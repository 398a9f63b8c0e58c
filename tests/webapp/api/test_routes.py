"""The machine door over HTTP: taken in once, and every refusal a sentence in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select
from werkzeug.test import TestResponse

from processes.definitions.package import read_folder
from processes.errors import EngineFault
from processes.records import Case, Condition, Person
from processes.sample.numbers import a_cpr
from processes.store.transaction import read_only, transaction
from tests.situations import publish_package
from webapp.api.routes import MOST

KEYS = {"nemrefusion": "n" * 32, "akasse": "k" * 32}
MESSAGE = {
    "id": "1",
    "kind": "nemrefusion.notice",
    "citizen": {"cpr": a_cpr(Random(1), date(1980, 5, 4), woman=True), "name": "Alma Prøvesen (demo)"},
    "facts": {"firstAbsenceDate": "2026-02-16", "paysWage": True, "absenceType": "fuld", "employment": "ansat"},
}


@pytest.fixture(autouse=True)
def opened(app: Flask) -> None:
    """Two services have keys, and the sickness process is published."""
    settings = replace(app.extensions["settings"], api_keys=tuple(KEYS.items()), demo=True)
    app.extensions["settings"] = settings
    with transaction(app.extensions["database"]) as tx:
        owner = tx.one(select(Person).where(Person.login == "egon"))
        publish_package(tx, owner, read_folder(Path(__file__).parents[3] / "bpmn" / "sickness_follow_up"))


def post(app: Flask, body: Any, sender: str = "nemrefusion", **more: Any) -> TestResponse:
    headers = {"Authorization": f"Bearer {KEYS.get(sender, '')}"}
    if isinstance(body, bytes):
        return app.test_client().post("/api/messages", data=body, headers=headers, **more)
    return app.test_client().post("/api/messages", json=body, headers=headers)


def test_a_notice_is_taken_in_once(app: Flask) -> None:
    first, second = post(app, MESSAGE), post(app, MESSAGE)
    assert (first.status_code, second.status_code) == (201, 200)
    told = first.get_json()
    assert (told["outcome"], told["again"]) == ("started", False)
    assert second.get_json() == {**told, "again": True}
    with read_only(app.extensions["database"]) as tx:
        assert tx.one(select(Case.number).where(Case.number == told["case"]))


@pytest.mark.parametrize(
    ("body", "sender", "status", "because"),
    [
        (MESSAGE, "nobody", 401, "key_unknown"),
        (MESSAGE, "akasse", 403, "sender_may_not"),
        ({"id": "1", "kind": "akasse.recovery", "case": "2026-999999"}, "akasse", 409, "not_waiting"),
        ({**MESSAGE, "citizen": {"cpr": "1"}}, "nemrefusion", 422, "message_unreadable"),
        ([], "nemrefusion", 422, "message_unreadable"),
        (b"{", "nemrefusion", 400, "message_no_json"),
        (b"[" * 100_000, "nemrefusion", 400, "message_no_json"),
        (b'{"id": "' + b"x" * 300_000 + b'"}', "nemrefusion", 413, "too_large"),
    ],
)
def test_each_refusal_is_a_sentence(app: Flask, body: Any, sender: str, status: int, because: str) -> None:
    answer = post(app, body, sender, **({"content_type": "application/json"} if isinstance(body, bytes) else {}))
    told = answer.get_json()
    assert (answer.status_code, told["because"]) == (status, because)
    assert told["da"] != told["en"]
    assert "{" not in told["da"]


@pytest.mark.parametrize(("more", "status", "read"), [(0, 422, MOST), (1, 413, MOST + 1), (MOST * 4, 413, MOST + 1)])
def test_a_body_that_does_not_say_its_length_is_read_no_further_than_allowed(
    app: Flask, more: int, status: int, read: int
) -> None:
    body = BytesIO(b'"' + b"x" * (MOST + more - 2) + b'"')
    chunked = {"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked", "CONTENT_LENGTH": ""}
    headers = {"Authorization": f"Bearer {KEYS['nemrefusion']}", "Content-Type": "application/json"}
    answer = app.test_client().post("/api/messages", input_stream=body, headers=headers, environ_overrides=chunked)
    assert (answer.status_code, body.tell()) == (status, read)


def test_what_is_wrong_is_told_field_by_field(app: Flask) -> None:
    told = post(app, {**MESSAGE, "facts": {"firstAbsenceDate": "i går"}}).get_json()
    where = {one["where"]: one for one in told["problems"]}
    assert {"firstAbsenceDate", "paysWage"} <= set(where)
    assert all(one["da"] and one["en"] and "{" not in one["en"] for one in where.values())


def test_what_is_no_json_is_refused(app: Flask) -> None:
    assert post(app, b"id=1", content_type="text/plain").status_code == 415


def test_a_case_that_cannot_take_it_is_stuck_and_its_people_hear_of_it(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = post(app, MESSAGE).get_json()["case"]

    def fails(*_: object, **__: object) -> bool:
        raise EngineFault("engine_loop", "EB1_recovery_reported")

    monkeypatch.setattr("processes.engine.run.Run.deliver", fails)
    facts = {"date": "2026-03-01", "source": "a-kasse", "type": "fuld"}
    answer = post(app, {"id": "r", "kind": "akasse.recovery", "case": number, "facts": facts}, "akasse")
    assert answer.status_code == 500
    with read_only(app.extensions["database"]) as tx:
        assert tx.one(select(Case.condition).where(Case.number == number)) == Condition.STUCK
