"""Times as they leave the house: to the hour or the day, what came after one another still after one another.

Exact times tell a case from all others, in this log and in the next. So a moment becomes the beginning of its hour or
day, and each later moment of the case within it a second more: the order stays, and tools that sort by time keep it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import groupby

from processes.clock import COPENHAGEN
from processes.throughput.mining.logged import Told


class Grain(StrEnum):
    """How fine the times of a log are."""

    EXACT = "exact"
    HOUR = "hour"
    DAY = "day"


# What a course is held against its drawing for needs hours; what is compared and counted, days.
GRAINS: Mapping[str, Grain] = {
    "improve": Grain.HOUR,
    "supervision": Grain.HOUR,
    "audit": Grain.HOUR,
    "comparison": Grain.DAY,
    "research": Grain.DAY,
}


def coarse(one: Told, grain: Grain) -> Told:
    """The case with its times no finer than this."""
    if grain is Grain.EXACT:
        return one
    told = _told(one, grain)
    clocks = tuple(
        replace(
            each,
            due_at=_begin(each.due_at, grain),
            started_at=told(each.started_at),
            missed_at=told(each.missed_at) if each.missed_at else None,
            kept_at=told(each.kept_at) if each.kept_at else None,
        )
        for each in one.clocks
    )
    happenings = tuple(replace(each, at=told(each.at)) for each in one.happenings)
    return replace(one, opened_at=_begin(one.opened_at, grain), happenings=happenings, clocks=clocks)


def _told(one: Told, grain: Grain) -> Callable[[datetime], datetime]:
    """Every moment of the case: the beginning of its hour or day, and a second more for each before it therein."""
    moments = {each.at for each in one.happenings}
    moments |= {at for each in one.clocks for at in (each.started_at, each.missed_at, each.kept_at) if at}
    begun = {at: _begin(at, grain) for at in moments}
    found: dict[datetime, datetime] = {}
    for begin, these in groupby(sorted(moments), key=begun.__getitem__):
        found |= {at: begin + timedelta(seconds=n) for n, at in enumerate(these)}
    return found.__getitem__


def _begin(at: datetime, grain: Grain) -> datetime:
    here = at.astimezone(COPENHAGEN).replace(minute=0, second=0, microsecond=0)
    return here if grain is Grain.HOUR else here.replace(hour=0)
