"""Importing a drawing of another tool: the page that asks for it, and the report of what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.definitions.catalogue import catalogue
from processes.definitions.checks.finding import Finding
from processes.definitions.package import files_of
from processes.errors import Invalid
from processes.language import Text
from processes.studio.importing.bring_in import Upload, Wish, bring_in
from processes.studio.importing.report import report
from processes.studio.importing.sort import MOST
from processes.studio.importing.vsd import can_read
from webapp import failures, wording
from webapp.door import Visit, again, reads, writes
from webapp.findings import element_of, sentence_of
from webapp.language import reading
from webapp.studio.shell import shell

screens = Blueprint("importing", __name__)

TEMPLATE = "_blank"
FIELDS = frozenset({"file", "key", "title_da", "title_en", "process"})


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One step (or file) and what must be done about it."""

    file: str
    element: str
    name: str
    told: Sequence[Finding]

    @property
    def is_fault(self) -> bool:
        """Whether anything of it keeps the draft from being published."""
        return any(one.is_fault for one in self.told)


@screens.get("/studio/import")
@reads(Permission.IMPORT_DIAGRAM)
def asked(visit: Visit) -> ResponseReturnValue:
    """Which file, and where it is to go."""
    return _page(visit)


@screens.post("/studio/import")
@writes(Permission.IMPORT_DIAGRAM)
def take_in(visit: Visit) -> ResponseReturnValue:
    """Make a draft of the file."""
    given, sent = request.form, request.files.get("file")
    upload = Upload(sent.filename or "" if sent else "", sent.stream.read(MOST + 1) if sent else b"")
    into = given.get("process", "") if given.get("where") == "process" else ""
    title = Text(given.get("title_da", ""), given.get("title_en", ""))
    if into:
        title = Text.of(upload.name.rpartition(".")[0])
    wish = Wish(into, given.get("key", "").strip(), title, beside=given.get("beside") == "yes")
    template = files_of(Path(current_app.extensions["settings"].bpmn_dir) / TEMPLATE)
    draft = bring_in(visit.tx, visit.person, upload, wish, {name: raw.decode() for name, raw in template.items()})
    return redirect(url_for("importing.told", draft_id=draft.id), 303)


@screens.get("/studio/drafts/<uuid:draft_id>/import")
@reads(Permission.SEE_DRAFT)
def told(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """What came, what was guessed, and what cannot run yet."""
    made = report(visit.tx, visit.person, draft_id)
    if made is None:
        return redirect(url_for("drafts.shown", draft_id=draft_id), 303)
    shown = {"told": made, "obstacles": by_element(made.findings), "sentence": sentence_of}
    return render_template("studio/imported.html", **shown, **shell(visit, draft_id, "import"))


def by_element(found: Sequence[Finding]) -> list[Obstacle]:
    """What stands between the drawing and use, step by step: those with faults first."""
    rows: dict[tuple[str, str], list[Finding]] = {}
    for one in found:
        rows.setdefault((one.file, element_of(one)), []).append(one)
    made = [Obstacle(file, at, _name(told), told) for (file, at), told in rows.items()]
    return sorted(made, key=lambda one: not one.is_fault)


def _name(told: Sequence[Finding]) -> str:
    named = next((one.facts["name"] for one in told if one.facts.get("name")), told[0].where)
    return wording.alone(named, reading()) if isinstance(named, Text) else wording.plain(named, reading())


@screens.errorhandler(Invalid)
def wrong(fault: Invalid) -> ResponseReturnValue:
    """The page again, with what was typed and what is wrong; a browser asks for the file anew."""
    if request.endpoint != "importing.take_in":
        return failures.refused(fault)
    with again(Permission.IMPORT_DIAGRAM) as visit:
        return _page(visit, fault), 422


def _page(visit: Visit, fault: Invalid | None = None) -> str:
    problems = {one.where if one.where in FIELDS else "file": one for one in (fault.problems if fault else ())}
    rows = catalogue(visit.tx, visit.person)
    told = {"problems": problems, "typed": request.form, "reads_old_visio": can_read()}
    return render_template("studio/import.html", rows=rows, **told)
