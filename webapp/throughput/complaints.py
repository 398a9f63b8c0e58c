"""Complaints in numbers, and the promises of service beside them."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.throughput.quality.complaint_figures import complaint_figures
from processes.throughput.quality.standards import standards
from processes.throughput.suppress import is_exact
from processes.throughput.trust import trust
from webapp.door import Visit, reads
from webapp.throughput.chosen import Chosen, chosen
from webapp.throughput.complaint_tables import Page, given, page_of
from webapp.throughput.giving import give
from webapp.throughput.routes import screens
from webapp.throughput.shell import shell

ASKS = ("place", "period")


@screens.get("/figures/complaints")
@reads(Permission.SEE_FIGURES)
def complained(visit: Visit) -> ResponseReturnValue:
    """``quality.complaint_figures`` and ``quality.standards`` of what is chosen, as the reader may know them."""
    asked = chosen(visit)
    shown = {**shell(asked, "complaints", ASKS), "trust": trust(visit.tx, visit.person, asked.here.scope)}
    exact = is_exact(visit.person, asked.scope)
    return render_template("throughput/complaints.html", **shown, page=_page(visit, asked), exact=exact)


@screens.get("/figures/complaints.<how>")
@reads(Permission.SEE_FIGURES)
def complained_given(visit: Visit, how: str) -> ResponseReturnValue:
    """The same to take along."""
    asked = chosen(visit)
    return give(how, given(_page(visit, asked), asked), visit.locale)


def _page(visit: Visit, asked: Chosen) -> Page:
    return page_of(
        complaint_figures(visit.tx, visit.person, asked.scope), standards(visit.tx, visit.person, asked.scope)
    )
