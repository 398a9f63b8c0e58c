"""A week played back on the diagram: its page, and what the page's script plays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from flask import jsonify, render_template, request
from flask.typing import ResponseReturnValue

from processes import clock
from processes.access.permissions import Permission
from processes.calendar.first_days import monday_of
from processes.errors import Invalid, Problem
from processes.throughput.mining.called import Called, called
from processes.throughput.mining.drawn import Drawing, drawing
from processes.throughput.mining.played import FRAME, Played, played
from processes.throughput.suppress import is_exact
from webapp import when, wording
from webapp.door import Visit, reads
from webapp.throughput.chosen import Chosen
from webapp.throughput.diagram import ASKS, with_process
from webapp.throughput.layers import LAYERS
from webapp.throughput.routes import screens
from webapp.throughput.shell import shell
from webapp.throughput.week_told import moment_table, week_told

WEEK = timedelta(days=7)
CHOICES = 105  # weeks one may choose among: two years
FIRST = date(1970, 1, 5)  # a Monday before which nothing was drawn
PATH = "/figures/diagram/week"


@dataclass(frozen=True, slots=True)
class Week:
    """The choice, the drawing, and the Monday of the week that is played."""

    asked: Chosen
    drawing: Drawing
    monday: date

    def address(self, path: str = PATH, **more: Any) -> str:
        """An address with this choice in it."""
        kept = {"part": self.drawing.part.process, "week": self.monday.isoformat()}
        return self.asked.address(path, **{**kept, **more})

    def numbers(self) -> str:
        """Where the numbers of this week stand on the diagram: of all cases of the place, told as everywhere."""
        days = {"from": self.monday.isoformat(), "to": (self.monday + WEEK - timedelta(days=1)).isoformat()}
        return self.asked.address("/figures/diagram", part=self.drawing.part.process, period="own", **days)

    def into(self, one: Called) -> str:
        """The same week in the process a step calls."""
        other = self.asked.process is None or self.asked.process.key != one.definition
        more: dict[str, Any] = {"process": one.definition, "version": None} if other else {}
        return self.address(part=one.process, **more)


@screens.get(PATH)
@reads(Permission.SEE_FIGURES)
def week(visit: Visit) -> ResponseReturnValue:
    """The player; with a moment in its address also the numbers of that moment, for whoever has no scripts."""
    told = _week(visit)
    exact = is_exact(visit.person, told.asked.scope)
    shown: dict[str, Any] = {
        "told": told,
        "layers": tuple(LAYERS),
        "weeks": [(one, _name(one, visit)) for one in _weeks(told)],
        "nearby": _nearby(told.monday),
        "given": {"xml": told.drawing.xml, "language": visit.locale.value, "words": _words(visit, exact=exact)},
        "exact": exact,
        "called": called(visit.tx, told.drawing),
        "stood": _stood(visit, told) if request.args.get("at") else None,
    }
    return render_template("throughput/week.html", **{**shell(told.asked, "diagram", ASKS), "path": PATH}, **shown)


@screens.get(f"{PATH}.json")
@reads(Permission.SEE_FIGURES)
def week_data(visit: Visit) -> ResponseReturnValue:
    """What is played: numbers by quarters of an hour, and no case."""
    return jsonify(week_told(_played(visit, _week(visit)), visit.locale))


def _week(visit: Visit) -> Week:
    asked, process = with_process(visit)
    drawn = drawing(visit.tx, process, asked.version, request.args.get("part", ""))
    typed = request.args.get("week", "")
    try:
        day = max(date.fromisoformat(typed), FIRST) if typed else _usual(asked)
    except ValueError:
        raise Invalid(Problem("figures_day_wrong", "week", {"typed": typed})) from None
    return Week(asked, drawn, monday_of(min(day, clock.today())))


def _usual(asked: Chosen) -> date:
    """The last week of the period that is over; where none is, the last one that has begun."""
    last = min(asked.period.until, clock.today())
    before = monday_of(last + timedelta(days=1)) - timedelta(days=1)
    return before if before >= asked.period.since else last


def _weeks(told: Week) -> list[date]:
    """The weeks of the period, the last first, and the one that is played."""
    last = monday_of(min(told.asked.period.until, clock.today()))
    many = (last - monday_of(told.asked.period.since)).days // 7 + 1
    found = {last - n * WEEK for n in range(min(max(many, 0), CHOICES))}
    return sorted(found | {told.monday}, reverse=True)


def _nearby(monday: date) -> dict[str, date]:
    """The week before, and the one after if it has begun."""
    later = monday + WEEK
    return {"before": monday - WEEK, **({"after": later} if later <= clock.today() else {})}


def _name(monday: date, visit: Visit) -> str:
    facts = {"n": monday.isocalendar().week, "since": when.date_only(monday, visit.locale)}
    facts["until"] = when.date_only(monday + WEEK - timedelta(days=1), visit.locale)
    return wording.sentence("played.week", facts, visit.locale)


def _words(visit: Visit, *, exact: bool) -> dict[str, str]:
    """What the script says, in the reader's language; ``exact``: all cases of the place are hers to open."""
    keys = (
        "fetching",
        "failed",
        "play",
        "pause",
        "moment",
        "most",
        "nothing",
        "calm",
        "left_out",
        "cases",
        "few",
        "own",
    )
    other = {} if exact else {"few": "few_own"}
    return {key: wording.sentence(f"played.{other.get(key, key)}", {}, visit.locale) for key in keys}


def _played(visit: Visit, told: Week) -> Played:
    return played(visit.tx, visit.person, told.drawing, told.asked.scope, told.monday)


def _stood(visit: Visit, told: Week) -> dict[str, Any]:
    typed, found = request.args.get("at", ""), _played(visit, told)
    try:
        at = datetime.fromisoformat(typed).replace(tzinfo=clock.COPENHAGEN)
    except ValueError:
        raise Invalid(Problem("figures_day_wrong", "at", {"typed": typed})) from None
    frame = min(max((at - found.since) // FRAME, 0), found.frames)
    told_at = {"at": found.since + frame * FRAME, "frame": frame, "played": found}
    return {**told_at, "table": moment_table(found, frame, visit.locale)}
