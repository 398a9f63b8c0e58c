"""Somebody is told, once, in their own language, and never of anybody's health."""

from __future__ import annotations

import email
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
from sqlalchemy import select

from processes.notices.choose import choose_telling
from processes.notices.notify import mail, notify
from processes.notices.wishes import Topic
from processes.records import Notice, Person, Promise
from processes.settings import Settings
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen, a_deadline, a_task, a_version
from tests.calling import a_calling_case
from tests.cast import Cast, a_cast
from tests.shipped import a_shipped_case

SICK: dict[str, Any] = {
    "firstAbsenceDate": date(2026, 2, 16),
    "paysWage": True,
    "absenceType": "fuld",
    "employment": "ansat",
}


@pytest.fixture
def cast(tx: Transaction) -> Cast:
    return a_cast(tx)


def _notices(tx: Transaction) -> list[Notice]:
    found: Any = tx.execute(select(Notice).order_by(Notice.made_at, Notice.id)).scalars()
    return list(found)


def _mails_promised(tx: Transaction) -> list[dict[str, Any]]:
    found: Any = tx.execute(select(Promise).where(Promise.kind == "notice.mail")).scalars()
    return [one.facts for one in found]


def _again(tx: Transaction) -> Any:
    @contextmanager
    def opening() -> Iterator[Transaction]:
        yield tx
        tx.flush()

    def opened() -> AbstractContextManager[Transaction]:
        return opening()

    return opened


def test_a_handed_task_is_told_to_its_new_holder_and_a_mail_is_promised(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx, team=cast.north), holder=cast.bo)
    assert notify(tx, {"sort": "task_handed", "person": str(cast.bo.id), "task": str(task.id)}, task.case_id) == 1
    (notice,) = _notices(tx)
    assert (notice.person_id, notice.kind, notice.task_id) == (cast.bo.id, "task_handed", task.id)
    assert _mails_promised(tx) == [{"notice": str(notice.id)}]


def test_the_same_news_is_told_once_and_the_next_news_again(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx, team=cast.north), holder=cast.bo)
    facts = {"sort": "task_handed", "person": str(cast.bo.id), "task": str(task.id)}
    notify(tx, facts, task.case_id)
    assert notify(tx, facts, task.case_id) == 0
    task.follow_up_on = date(2026, 3, 9)  # the task is another revision now
    tx.flush()
    assert notify(tx, facts, task.case_id) == 1
    assert len(_notices(tx)) == len(_mails_promised(tx)) == 2


def test_a_stuck_case_is_told_to_the_owner_of_its_process(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north, version=a_version(tx, cast.egon))
    notify(tx, {"sort": "case_stuck", "element": "G4_11", "code": "no_flow"}, case.id)
    (notice,) = _notices(tx)
    assert notice.person_id == cast.egon.id
    assert (notice.facts["element"], notice.facts["code"]) == ("G4_11", "no_flow")  # nothing is drawn that had a name


def test_the_step_a_case_stopped_at_is_told_by_its_name_in_the_called_version_too(
    tx: Transaction, cast: Cast, settings: Settings
) -> None:
    case = a_calling_case(tx, cast)
    cast.bo.locale = "en"
    for who in (cast.astrid, cast.bo):
        notify(tx, {"sort": "case_stuck", "element": "assess", "code": "no_flow", "person": str(who.id)}, case.id)
    assert [one.facts["element"]["da"] for one in _notices(tx)] == ["Vurdér ansøgning"] * 2
    tx.flush()
    for promised in _mails_promised(tx):
        assert mail(_again(tx), settings, promised)
    danish, english = (one.get_content() for one in sorted(_letters(settings), key=lambda one: str(one["To"])))
    assert "er gået i stå ved Vurdér ansøgning." in danish
    assert "has stopped at Assess" in english
    assert "no_flow" not in danish + english


def test_a_message_that_found_nobody_is_called_as_the_step_that_sends_it(tx: Transaction, cast: Cast) -> None:
    case = a_shipped_case(tx, cast, "sickness_follow_up", "SE1_notice_from_employer", **SICK)
    for name in ("sanction_case_requested", "no_such"):
        notify(tx, {"sort": "message_undelivered", "message": name, "person": str(cast.bo.id)}, case.id)
    assert [one.facts["message"] for one in _notices(tx)] == [
        {"da": "Send til P5-S", "en": "Send to P5-S"},
        "no_such",
    ]


