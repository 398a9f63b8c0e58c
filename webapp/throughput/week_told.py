"""A week as its script plays it, and one moment of it as a table."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from processes.clock import COPENHAGEN
from processes.language import Locale
from processes.throughput.mining.played import FRAME, Frames, Played, Rests
from webapp import when
from webapp.language import gettext
from webapp.throughput.tables import Cell, Column, Holds, Table


def week_told(told: Played, locale: Locale) -> dict[str, Any]:
    """Numbers by frame, and the days by the frame they begin with; nobody's number, name or case is among them."""
    return {
        "since": told.since.isoformat(),
        "minutes": FRAME.seconds // 60,
        "frames": told.frames,
        "cases": told.cases,
        "enough": told.enough,
        "exact": told.exact,
        "left_out": told.left_out,
        "days": [[frame, when.day(at.date(), locale)] for frame, at in days(told)],
        "steps": [
            {
                "id": one.element,
                "name": one.name.read(locale),
                "around": one.around,
                "drawn": one.drawn,
                "before": one.before,
                "came": one.came,
                "left": one.left,
            }
            for one in told.steps
        ],
        "flows": list(told.flows.items()),
    }


def days(told: Played) -> list[tuple[int, datetime]]:
    """The days of the week that have begun: the frame at which each begins, and its midnight in Copenhagen."""
    first = told.since.astimezone(COPENHAGEN)
    midnights = (first + timedelta(days=n) for n in range(7))
    found = [((one.astimezone(told.since.tzinfo) - told.since) // FRAME, one) for one in midnights]
    return [(frame, at) for frame, at in found if frame < told.frames] or found[:1]


def moment_table(told: Played, frame: int, locale: Locale) -> Table:
    """Every step that has a name: how many lie there at the end of this frame, and how many came and went that day."""
    begins = max(at for at, _ in days(told) if at <= max(frame - 1, 0))
    columns = (
        Column(gettext("Step")),
        Column(gettext("Lie here"), Holds.COUNT),
        Column(gettext("Came that day"), Holds.COUNT),
        Column(gettext("Went on that day"), Holds.COUNT),
    )
    rows = [_row(one, begins, frame, locale) for one in told.steps if one.name.da != one.element]
    found = sorted(rows, key=lambda one: -int(str(one[1])))
    return Table(gettext("How many lie where"), columns, tuple(found))


def _row(one: Rests, begins: int, frame: int, locale: Locale) -> tuple[Cell, ...]:
    here = one.before + _between(one.came, 0, frame) - _between(one.left, 0, frame)
    return one.name.read(locale), here, _between(one.came, begins, frame), _between(one.left, begins, frame)


def _between(frames: Frames, after: int, until: int) -> int:
    return sum(n for frame, n in frames if after < frame <= until)
