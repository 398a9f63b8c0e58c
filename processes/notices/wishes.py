"""What a person wants to hear, and how: by mail at once, once a day, or on the screen alone; on the own devices too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from processes.records import Person, Telling
from processes.store.transaction import Transaction

HOURS = range(5, 19)  # when a daily mail may come, Danish time
MORNING = 7


class Topic(StrEnum):
    """What a notice is about, as a person chooses."""

    LATE = "late"
    STOPPED = "stopped"
    DUE = "due"
    GIVEN = "given"
    CASE = "case"


class Way(StrEnum):
    """How a topic reaches a person; on the screen it always stands."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    SCREEN = "screen"


TOPICS = {
    "deadline_missed": Topic.LATE,
    "escalation": Topic.LATE,
    "case_stuck": Topic.STOPPED,
    "move_back_broke": Topic.STOPPED,
    "message_undelivered": Topic.STOPPED,
    "letter_unaddressed": Topic.STOPPED,
    "letter_incomplete": Topic.STOPPED,
    "task_due": Topic.DUE,
    "task_handed": Topic.GIVEN,
    "task_asked": Topic.GIVEN,
    "task_answered": Topic.GIVEN,
    "task_recalled": Topic.GIVEN,
    "case_handed": Topic.GIVEN,
    "case_freed": Topic.GIVEN,
    "substitute": Topic.GIVEN,
    "second_look": Topic.STOPPED,
    "second_settled": Topic.GIVEN,
    "suggestion_new": Topic.CASE,
    "suggestion_answered": Topic.CASE,
    "review_asked": Topic.GIVEN,
    "draft_remarked": Topic.CASE,
    "draft_approved": Topic.GIVEN,
    "draft_sent_back": Topic.GIVEN,
    "draft_taken": Topic.GIVEN,
    "version_published": Topic.CASE,
}
CANNOT_WAIT = frozenset({Topic.LATE, Topic.STOPPED})


@dataclass(frozen=True, slots=True)
class Wishes:
    """One person's choices: a way for every topic, the topics that go to the devices, the hour of the daily mail."""

    ways: Mapping[Topic, Way]
    pushed: frozenset[Topic]
    hour: int

    def way(self, kind: str) -> Way:
        """How a notice of this kind is told."""
        return self.ways[topic_of(kind)]


def topic_of(kind: str) -> Topic:
    """The topic of a kind of notice; what is new to this table is news of a case."""
    return TOPICS.get(kind, Topic.CASE)


def wishes_of(tx: Transaction, person: Person) -> Wishes:
    """What this person has chosen; what was never chosen is as the house is used to: what cannot wait at once."""
    return as_chosen(tx.session.get(Telling, person.id))


def as_chosen(row: Telling | None) -> Wishes:
    """The choices a row holds."""
    ways = row.ways if row else {}
    pushed = row.pushed if row else {}
    return Wishes(
        ways={topic: Way(ways.get(topic, usual(topic))) for topic in Topic},
        pushed=frozenset(topic for topic in Topic if pushed.get(topic, topic in CANNOT_WAIT)),
        hour=row.digest_hour if row else MORNING,
    )


def usual(topic: Topic) -> Way:
    """How a topic is told to whoever has not chosen."""
    return Way.AT_ONCE if topic in CANNOT_WAIT else Way.DAILY
