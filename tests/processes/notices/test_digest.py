"""The daily mail: once a day, at the chosen hour, with what hurries and what is new."""

from __future__ import annotations

import email
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from email.message import EmailMessage
from email.policy import default
from itertools import count
from typing import Any

import pytest
from sqlalchemy import select

from processes import clock
from processes.notices.choose import choose_telling
from processes.notices.digest import SHOWN, promise_digests, send_digest
from processes.notices.notify import News, compose
from processes.notices.wishes import Topic
from processes.records import Absence, Notice, Person, Promise, Task
from processes.settings import Settings
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen, a_deadline, a_task
from tests.cast import Cast, a_cast
from tests.processes.reading.test_holding import a_conflict, an_absence

SERIAL = count(2000)
MONDAY = datetime(2026, 3, 2, 7, 30, tzinfo=clock.COPENHAGEN)


@pytest.fixture
def cast(tx: Transaction) -> Iterator[Cast]:
    with clock.frozen(MONDAY):
        cast = a_cast(tx)
        for person in cast.people:
            person.email = None
        cast.bo.email = "bo@kommune.example"
        tx.flush()
        yield cast


def _promised(tx: Transaction) -> list[dict[str, Any]]:
    found: Any = tx.execute(select(Promise).where(Promise.kind == "notice.digest").order_by(Promise.made_at)).scalars()
    return [one.facts for one in found]


def _opening(tx: Transaction) -> Any:
    @contextmanager
    def opened() -> Iterator[Transaction]:
        yield tx
        tx.flush()

    return opened


def _hurry(tx: Transaction, cast: Cast, days: int, holder: Person | None = None) -> Task:
    case = a_case(tx, team=cast.north, citizen=a_citizen(tx, cpr=f"720387{next(SERIAL)}"))
    deadline = a_deadline(tx, case, clock.today() + timedelta(days=days))
    task = a_task(tx, case, holder=holder or cast.bo)
    task.deadline_id, task.due_day, task.sort_at = deadline.id, deadline.due_day, deadline.due_at
    tx.flush()
    return task


def _mail(settings: Settings) -> EmailMessage:
    (path,) = (settings.files_dir / "mail").glob("*.eml")
    return email.message_from_bytes(path.read_bytes(), policy=default)


def test_it_is_promised_once_a_day_from_the_chosen_hour_on(tx: Transaction, cast: Cast) -> None:
    with clock.frozen(MONDAY - timedelta(hours=1)):
        assert promise_digests(tx) == 0
    assert (promise_digests(tx), promise_digests(tx)) == (1, 0)
    with clock.frozen(MONDAY + timedelta(days=1)):
        choose_telling(tx, cast.bo, cast.bo.id, {}, (), "9")
        assert promise_digests(tx) == 0
    with clock.frozen(MONDAY + timedelta(days=1, hours=2)):
        assert promise_digests(tx) == 1
    assert [one["day"] for one in _promised(tx)] == ["2026-03-02", "2026-03-03"]


@pytest.mark.parametrize("day", [date(2026, 3, 7), date(2026, 3, 8), date(2026, 4, 3)])
def test_no_mail_comes_on_a_day_that_is_not_worked(tx: Transaction, cast: Cast, day: date) -> None:
    with clock.frozen(datetime(day.year, day.month, day.day, 12, 0, tzinfo=clock.COPENHAGEN)):
        assert promise_digests(tx) == 0


def test_nobody_is_mailed_while_away(tx: Transaction, cast: Cast) -> None:
    tx.add(Absence(id=new_id(), person_id=cast.bo.id, since=clock.today(), until=clock.today()))
    assert promise_digests(tx) == 0
    with clock.frozen(MONDAY + timedelta(days=1)):
        assert promise_digests(tx) == 1


def test_the_mail_counts_what_hurries_and_names_no_citizen(tx: Transaction, cast: Cast, settings: Settings) -> None:
    for days in (-3, 0, 0, 4, 9):
        _hurry(tx, cast, days)
    compose(tx, cast.bo, News("task_handed", "key", None, None, {"case_number": "2026-1", "task": "Hold samtale"}))
    promise_digests(tx)
    assert send_digest(_opening(tx), settings, _promised(tx)[0])
    mail = _mail(settings)
    body = mail.get_content()
    assert mail["Subject"] == "Dine opgaver: 1 for sent, 2 i dag, 1 senere i ugen"
    assert (
        body.index("fredag 27. februar 2026") < body.index("mandag 2. marts 2026") < body.index("fredag 6. marts 2026")
    )
    assert "onsdag 11. marts" not in body
    assert "2026-1" in body
    assert not any(word in body + str(mail) for word in ("Amina", "Khan", "72038"))


def test_news_in_the_mail_counts_as_mailed_and_comes_once(tx: Transaction, cast: Cast, settings: Settings) -> None:
    compose(tx, cast.bo, News("task_handed", "key", None, None, {"case_number": "2026-1"}))
    promise_digests(tx)
    assert send_digest(_opening(tx), settings, _promised(tx)[0])
    assert tx.one(select(Notice)).mailed_at is not None
    assert not send_digest(_opening(tx), settings, {"person": str(cast.bo.id), "day": "2026-03-03"})


def test_what_is_read_mailed_at_once_or_wanted_on_the_screen_alone_stays_out(
    tx: Transaction, cast: Cast, settings: Settings
) -> None:
    choose_telling(tx, cast.bo, cast.bo.id, {Topic.DUE.value: "screen"}, (), "7")
    for kind in ("task_due", "deadline_missed"):
        compose(tx, cast.bo, News(kind, kind, None, None, {}))
    read = compose(tx, cast.bo, News("task_handed", "read", None, None, {}))
    assert read is not None
    tx.find(Notice, read).seen_at = clock.now()
    promise_digests(tx)
    assert not send_digest(_opening(tx), settings, _promised(tx)[0])


def test_a_long_list_is_cut_and_says_how_many_more_there_are(tx: Transaction, cast: Cast, settings: Settings) -> None:
    for _ in range(SHOWN + 4):
        _hurry(tx, cast, 0)
    promise_digests(tx)
    send_digest(_opening(tx), settings, _promised(tx)[0])
    assert "- og 4 mere" in _mail(settings).get_content()


def test_a_substitutes_mail_holds_the_absent_ones_tasks_for_whom_and_not_what_she_is_barred_from(
    tx: Transaction, cast: Cast, settings: Settings
) -> None:
    _hurry(tx, cast, 0)
    _hurry(tx, cast, 1, cast.astrid)
    family = _hurry(tx, cast, -1, cast.astrid)
    an_absence(tx, cast.astrid, cast.bo, clock.today(), None)
    a_conflict(tx, cast.bo, cast.bo, MONDAY, case_id=family.case_id)
    promise_digests(tx)
    assert send_digest(_opening(tx), settings, _promised(tx)[0])
    mail = _mail(settings)
    assert mail["Subject"] == "Dine opgaver: 0 for sent, 1 i dag, 1 senere i ugen"
    lines = [one for one in mail.get_content().splitlines() if one.startswith("- ")]
    assert [one.endswith(f", for {cast.astrid.name}") for one in lines] == [False, True]
