"""Norms of kinds of tasks, and one's own tasks beside them, shown to oneself alone."""

from __future__ import annotations

from uuid import UUID

from flask import flash, render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.errors import NotFound
from processes.throughput.production.norms import kinds
from processes.throughput.production.own import own
from processes.throughput.production.set_norm import set_norm
from webapp.door import Visit, reads, writes
from webapp.rendering import said
from webapp.throughput.chosen import chosen
from webapp.throughput.production import back, number
from webapp.throughput.routes import screens
from webapp.throughput.shell import shell
from webapp.throughput.supervision import Wrong

ADDRESS = "/figures/norms"


@screens.get("/figures/norms")
@reads(Permission.SEE_FIGURES)
def normed(visit: Visit) -> ResponseReturnValue:
    """``production.kinds`` of the process chosen."""
    return normed_shown(visit, Wrong())


def normed_shown(visit: Visit, wrong: Wrong) -> str:
    """The page, with what was typed and what is wrong with it."""
    choice = chosen(visit, request.form if request.form else None)
    found = kinds(visit.tx, {choice.process.id}) if choice.process else ()
    shown = {**shell(choice, "production", ("process",)), "path": ADDRESS, "kinds": found, "wrong": wrong}
    may_set = allowed(visit.person, Permission.SET_NORM)
    return render_template("throughput/norms.html", **shown, may_set=may_set, typed=request.form)


@screens.post("/figures/norms")
@writes(Permission.SET_NORM)
def norm_set(visit: Visit) -> ResponseReturnValue:
    """``production.set_norm`` of one kind."""
    minutes = number("minutes")
    try:
        definition = UUID(request.form.get("definition", ""))
    except ValueError:
        raise NotFound(kind="definition", key="") from None
    set_norm(visit.tx, visit.person, definition, request.form.get("element", ""), minutes)
    flash(said("production.norm_set", minutes=minutes), "done")
    return back(visit, ADDRESS)


@screens.get("/figures/own")
@reads(Permission.SEE_OWN_FIGURES)
def one_s_own(visit: Visit) -> ResponseReturnValue:
    """``production.own``: of whoever reads, and of nobody else."""
    return render_template("throughput/own.html", found=own(visit.tx, visit.person))
