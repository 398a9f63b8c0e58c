"""Trying the running cases against a draft, and moving them to a version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Conflict, Invalid
from processes.motion.new_version import Wish
from processes.studio.move import begin_move, end_move, go_on, pause, take_back
from processes.studio.move_page import asking, move_page
from processes.studio.preflight import ask_preflight
from processes.studio.preflight_drawn import Drawn
from processes.studio.preflight_page import PreflightPage, preflight_page
from webapp import failures, wording
from webapp.door import Visit, again, reads, writes
from webapp.studio.shell import shell

screens = Blueprint("moving", __name__)
PLACE = "place."  # a field for each element that needs a place
MOST_DIGITS = 6
MAPPING = ("open", "pick", "choice", "given", "ended")


@screens.get("/studio/drafts/<uuid:draft_id>/preflight")
@reads(Permission.SEE_DRAFT)
def preflight(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """How the running cases would fare."""
    told = preflight_page(visit.tx, visit.person, draft_id)
    pairs = [_pair(visit, told, one) for one in told.drawings]
    return render_template("studio/preflight.html", told=told, pairs=pairs, **shell(visit, draft_id, "preflight"))


@screens.post("/studio/drafts/<uuid:draft_id>/preflight")
@writes(Permission.TRY_MOVE)
def ask(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Try them all."""
    ask_preflight(visit.tx, visit.person, draft_id, asked_wish(request.form))
    return redirect(url_for("moving.preflight", draft_id=draft_id), 303)


@screens.get("/studio/versions/<uuid:version_id>/move")
@reads(Permission.MOVE_CASES)
def before(visit: Visit, version_id: UUID) -> ResponseReturnValue:
    """What is asked before cases are moved."""
    return _asking(visit, version_id)


@screens.post("/studio/versions/<uuid:version_id>/move")
@writes(Permission.MOVE_CASES)
def begin(visit: Visit, version_id: UUID) -> ResponseReturnValue:
    """Move the first few."""
    known = asking(visit.tx, visit.person, version_id).wish
    wish = Wish(known.names, "keep_timers" in request.form, "keep_deadlines" in request.form)
    move = begin_move(visit.tx, visit.person, version_id, wish, _number(request.form.get("canary", "")))
    return redirect(url_for("moving.shown", move_id=move.id), 303)


@screens.get("/studio/moves/<uuid:move_id>")
@reads(Permission.SEE_MOVE)
def shown(visit: Visit, move_id: UUID) -> ResponseReturnValue:
    """How the move goes."""
    return render_template("studio/move.html", told=move_page(visit.tx, visit.person, move_id))


@screens.post("/studio/moves/<uuid:move_id>/go-on")
@writes(Permission.MOVE_CASES)
def goes_on(visit: Visit, move_id: UUID) -> ResponseReturnValue:
    """Let all the others go."""
    go_on(visit.tx, visit.person, move_id)
    return _to(visit, move_id, "move_goes_on")


@screens.post("/studio/moves/<uuid:move_id>/pause")
@writes(Permission.MOVE_CASES)
def pauses(visit: Visit, move_id: UUID) -> ResponseReturnValue:
    """Let no further case go."""
    pause(visit.tx, visit.person, move_id)
    return _to(visit, move_id, "move_paused")


@screens.post("/studio/moves/<uuid:move_id>/end")
@writes(Permission.MOVE_CASES)
def ends(visit: Visit, move_id: UUID) -> ResponseReturnValue:
    """Leave it at what has been moved."""
    end_move(visit.tx, visit.person, move_id)
    return _to(visit, move_id, "move_ended")


@screens.post("/studio/moves/<uuid:move_id>/back")
@writes(Permission.MOVE_CASES)
def goes_back(visit: Visit, move_id: UUID) -> ResponseReturnValue:
    """Take back what has not gone on."""
    take_back(visit.tx, visit.person, move_id)
    return _to(visit, move_id, "move_taken_back")


@screens.errorhandler(Conflict)
def cannot(fault: Conflict) -> ResponseReturnValue:
    """A draft that cannot run is told of on its page, with the way to what must be mended."""
    where = request.view_args or {}
    if request.endpoint != "moving.ask" or fault.code != "preflight_not_readable":
        return failures.refused(fault)
    return redirect(url_for("moving.preflight", draft_id=where["draft_id"]), 303)


@screens.errorhandler(Invalid)
def wrong(fault: Invalid) -> ResponseReturnValue:
    """The question again, with what is wrong in the answer."""
    where = request.view_args or {}
    if request.endpoint != "moving.begin":
        return failures.refused(fault)
    with again(Permission.MOVE_CASES) as visit:
        said = {one.where: wording.sentence(one.code, one.facts, visit.locale) for one in fault.problems}
        return _asking(visit, where["version_id"], said), 422


def asked_wish(given: Mapping[str, str]) -> Wish:
    """What the page asks for: days and timers kept or counted anew, and a place for each element that needs one."""
    names = {
        key.removeprefix(PLACE): ("" if place == "ends" else place.removeprefix("to."))
        for key, place in given.items()
        if key.startswith(PLACE) and place
    }
    return Wish(names, "keep_timers" in given, "keep_deadlines" in given)


def _pair(visit: Visit, told: PreflightPage, pair: Drawn) -> dict[str, Any]:
    """What the page's script reads: the two drawings, and for each element the list in which its place is chosen."""
    gaps = [
        {
            "element": gap.element,
            "field": f"gap-{number}",
            "name": gap.name.read(visit.locale),
            "choices": [key for key, _ in gap.choices],
        }
        for number, gap in enumerate(told.gaps, 1)
        if gap.element in pair.elements
    ]
    places = {"name": "{name}", "to": "{to}"}  # filled by the script
    return {
        "before": pair.before,
        "after": pair.after,
        "language": visit.locale.value,
        "marks": {"before": {}, "after": {}},
        "gaps": gaps,
        "words": {what: wording.sentence(f"mapping.{what}", places, visit.locale) for what in MAPPING},
    }


def _asking(visit: Visit, version_id: UUID, wrong: Mapping[str, Any] | None = None) -> str:
    told = asking(visit.tx, visit.person, version_id)
    return render_template("studio/move_ask.html", told=told, wrong=wrong or {}, typed=request.form)


def _number(said: str) -> int:
    said = said.strip()
    return int(said) if said.isascii() and said.isdigit() and len(said) <= MOST_DIGITS else 0


def _to(visit: Visit, move_id: UUID, done: str) -> ResponseReturnValue:
    flash(wording.sentence(f"done.{done}", {}, visit.locale), "done")
    return redirect(url_for("moving.shown", move_id=move_id), 303)
