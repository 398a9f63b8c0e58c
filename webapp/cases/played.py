"""A case played back on its diagrams: the page, and what its script plays, which is noted as reading the case is."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import jsonify, render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.played import Instant, Part, PlayedCase, played_case
from processes.cases.purpose import STATED
from processes.errors import Invalid, Problem
from processes.language import Locale
from webapp import when, wording
from webapp.cases.history import screens
from webapp.cases.reading import note_reading, reading_for
from webapp.cases.story import told_happenings
from webapp.door import Visit, reads

WORDS = ("fetching", "failed", "play", "pause", "rests", "ended", "goes_into", "calm_case", "more", "by_system")


@screens.get("/cases/<uuid:case_id>/played")
@reads(Permission.SEE_CASE)
def played(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """The player, still empty: what it plays is fetched, and noted then. Who does not work on it says what for."""
    if reading_for(visit, case_id) is None:
        return render_template("cases/purpose.html", case_id=case_id, purposes=STATED)
    words = {key: wording.sentence(f"played.{key}", {}, visit.locale) for key in WORDS}
    kept = {name: request.args[name] for name in ("purpose", "task") if name in request.args}
    given = {"language": visit.locale.value, "words": words}
    return render_template("cases/played.html", case_id=case_id, given=given, kept=kept)


@screens.get("/cases/<uuid:case_id>/played.json")
@reads(Permission.SEE_CASE, noted=True)
def played_data(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """The case as it went, moment by moment; ``Invalid`` while its reader has not said what for."""
    why = reading_for(visit, case_id)
    if why is None:
        raise Invalid(Problem("played_no_purpose", "purpose"))
    told = played_case(visit.tx, visit.person, case_id)
    if told.is_of_citizen:
        note_reading(visit, case_id, why, "played")
    return jsonify(case_told(told, visit.locale))


def case_told(told: PlayedCase, locale: Locale) -> dict[str, Any]:
    """The case as its script plays it: diagrams, and moments with their pictures and their lines in words."""
    return {
        "number": told.number,
        "more": told.more,
        "parts": [_part(one, locale) for one in told.parts],
        "moments": [_moment(one, told, locale) for one in told.instants],
    }


def _part(one: Part, locale: Locale) -> dict[str, Any]:
    names = {key: name.read(locale) for key, name in one.names.items()}
    return {"title": one.title.read(locale), "version": one.version, "xml": one.xml, "names": names, "calls": one.calls}


def _moment(one: Instant, told: PlayedCase, locale: Locale) -> dict[str, Any]:
    frames = [{"part": each.part, "flows": each.flows, "here": each.here} for each in one.frames]
    lines = [{"words": line.words, "who": line.person} for line in told_happenings(one.lines, told.rules, locale)]
    return {"at": when.moment(one.at, locale), "frames": frames, "lines": lines}


__all__ = ["screens"]