def test_of_a_case_whose_version_is_gone_the_step_is_told_by_its_id(
    tx: Transaction, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = a_calling_case(tx, cast)
    monkeypatch.setattr("processes.motion.editions.edition_by_hash", lambda _tx, _key: None)
    notify(tx, {"sort": "case_stuck", "element": "assess", "code": "version_gone", "person": str(cast.bo.id)}, case.id)
    assert _notices(tx)[0].facts["element"] == "assess"


def test_an_escalation_is_told_to_those_the_case_names(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    for day in (13, 9, 20):
        a_deadline(tx, case, date(2026, 3, day))
    notify(tx, {"sort": "escalation", "to": "team_leader"}, case.id)
    (notice,) = _notices(tx)
    assert notice.person_id == cast.ditte.id
    assert notice.facts["due"] == "2026-03-09"


def test_nobody_is_told_of_what_is_gone_or_told_after_leaving(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    assert notify(tx, {"sort": "case_stuck"}, new_id()) == 0
    cast.bo.active = False
    tx.flush()
    assert notify(tx, {"sort": "task_handed", "person": str(cast.bo.id)}, case.id) == 0
    assert _notices(tx) == []


def test_whoever_has_no_address_reads_it_on_the_screen_only(tx: Transaction, cast: Cast, settings: Settings) -> None:
    cast.bo.email = None
    tx.flush()
    notify(tx, {"sort": "case_stuck", "person": str(cast.bo.id)}, a_case(tx).id)
    assert len(_notices(tx)) == 1
    assert not mail(_again(tx), settings, _mails_promised(tx)[0])


def test_what_can_wait_is_not_mailed_at_once_unless_its_reader_wants_it(
    tx: Transaction, cast: Cast, settings: Settings
) -> None:
    notify(tx, {"sort": "task_handed", "person": str(cast.bo.id)}, a_case(tx).id)
    assert not mail(_again(tx), settings, _mails_promised(tx)[0])
    _at_once(tx, cast.bo)
    assert mail(_again(tx), settings, _mails_promised(tx)[0])


def test_the_mail_is_in_the_readers_own_language_and_holds_neither_name_nor_health(
    tx: Transaction, cast: Cast, settings: Settings
) -> None:
    cast.bo.locale = "en"
    _at_once(tx, cast.bo)
    case = a_case(tx, team=cast.north, citizen=a_citizen(tx))
    case.facts = {"citizenName": "Amina Khan", "illness": "rygproblemer"}
    deadline = a_deadline(tx, case, date(2026, 3, 13))
    tx.flush()
    notify(tx, {"sort": "task_due", "person": str(cast.bo.id), "deadline": str(deadline.id)}, case.id)
    assert mail(_again(tx), settings, _mails_promised(tx)[0])
    letter = _letters(settings)[0]
    body = letter.get_content()
    assert letter["Subject"].strip() == f"Case {case.number}: First follow-up interview is due Friday 13 March 2026"
    assert "Sickness Benefit Act, section 13 b(1)" in body
    assert f"{settings.public_url}/cases/{case.id}" in body
    assert not any(word in str(letter) + body for word in ("Amina", "Khan", "ryg", "720387"))


def test_a_mail_that_was_sent_or_whose_reader_has_left_is_not_sent(
    tx: Transaction, cast: Cast, settings: Settings
) -> None:
    _at_once(tx, cast.bo)
    notify(tx, {"sort": "task_handed", "person": str(cast.bo.id)}, a_case(tx).id)
    (promised,) = _mails_promised(tx)
    assert mail(_again(tx), settings, promised)
    assert _notices(tx)[0].mailed_at is not None
    assert not mail(_again(tx), settings, promised)
    _notices(tx)[0].mailed_at, cast.bo.active = None, False
    tx.flush()
    assert not mail(_again(tx), settings, promised)
    assert not mail(_again(tx), settings, {"notice": str(new_id())})


def _at_once(tx: Transaction, person: Person) -> None:
    choose_telling(tx, person, person.id, {topic.value: "at_once" for topic in Topic}, (), "7")


def _letters(settings: Settings) -> list[EmailMessage]:
    found = sorted((settings.files_dir / "mail").glob("*.eml"))
    return [email.message_from_bytes(path.read_bytes(), policy=default) for path in found]
