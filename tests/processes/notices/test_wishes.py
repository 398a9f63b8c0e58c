"""What a person wants to hear, and how."""

from __future__ import annotations

from processes.notices.letter import KINDS
from processes.notices.wishes import TOPICS, Topic, Way, as_chosen, topic_of, wishes_of
from processes.records import Telling
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.cast import a_cast


def test_what_cannot_wait_is_mailed_at_once_and_the_rest_once_a_day(tx: Transaction) -> None:
    wishes = wishes_of(tx, a_cast(tx).bo)
    assert [wishes.way(kind) for kind in ("deadline_missed", "case_stuck")] == [Way.AT_ONCE, Way.AT_ONCE]
    assert [wishes.way(kind) for kind in ("task_handed", "task_due")] == [Way.DAILY, Way.DAILY]
    assert (wishes.hour, wishes.pushed) == (7, frozenset({Topic.LATE, Topic.STOPPED}))


def test_every_topic_sorts_kinds_that_are_written() -> None:
    assert set(TOPICS) <= set(KINDS)
    assert topic_of("something_new") is Topic.CASE


def test_a_choice_changes_its_own_topic_alone() -> None:
    row = Telling(person_id=new_id(), ways={"late": "screen"}, pushed={"late": False, "given": True}, digest_hour=9)
    wishes = as_chosen(row)
    assert wishes.way("escalation") is Way.SCREEN
    assert wishes.way("case_stuck") is Way.AT_ONCE
    assert (wishes.pushed, wishes.hour) == (frozenset({Topic.STOPPED, Topic.GIVEN}), 9)
