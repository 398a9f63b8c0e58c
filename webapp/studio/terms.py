"""The deadlines of a draft: their rows in words, each on a page of its own, and what a change would move."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes import clock
from processes.access.permissions import Permission
from processes.calendar.rule import Bound, Days, Kind
from processes.calendar.spoken import BOUND, bound_words, length_words
from processes.definitions.terms import Outlook
from processes.errors import Invalid, Refusal
from processes.studio.terms import term, terms_of_draft
from processes.studio.terms_write import How, add_term, foresee_term, remove_term, write_term
from webapp.door import Visit, reads, writes
from webapp.studio.lengths import UNITS, WHEN, alert_fields, parts
from webapp.studio.saving import NOT_REFUSED, Refused, kept, page_again, refused_by, seen
from webapp.studio.shell import shell
from webapp.studio.terms_asked import Asked, asked, with_points
from webapp.studio.terms_told import points_told

screens = Blueprint("draft_terms", __name__)
BELOW = "/studio/drafts/<uuid:draft_id>/deadlines"
NEW = "new"
WHO = ("owner", "team_leader", "centre_manager", "process_owner")


@screens.get(BELOW)
@reads(Permission.SEE_DRAFT)
def listed(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Every deadline of the draft."""
    told = terms_of_draft(visit.tx, visit.person, draft_id)
    words = {"length": length_words, "bound": bound_words, "points": points_told}
    return render_template("studio/terms.html", told=told, **words, **shell(visit, draft_id, "deadlines"))


@screens.get(f"{BELOW}/<path:rule>")
@reads(Permission.SEE_DRAFT)
def shown(visit: Visit, draft_id: UUID, rule: str) -> ResponseReturnValue:
    """One deadline."""
    return _page(visit, draft_id, rule)


@screens.post(f"{BELOW}/<path:rule>")
@writes(Permission.SAVE_DRAFT)
def save(visit: Visit, draft_id: UUID, rule: str) -> ResponseReturnValue:
    """Keep it as it was typed."""
    wanted = _asked(visit, draft_id, rule)
    if rule == NEW:
        saved, key = add_term(visit.tx, visit.person, draft_id, wanted.change.values, seen())
    else:
        saved, key = write_term(visit.tx, visit.person, draft_id, rule, wanted.change, seen())
    return kept(visit, saved, url_for("draft_terms.shown", draft_id=draft_id, rule=key))


@screens.post(f"{BELOW}/<path:rule>/what-moves")
@reads(Permission.SEE_DRAFT)
def look_ahead(visit: Visit, draft_id: UUID, rule: str) -> ResponseReturnValue:
    """What it would move in the cases that run; nothing is kept."""
    try:
        wanted = _asked(visit, draft_id, rule)
        seen_ahead = foresee_term(visit.tx, visit.person, draft_id, rule, wanted.change)
    except Invalid as fault:
        return _page(visit, draft_id, rule, refused_by(fault)), 422
    return _page(visit, draft_id, rule, NOT_REFUSED, seen_ahead)


@screens.post(f"{BELOW}/<path:rule>/remove")
@writes(Permission.SAVE_DRAFT)
def remove(visit: Visit, draft_id: UUID, rule: str) -> ResponseReturnValue:
    """Take it out."""
    saved = remove_term(visit.tx, visit.person, draft_id, rule, seen())
    return kept(visit, saved, url_for("draft_terms.listed", draft_id=draft_id))


@screens.errorhandler(Refusal)
def wrong(fault: Refusal) -> ResponseReturnValue:
    """The page again, with what was typed and what is wrong."""
    return page_again(fault, {"draft_terms.save": _page})


def _asked(visit: Visit, draft_id: UUID, rule: str) -> Asked:
    """What was typed; ``Invalid`` for what cannot even be read."""
    wanted = asked(request.form, term(visit.tx, visit.person, draft_id, rule).at.raw)
    if wanted.problems:
        raise Invalid(wanted.problems)
    return wanted


def _page(
    visit: Visit, draft_id: UUID, rule: str, refused: Refused = NOT_REFUSED, foreseen: Outlook | None = None
) -> str:
    told = term(visit.tx, visit.person, draft_id, rule)
    wanted = asked(request.form, told.at.raw) if request.method == "POST" else None
    raw = wanted.raw if wanted else with_points(told.at.raw)
    how = wanted.how if wanted else How.HERE
    shown = {"told": told, "raw": raw, "refused": refused, "foreseen": foreseen, "is_new": rule == NEW}
    begins = wanted.begins if wanted and wanted.begins else _first_of_next_month().isoformat()
    return render_template(
        "studio/term.html", how=how, begins=begins, **shown, **_choices(raw), **shell(visit, draft_id, "deadlines")
    )


def _choices(raw: Mapping[str, Any]) -> dict[str, Any]:
    alerts = raw.get("alerts")
    return {
        "parts_of": parts,
        "units": UNITS,
        "alerts": [alert_fields(str(one)) for one in alerts] if isinstance(alerts, list) else [],
        "who": WHO,
        "whens": WHEN,
        "hows": list(How),
        "days_of": list(Days),
        "kinds": list(Kind),
        "bounds": {one.value: BOUND[one] for one in Bound},
    }


def _first_of_next_month() -> date:
    day = clock.today()
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
