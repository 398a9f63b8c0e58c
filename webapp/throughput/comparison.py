"""Places, versions, rule sets and times side by side; and whether like cases are treated alike."""

from __future__ import annotations

from typing import Any

from flask import render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Invalid, Problem
from processes.throughput.comparison.sides import By, Compared, compare
from processes.throughput.comparison.uniformity import Uniformity, uniformity
from processes.throughput.suppress import is_exact
from webapp.door import Visit, reads
from webapp.rendering import said
from webapp.throughput import comparison_tables as tables
from webapp.throughput.chosen import Chosen, chosen
from webapp.throughput.giving import give
from webapp.throughput.routes import screens
from webapp.throughput.shell import shell

ASKS = ("process", "version", "rules", "place", "period")
ALIKE = ("process", "version", "rules", "period")


@screens.get("/figures/comparison")
@reads(Permission.SEE_FIGURES)
def compared(visit: Visit) -> ResponseReturnValue:
    """``comparison.compare`` of what is chosen; before and after a release it asks for one of them first."""
    asked, by = _everywhere(visit), _by()
    told = _told(visit, asked, by)
    shown = {**shell(asked, "comparison", ASKS), "by": by, "choices": tuple(By), "told": told}
    shown["kept"] = {**shown["kept"], "by": by.value}
    if told:
        shown |= {"charts": (tables.shares_chart(told), tables.leads_chart(told)), "all": tables.side_by_side(told)}
    return render_template("throughput/comparison.html", **shown, exact=is_exact(visit.person, asked.scope))


@screens.get("/figures/comparison.<how>")
@reads(Permission.SEE_FIGURES)
def compared_given(visit: Visit, how: str) -> ResponseReturnValue:
    """The same to take along."""
    asked = _everywhere(visit)
    told = _told(visit, asked, _by())
    if told is None:
        raise Invalid(Problem("comparison_release", "version"))
    charts = tables.shares_chart(told), tables.leads_chart(told)
    shown = [tables.side_by_side(told), *(one.table for one in charts)]
    return give(how, tables.given("comparison", asked, shown, (said("measure.comparison"),)), visit.locale)


@screens.get("/figures/uniformity")
@reads(Permission.SEE_FIGURES)
def alike(visit: Visit) -> ResponseReturnValue:
    """``comparison.uniformity`` of one process, in every place."""
    asked = _everywhere(visit)
    told = _alike(visit, asked)
    shown: dict[str, Any] = shell(asked, "uniformity", ALIKE)
    if told:
        shown |= {"splits": tables.splits(told), "lead": tables.lead_of(told)}
    return render_template("throughput/uniformity.html", **shown, told=told)


@screens.get("/figures/uniformity.<how>")
@reads(Permission.SEE_FIGURES)
def alike_given(visit: Visit, how: str) -> ResponseReturnValue:
    """The same to take along."""
    asked = _everywhere(visit)
    told = _alike(visit, asked)
    if told is None:
        raise Invalid(Problem("uniformity_process", "process"))
    shown = [*tables.splits(told), tables.lead_of(told)]
    return give(how, tables.given("uniformity", asked, shown, (said("measure.uniformity"),)), visit.locale)


def _everywhere(visit: Visit) -> Chosen:
    """What is chosen; one compares in the whole house unless a place is named."""
    return chosen(visit, {"place": "all", **request.args.to_dict()})


def _by() -> By:
    asked = request.args.get("by") or By.CENTRE
    if asked not in tuple(By):
        raise Invalid(Problem("comparison_unknown", "by", {"asked": asked}))
    return By(asked)


def _told(visit: Visit, asked: Chosen, by: By) -> Compared | None:
    if by is By.RELEASE and asked.version is None:
        return None
    return compare(visit.tx, visit.person, asked.scope, by)


def _alike(visit: Visit, asked: Chosen) -> Uniformity | None:
    return uniformity(visit.tx, visit.person, asked.scope) if asked.process else None
