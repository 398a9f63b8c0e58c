"""Result contracts: targets beside what was reached, and why not."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from processes import clock
from processes.access.permissions import Permission
from processes.errors import Invalid, Problem
from processes.throughput.contracts.contract import contract
from processes.throughput.contracts.explain import explain
from processes.throughput.contracts.indicators import Indicator
from processes.throughput.contracts.set_target import set_target
from webapp import wording
from webapp.days import typed_day
from webapp.door import Visit, reads, writes
from webapp.throughput.chosen import chosen
from webapp.throughput.contract_tables import chart_of, given
from webapp.throughput.giving import give
from webapp.throughput.routes import screens
from webapp.throughput.shell import shell

ASKS = ("place",)
LONGEST = 9  # digits


@screens.get("/figures/contracts")
@reads(Permission.SEE_FIGURES)
def contracts(visit: Visit) -> ResponseReturnValue:
    """``contracts.contract`` of the chosen place and year."""
    asked = chosen(visit)
    told = contract(visit.tx, visit.person, asked.here, _year())
    shown = {"told": told, "charts": [(one, chart_of(one)) for one in told.promises], "indicators": tuple(Indicator)}
    return render_template("throughput/contracts.html", **shell(asked, "contracts", ASKS), **shown)


@screens.get("/figures/contracts.<how>")
@reads(Permission.SEE_FIGURES)
def contracts_given(visit: Visit, how: str) -> ResponseReturnValue:
    """The same to take along."""
    asked = chosen(visit)
    return give(how, given(contract(visit.tx, visit.person, asked.here, _year()), asked), visit.locale)


@screens.post("/figures/contracts")
@writes(Permission.SET_TARGET)
def target_set(visit: Visit) -> ResponseReturnValue:
    """``contracts.set_target``."""
    sent, place = request.form, request.form.get("place", "")
    year, value = _number(sent.get("year", ""), "target_year", "year"), sent.get("value", "")
    set_target(visit.tx, visit.person, place, sent.get("indicator", ""), year, _number(value, "target_value", "value"))
    flash(wording.sentence("contracts.target_set", {}, visit.locale), "done")
    return redirect(chosen(visit, {"place": place}).address("/figures/contracts", year=year), 303)


@screens.post("/figures/contracts/<uuid:target_id>")
@writes(Permission.EXPLAIN_MISS)
def miss_explained(visit: Visit, target_id: UUID) -> ResponseReturnValue:
    """``contracts.explain``."""
    sent = request.form
    made = explain(visit.tx, visit.person, target_id, _month(sent.get("month", "")), sent.get("words", ""))
    flash(wording.sentence("contracts.explained", {}, visit.locale), "done")
    place = {"place": sent.get("place", "")}
    return redirect(chosen(visit, place).address("/figures/contracts", year=made.month.year), 303)


def _year() -> int:
    typed = request.args.get("year", "")
    return int(typed) if typed.isdecimal() and len(typed) == 4 and 2000 <= int(typed) <= 2100 else clock.today().year


def _number(typed: str, code: str, where: str) -> int:
    if not typed.strip().isdecimal() or len(typed) > LONGEST:
        raise Invalid(Problem(code, where, {"most": 100_000}))
    return int(typed)


def _month(typed: str) -> date:
    try:
        return typed_day(typed)
    except ValueError:
        raise Invalid(Problem("explanation_month", "month")) from None
