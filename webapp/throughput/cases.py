"""The cases behind a figure: first what they are needed for, then the list; each look is noted."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

from flask import render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.purpose import STATED
from processes.errors import Invalid, Problem
from processes.throughput.behind import PURPOSES, WHATS, Asked, behind
from processes.throughput.elements import element_names
from processes.throughput.names import rules
from webapp.door import Visit, reads
from webapp.throughput.chosen import Chosen, chosen
from webapp.throughput.routes import screens
from webapp.throughput.shell import shell


@screens.get("/figures/cases")
@reads(Permission.SEE_FIGURES, noted=True)
def behind_it(visit: Visit) -> ResponseReturnValue:
    """The purpose, and with one the cases."""
    asked = chosen(visit)
    wish, purpose = _asked(asked), request.args.get("purpose", "")
    names = {**element_names(visit.tx), **{key: rule.name for key, rule in rules(visit.tx).items()}}
    shown = {**shell(asked, "cases", ()), "wish": wish, "purpose": purpose, "names": names}
    shown["back"] = next((one for one in shown["tabs"] if one.key == _came_from()), None)
    shown["fields"] = [one for one in request.args.items(multi=True) if one[0] != "back"]
    if not purpose:
        return render_template("throughput/purpose.html", **shown, purposes=PURPOSES)
    told = behind(visit.tx, visit.person, wish, purpose)
    visit.seen.append(told.note)
    reading = purpose if purpose in STATED else "supervision"
    return render_template("throughput/cases.html", **shown, told=told, reading=reading)


def _asked(asked: Chosen) -> Asked:
    """The figure an address names; ``Invalid`` where there is none of that name."""
    whats = tuple(one for one in request.args.get("what", "").split(",") if one)
    if not whats or not WHATS.issuperset(whats):
        raise Invalid(Problem("figures_what_unknown", "what", {"asked": ", ".join(whats)}))
    keys = frozenset(one for one in request.args.getlist("key") if one)
    least, most = (_days(name) for name in ("least", "most"))
    return Asked(whats, asked.here.key, replace(asked.scope, keys=keys), least, most)


def _came_from() -> str:
    """The page of figures the reader came from, for the way back."""
    came = urlsplit(request.referrer or "")
    here = came.path.rpartition("/")[2] if came.netloc == request.host else ""
    return request.args.get("back") or here


def _days(name: str) -> int | None:
    typed = request.args.get(name, "")
    try:
        return int(typed) if typed else None
    except ValueError:
        raise Invalid(Problem("figures_number_wrong", name, {"typed": typed})) from None
