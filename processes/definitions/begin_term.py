"""A changed term begins: every case in which a clock runs by the old row is to count anew."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from processes import clock
from processes.calendar.rule import DeadlineRule, Transition
from processes.definitions.terms import open_cases
from processes.motion.edition import edition_of
from processes.promises.promise import promise
from processes.records import Version
from processes.store.transaction import Transaction

AFTER = timedelta(minutes=10)  # by then the beat has made a version that waited the newest


def begin_term(tx: Transaction, facts: Mapping[str, Any]) -> None:
    """Promise each such case its counting; a promise each, so that one busy case holds up no other.

    ``facts``: the ids of ``definition`` and ``version``, and the key of the ``rule`` that has ended.
    """
    for case in open_cases(tx, UUID(facts["definition"]), facts["rule"]):
        promise(tx, "clocks.renew", case=case, key=f"renew:{facts['version']}:{case}")


def promise_terms(tx: Transaction, version: Version, before: UUID | None) -> None:
    """Promise the beginning of every row of this version that takes over running clocks and was not there before.

    Each on its own day, and not before the version is used. ``before`` is the version that stood; None: none did.
    """
    if before is None or before == version.id:
        return
    old = edition_of(tx, before).deadlines
    known = {rule.key for rule in old}
    definition, published_as = str(version.definition_id), str(version.id)
    for rule in edition_of(tx, version.id).deadlines:
        if rule.key not in known and rule.transition is Transition.ALL_CASES_FROM_DATE:
            due = _begins(version, rule)
            for ended in [one.key for one in old if one.id == rule.id]:
                key = f"begin:{version.id}:{ended}"
                promise(tx, "terms.begin", key=key, due=due, definition=definition, rule=ended, version=published_as)


def _begins(version: Version, rule: DeadlineRule) -> datetime:
    """When the row holds, and the version has become the newest."""
    moments = [clock.now()]
    if rule.valid_from is not None:
        moments.append(datetime.combine(rule.valid_from, time(0, 1), clock.COPENHAGEN))
    if version.valid_from is not None:
        moments.append(version.valid_from + AFTER)
    return max(moments)
