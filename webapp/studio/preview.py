"""A draft as it will be seen: its steps as tasks, as parties' pages and as letters, in both languages."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Blueprint, g, make_response, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.forms.form import Form
from processes.language import Locale
from processes.studio.preview import PLACE, Preview, Step, preview, steps
from webapp.door import Visit, reads
from webapp.fields import LEFT, Filling, Sheet, raw_of
from webapp.security import SOURCES, policy
from webapp.sheet import sheet
from webapp.studio.shell import shell

screens = Blueprint("draft_preview", __name__)
BELOW = "/studio/drafts/<uuid:draft_id>/preview"
SEEN_AS = ("task", "party", "letter")
WIDTHS = ("wide", "phone")
# The page may show its own frame, and the frame may stand in our own pages.
AROUND = policy({**SOURCES, "frame-src": "'self'"})
FRAMED = policy({**SOURCES, "frame-ancestors": "'self'"})


@screens.get(BELOW)
@reads(Permission.SEE_DRAFT)
def around(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Which step, for whom, how wide, in which language; and the step in a frame."""
    known = steps(visit.tx, visit.person, draft_id)
    element = request.args.get("step") or (known[0].id if known else "")
    step = next((one for one in known if one.id == element), known[0] if known else None)
    wanted = {"step": step, "steps_known": known, "seen_as": _as(step), "width": _of("width", WIDTHS)}
    wanted["language"] = _of("language", (visit.locale.value, *Locale))
    answer = make_response(
        render_template("studio/preview.html", **wanted, ways=SEEN_AS, **shell(visit, draft_id, "preview"))
    )
    answer.headers["Content-Security-Policy"] = AROUND
    return answer


@screens.route(f"{BELOW}/<element>/<seen_as>", methods=["GET", "POST"])
@reads(Permission.SEE_DRAFT)
def framed(visit: Visit, draft_id: UUID, element: str, seen_as: str) -> ResponseReturnValue:
    """The step itself, by the pages it will have; what is sent here is shown and kept nowhere."""
    speak(visit, request.args.get("language", ""))
    told = preview(visit.tx, visit.person, draft_id, element)
    answer = make_response(_page(visit, told, seen_as))
    answer.headers["Content-Security-Policy"] = FRAMED
    return answer


@screens.post(f"{BELOW}/<element>/<seen_as>/fields")
@reads(Permission.SEE_DRAFT)
def asked(visit: Visit, draft_id: UUID, element: str, seen_as: str) -> ResponseReturnValue:
    """Which questions the answers lead to, as on the real page."""
    del seen_as
    speak(visit, request.args.get("language", ""))
    told = preview(visit.tx, visit.person, draft_id, element)
    return render_template("inbox/fields.html", form=_sheet(told.task.form, visit))


def _page(visit: Visit, told: Preview, seen_as: str) -> str:
    """The real page of its kind, whose every link and button leads back to itself."""
    form = _sheet(told.task.form, visit)
    asked_at = url_for("draft_preview.asked", **(request.view_args or {}), language=visit.locale)

    def nowhere(endpoint: str, **values: Any) -> str:
        if endpoint == "static":
            return url_for(endpoint, **values)
        return asked_at if endpoint.endswith(".fields") else request.full_path.rstrip("?")

    marked = {"form": form, "url_for": nowhere, "locale": visit.locale.value, "sent": request.method == "POST"}
    if seen_as == "party":
        return render_template("studio/preview_party.html", told=told.party, token="", saved=False, **marked)
    if seen_as == "letter":
        return render_template("studio/preview_letter.html", told=told, gap=PLACE, **marked)
    beside = {"channel": "", "page": "", "draft": None, "knew": "", "elsewhere": False, "resumed": False}
    return render_template("studio/preview_task.html", told=told.task, ticked=set(), **beside, **marked)


def _sheet(form: Form | None, visit: Visit) -> Sheet:
    """The form with what was typed in it, nothing known beforehand."""
    if form is None:
        return Sheet((), (), 0)
    left = frozenset(request.form.getlist(LEFT))
    return sheet(form, Filling(raw_of(request.form), {}, {}, left=left), visit.locale)


def speak(visit: Visit, language: str) -> None:
    """Make the page in this language, whatever the reader's own is."""
    if language in set(Locale):
        visit.locale = Locale(language)
        g.reads = (visit.person.locale, visit.locale)


def _as(step: Step | None) -> str:
    wanted = _of("as", SEEN_AS)
    if step is None or (step.is_task and wanted != "letter") or (step.has_letter and wanted == "letter"):
        return wanted
    return "letter" if step.has_letter else "task"


def _of(name: str, known: tuple[str, ...]) -> str:
    said = request.args.get(name, "")
    return said if said in known else known[0]
