"""The quality of data: how far it can be trusted, and what is to be mended."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.throughput.flaw_sql import CHECKS
from processes.throughput.quality.accept import accept
from processes.throughput.quality.validity import validity
from processes.throughput.quality.worklist import Mend, worklist
from webapp import wording
from webapp.door import Visit, reads, writes
from webapp.throughput.chosen import chosen
from webapp.throughput.giving import give
from webapp.throughput.routes import screens
from webapp.throughput.shell import shell
from webapp.throughput.validity_tables import given, weeks_chart

ASKS = ("place", "process")


@screens.get("/figures/validity")
@reads(Permission.SEE_FIGURES)
def data_quality(visit: Visit) -> ResponseReturnValue:
    """``quality.validity`` of what is chosen."""
    asked = chosen(visit)
    told = validity(visit.tx, visit.person, asked.standing)
    shown = {**shell(asked, "validity", ASKS), "told": told, "weeks": weeks_chart(told)}
    return render_template("throughput/validity.html", **shown)


@screens.get("/figures/validity.<how>")
@reads(Permission.SEE_FIGURES)
def data_quality_given(visit: Visit, how: str) -> ResponseReturnValue:
    """The same to take along."""
    asked = chosen(visit)
    return give(how, given(validity(visit.tx, visit.person, asked.standing), asked), visit.locale)


@screens.get("/figures/validity/cases")
@reads(Permission.SEE_FLAWS)
def to_mend(visit: Visit) -> ResponseReturnValue:
    """``quality.worklist``: each case one press away."""
    asked, rule = chosen(visit), request.args.get("rule", "")
    begins = request.args.get("start", "")
    start = int(begins) if begins.isdecimal() and len(begins) < 9 else 0
    told = worklist(visit.tx, visit.person, asked.standing, rule, start)
    shown = shell(asked, "validity", ASKS)
    leads = allowed(visit.person, Permission.SEE_FIGURES)
    shown["tabs"], shown["path"] = shown["tabs"] if leads else [], "/figures/validity/cases"
    return render_template(
        "throughput/validity_cases.html", **shown, told=told, rule=rule, checks=CHECKS, leads=leads, ways=_ways
    )


@screens.post("/figures/validity/cases/<uuid:case_id>")
@writes(Permission.ACCEPT_FLAW)
def right_all_the_same(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """``quality.accept``."""
    sent = request.form
    accept(visit.tx, visit.person, case_id, sent.get("rule", ""), sent.get("about", ""), sent.get("reason", ""))
    flash(wording.sentence("done.flaw_accepted", {}, visit.locale), "done")
    return redirect(chosen(visit, sent).address("/figures/validity/cases", rule=sent.get("only") or None), 303)


def _ways(one: Mend) -> str:
    """Where this is mended: at the fact that is wrong, else in the case."""
    case = f"/cases/{one.case_id}"
    return f"{case}/facts/{one.check.fact}" if one.check.fact and one.may_accept else case
