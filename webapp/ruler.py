"""The ruler of a deadline: how much of its time has gone, drawn in per cent of its whole length."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from processes import clock

WEEK, MONTH = 7, 30
MOST_WEEKS = 30  # beyond this the marks stand a month apart
EDGE = 25  # per cent from an end within which a label leans inwards


@dataclass(frozen=True, slots=True)
class Ruler:
    """Places in per cent from the left: today, the due day, the marks between; ``lean`` is where today's label hangs.

    ``gone`` counts today as a day of its own: the first day of a deadline is day 1.
    """

    today: float
    due: float
    marks: tuple[float, ...]
    gone: int
    whole: int
    lean: str

    @property
    def is_late(self) -> bool:
        """The due day lies behind."""
        return self.today > self.due


def ruler_of(start: date, due: date) -> Ruler | None:
    """The ruler of a deadline that runs from ``start`` to ``due``; None for one of a single day, or not begun."""
    today, whole = clock.today(), (due - start).days
    gone = (today - start).days
    if whole < 1 or gone < 0:
        return None
    length = max(whole, gone)
    apart = WEEK if length <= WEEK * MOST_WEEKS else MONTH
    here = _part(gone, length)
    lean = "start" if here < EDGE else "end" if here > 100 - EDGE else "middle"
    marks = tuple(_part(at, length) for at in range(apart, length, apart))
    return Ruler(here, _part(whole, length), marks, gone + 1, whole + 1, lean)


def _part(days: int, length: int) -> float:
    return round(100 * days / length, 1)
