"""The legal clocks of a case that goes into another version: they keep their days, or the owner decides otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import update

from processes.calendar.rule import DeadlineRule
from processes.motion.case_clocks import CaseClocks
from processes.motion.clocks_state import ClockState
from processes.records import Deadline

if TYPE_CHECKING:
    from processes.engine import Run
    from processes.motion.edition import Edition
    from processes.motion.editions import Editions
    from processes.motion.moving import Moving
    from processes.motion.standing import Standing

REASON = "version_changed"


class ClocksOnTheirWay(CaseClocks):
    """As a case's clocks; ``keep``: where the new version counts otherwise, a running clock keeps the day it has.

    What changes because a day has passed or a fact was corrected is no matter of the version, and follows as ever.
    """

    def __init__(self, editions: Editions, before: Standing, facts: Mapping[str, Any], *, keep: bool) -> None:
        super().__init__(editions, before, facts)
        self._keep = keep
        self._old: dict[str, DeadlineRule] = {}
        self.held: list[tuple[ClockState, ClockState]] = []  # as it stands, as the new version would have it

    def leave(self, editions: Iterable[Edition]) -> None:
        """These are the versions the case comes from."""
        for one in editions:
            self._old.update({rule.key: rule for rule in one.deadlines})

    def follow(self, run: Run, at: datetime) -> Mapping[str, Any]:
        """As ever, and then put back what keeps its day."""
        facts = super().follow(run, at)
        if self._keep and self._hold():
            run.recompute()
            facts = run.data
        return facts

    def settle(self, moving: Moving) -> None:
        """Write the rows, and at those that keep their day who decided it."""
        super().settle(moving)
        if self.held and moving.by is not None:
            moving.tx.execute(
                update(Deadline)
                .where(Deadline.id.in_([before.id for before, _ in self.held]))
                .values(changed_by_id=moving.by.id, changed_at=moving.at, reason=REASON)
            )

    def _hold(self) -> bool:
        self.held = []
        for before, now in self.changed():
            if before is not None and before.runs and now.runs and _apart(before, now) and self._is_other(before, now):
                self._clocks.keep_day(now, before)
                self.held.append((before, now))
        return bool(self.held)

    def _is_other(self, before: ClockState, now: ClockState) -> bool:
        """Whether the row it was counted by is another one now."""
        old, new = self._old.get(before.rule), self.rule_of(now)
        return old is not None and new is not None and replace(new, name=old.name) != old


def _apart(before: ClockState, now: ClockState) -> bool:
    return (before.start, before.due, before.due_at) != (now.start, now.due, now.due_at)
