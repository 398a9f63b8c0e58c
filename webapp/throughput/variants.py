"""The paths really taken: variants, what was done twice, where the course was left, and an outside log replayed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from flask import render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.errors import Invalid, Problem
from processes.throughput.counted import Scope
from processes.throughput.mining.deviations import Deviations, deviations
from processes.throughput.mining.drawn import Drawing, drawing
from processes.throughput.mining.read_xes import SIZE_LIMIT
from processes.throughput.mining.replay_log import replay_log
from processes.throughput.mining.variants import Variants, steps_of, variants
from webapp import wording
from webapp.door import Visit, reads, writes
from webapp.throughput.chosen import Chosen
from webapp.throughput.diagram import facts, with_process
from webapp.throughput.giving import give
from webapp.throughput.replayed_tables import breaks_table, courses_table
from webapp.throughput.routes import screens
from webapp.throughput.shell import shell
from webapp.throughput.tables import Given
from webapp.throughput.variants_tables import deviations_table, rework_table, variants_table

ASKS = ("process", "version", "place", "period")


@dataclass(frozen=True, slots=True)
class Ways:
    """The choice, the process as drawn, and what is told of the ways."""

    asked: Chosen
    drawing: Drawing
    variants: Variants
    deviations: Deviations


@screens.get("/figures/variants")
@reads(Permission.SEE_FIGURES)
def ways(visit: Visit) -> ResponseReturnValue:
    """Everything about the ways on one page."""
    return render_template("throughput/variants.html", **page(visit))


@screens.get("/figures/variants.<how>")
@reads(Permission.SEE_FIGURES)
def ways_given(visit: Visit, how: str) -> ResponseReturnValue:
    """The same to take along."""
    told = _ways(visit)
    tables = _tables(told, visit)
    title = f"{wording.text('figures.variants').read(visit.locale)}: {told.drawing.part.title.read(visit.locale)}"
    notes = tuple(wording.text(f"measure.{key}").read(visit.locale) for key in ("variants", "rework", "deviations"))
    return give(how, Given("variants", title, facts(told.asked, visit), tables, notes), visit.locale)


def page(visit: Visit, asked: Mapping[str, str] | None = None) -> dict[str, Any]:
    """All the page shows before a log is replayed; the choice is the address's, or what is given."""
    told = _ways(visit, asked)
    shown = dict(zip(("variants_table", "rework", "deviated"), _tables(told, visit), strict=True))
    may = {"may_replay": allowed(visit.person, Permission.REPLAY_LOG)}
    return {**shell(told.asked, "variants", ASKS), **shown, **may, "told": told, "replayed": None}


def _tables(told: Ways, visit: Visit) -> tuple[Any, Any, Any]:
    return (
        variants_table(told.drawing, told.variants, visit.locale),
        rework_table(told.drawing, told.variants, visit.locale),
        deviations_table(told.drawing, told.deviations, visit.locale),
    )


def _ways(visit: Visit, choice: Mapping[str, str] | None = None) -> Ways:
    asked, process = with_process(visit, choice)
    drawn = drawing(visit.tx, process, asked.version)
    scope: Scope = replace(asked.scope, definitions=frozenset({process.id}))
    steps = steps_of(drawn.elements.values())
    left = deviations(visit.tx, visit.person, replace(asked.scope, versions=drawn.versions))
    return Ways(asked, drawn, variants(visit.tx, visit.person, steps, scope), left)


@screens.post("/figures/variants")
@writes(Permission.REPLAY_LOG)
def replayed(visit: Visit) -> ResponseReturnValue:
    """``replay_log``: an outside log led over the chosen diagram; what it found stands above the rest of the page."""
    given = request.files.get("log")
    if given is None or not given.filename:
        raise Invalid(Problem("log_missing", "log"))
    content = given.stream.read(SIZE_LIMIT + 1)
    shown = page(visit, request.form)
    drawn = shown["told"].drawing
    found = replay_log(visit.tx, visit.person, drawn, content, given.filename)
    tables = {"courses": courses_table(found, visit.locale), "broken": breaks_table(found, visit.locale)}
    return render_template("throughput/variants.html", **{**shown, **tables, "replayed": found})
