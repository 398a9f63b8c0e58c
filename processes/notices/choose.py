"""Choosing how one is told."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import TellingChosen
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.notices.wishes import HOURS, MORNING, Topic, Way, Wishes, as_chosen, usual
from processes.records import Person, Telling
from processes.store.transaction import Transaction


def choose_telling(
    tx: Transaction,
    person: Person,
    person_id: UUID,
    ways: Mapping[str, str],
    pushed: Collection[str],
    hour: str,
) -> Wishes:
    """Keep how a person wants to be told; only one's own. A topic that is not named is told as usual.

    Raises ``Forbidden``, and ``Invalid`` with ``telling_way_unknown`` or ``telling_hour_unknown``.
    """
    of = tx.find(Person, person_id)
    require(person, Permission.CHANGE_OWN_PROFILE, of.relations_to(person))
    chosen = {topic: _way(topic, ways.get(topic, usual(topic))) for topic in Topic}
    row = telling_of(tx, of)
    row.ways = {topic.value: way.value for topic, way in chosen.items()}
    row.pushed = {topic.value: topic.value in pushed for topic in Topic}
    row.digest_hour = _hour(hour)
    tx.flush()
    record(tx, person, TellingChosen(of.id))
    return as_chosen(row)


def telling_of(tx: Transaction, person: Person) -> Telling:
    """The row of this person, made when there is none."""
    row = tx.session.get(Telling, person.id)
    if row is None:
        row = Telling(person_id=person.id, ways={}, pushed={}, digest_hour=MORNING)
        tx.add(row)
        tx.flush()
    return row


def _way(topic: Topic, raw: str) -> Way:
    if raw not in set(Way):
        raise Invalid(Problem("telling_way_unknown", topic.value, {"topic": topic.value}), "telling_way_unknown")
    return Way(raw)


def _hour(raw: str) -> int:
    if not (raw.isascii() and raw.isdecimal()) or len(raw) > 2 or int(raw) not in HOURS:
        facts = {"first": HOURS[0], "last": HOURS[-1]}
        raise Invalid(Problem("telling_hour_unknown", "hour", facts), "telling_hour_unknown", **facts)
    return int(raw)
