"""What is said after a task is completed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from flask import Flask, get_flashed_messages

from processes.language import Locale, Text
from processes.motion.moving import Moved, OpenedTask
from processes.records import Person, Task
from processes.store.transaction import read_only
from webapp.door import Visit
from webapp.inbox.telling import tell_completed, tell_task

Tell = Callable[..., list[str]]


@pytest.fixture
def told(app: Flask) -> Iterator[Tell]:
    """``told(opened, ended=...)``: the sentences Astrid hears after completing a task."""
    with app.test_request_context(), read_only(app.extensions["database"]) as tx:
        people = {one.login: one for one in tx.session.query(Person)}
        task = tx.session.query(Task).first()
        assert task is not None
        visit = Visit(tx, people["astrid"], Locale.DA)

        def tell(*opened: tuple[str | None, str | None], ended: bool = False) -> list[str]:
            tasks = tuple(
                OpenedTask(UUID(int=1), "approve", Text("Godkend", "Approve"), people[who].id if who else None, group)
                for who, group in opened
            )
            tell_completed(visit, task.id, Moved(task.case_id, tasks, None, ended, None))
            return [str(words) for words in get_flashed_messages()]

        tell.visit, tell.task, tell.bo = visit, task, people["bo"]  # type: ignore[attr-defined]  # at hand for a test
        yield tell


def test_the_first_sentence_says_what_happened(told: Tell) -> None:
    assert told()[0].startswith("Du færdiggjorde »Vurdér ansøgning« i sag 2026-")


@pytest.mark.parametrize(
    ("who", "group", "words"),
    [
        ("astrid", None, "som ligger hos dig"),
        ("bo", None, "hos Bo"),
        (None, "borger", "venter sagen på borgeren"),
        (None, "sygedagpengecentret", "teamets opgaver"),
    ],
)
def test_the_second_says_whose_turn_it_is_now(told: Tell, who: str | None, group: str | None, words: str) -> None:
    assert words in told((who, group))[1]


def test_a_case_with_nothing_to_do_waits_and_one_at_its_end_is_closed(told: Tell) -> None:
    assert "venter sagen på en dato" in told()[1]


def test_a_case_at_its_end_is_said_to_be_closed(told: Tell) -> None:
    assert told(ended=True)[1] == "Sagen er afsluttet."


def test_people_are_told_by_name(told: Tell) -> None:
    tell_task(told.visit, "done.handed", told.task, to=told.bo.id)  # type: ignore[attr-defined]  # put there above
    assert "til Bo" in str(get_flashed_messages()[0])
