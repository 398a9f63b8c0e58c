"""The only place that asks the time; a sample world may live on another day than the wall's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

COPENHAGEN = ZoneInfo("Europe/Copenhagen")

_offset = timedelta(0)
_frozen: datetime | None = None
_imagined: ContextVar[datetime | None] = ContextVar("imagined", default=None)


def now() -> datetime:
    """This instant, in UTC, as the world of this installation counts it."""
    if (here := _imagined.get()) is not None:
        return here
    return _frozen if _frozen is not None else datetime.now(UTC) + _offset  # noqa: TID251 (the one place)


def today() -> date:
    """The calendar day in Copenhagen."""
    return now().astimezone(COPENHAGEN).date()


def shift(offset: timedelta) -> None:
    """Let the world live ``offset`` away from the wall clock; production has none."""
    global _offset
    _offset = offset


def offset() -> timedelta:
    """How far the world is from the wall clock."""
    return _offset


@contextmanager
def frozen(at: datetime) -> Iterator[None]:
    """Stand still at ``at`` (aware) while the block runs; nested blocks restore what they found."""
    global _frozen
    before, _frozen = _frozen, at.astimezone(UTC)
    try:
        yield
    finally:
        _frozen = before


@contextmanager
def imagined(at: datetime) -> Iterator[None]:
    """It is ``at`` for whoever is in this block, and for nobody else: other threads go on in their own time.

    For a case that is only tried; nested blocks restore what they found.
    """
    before = _imagined.set(at.astimezone(UTC))
    try:
        yield
    finally:
        _imagined.reset(before)
