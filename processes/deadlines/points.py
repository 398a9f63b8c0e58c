"""The moments of one running deadline: who is to be told when, and when somebody must look next."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from processes.reading.responsible import OWNER
from processes.records import Deadline


@dataclass(frozen=True, slots=True)
class AlertPoint:
    """One moment at which ``tell`` (owner, team_leader, centre_manager, process_owner) is told; ``key`` names it.

    The key holds the due day: a deadline that is moved reminds of its new day. ``silent`` points send nothing.
    """

    key: str
    tell: str
    moment: datetime
    silent: bool


def points_of(deadline: Deadline) -> tuple[AlertPoint, ...]:
    """Every moment of this deadline, earliest first.

    Of several moments of the holder only the last is sent; at the earlier ones the deadline is shown as due soon.
    """
    alerts = [(who, datetime.fromisoformat(moment)) for who, moment in deadline.alerts]
    alerts.sort(key=lambda alert: alert[1])
    last = max((place for place, (who, _) in enumerate(alerts) if who == OWNER), default=-1)
    return tuple(
        AlertPoint(f"{deadline.due_day} {place} {who}", who, moment, who == OWNER and place != last)
        for place, (who, moment) in enumerate(alerts)
    )


def next_look(deadline: Deadline, told: Collection[str], *, watched: bool) -> datetime | None:
    """The first moment that is not told yet, or the due moment while it is not missed; None when nothing is left.

    A deadline that has ended or stands still asks nothing; of one that is not ``watched`` nobody says it is missed.
    """
    if deadline.ended_at is not None or deadline.paused_on is not None:
        return None
    moments = [point.moment for point in points_of(deadline) if point.key not in told]
    if deadline.missed_at is None and watched:
        moments.append(deadline.due_at)
    return min(moments, default=None)
