"""The checks of a draft: every finding by element, and the page of help of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from flask import Blueprint, render_template, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.definitions.checks.finding import Finding
from processes.errors import NotFound
from processes.studio.check import findings
from processes.studio.example_list import examples
from webapp import wording
from webapp.door import Visit, reads
from webapp.findings import element_of, sentence_of
from webapp.studio.help import GROUPS, help_of, pages
from webapp.studio.shell import KIND_TABS, kind_of, shell

screens = Blueprint("checks", __name__)


@dataclass(frozen=True, slots=True)
class Told:
    """One finding as the page shows it; ``tab`` is where it is mended (empty: nowhere but in the file)."""

    is_fault: bool
    sentence: str
    element: str
    name: str
    at: str  # what it stands at, where the sentence does not say
    line: int | None
    tab: str
    address: str
    help: str


@screens.get("/studio/drafts/<uuid:draft_id>/checks")
@reads(Permission.SEE_DRAFT)
def shown(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Every finding, by file and element, and whether the examples turn out as they say."""
    found = findings(visit.tx, visit.person, draft_id)
    head = shell(visit, draft_id, "checks")
    there = {tab.key for tab in head["tabs"]}
    asked = len(pages())
    rest = [one for one in found if one.code != "examples_unplayed"]  # that, the page says first, beside the button
    told = [(file, [_told(one, visit, draft_id, there) for one in rows]) for file, rows in by_file(rest)]
    clean = asked - len({one.code for one in found})
    rows = examples(visit.tx, visit.person, draft_id)
    return render_template("studio/checks.html", told=told, asked=asked, clean=clean, examples=rows, **head)


@screens.get("/studio/help")
@reads(Permission.SEE_PROCESSES)
def index(_visit: Visit) -> ResponseReturnValue:
    """Everything that is checked."""
    groups = [(group, [one for one in pages().values() if one.group == group]) for group in GROUPS]
    return render_template("studio/help_index.html", groups=groups)


@screens.get("/studio/help/<code>")
@reads(Permission.SEE_PROCESSES)
def explained(_visit: Visit, code: str) -> ResponseReturnValue:
    """What one finding means and how to mend it."""
    told = help_of(code)
    if told is None:
        raise NotFound(kind="help", key=code)
    return render_template("studio/help.html", help=told)


def by_file(found: Sequence[Finding]) -> list[tuple[str, list[Finding]]]:
    """The findings of each file: files with faults first, then diagrams; in a file the faults first, then by line."""
    faulty = {one.file for one in found if one.is_fault}
    ordered = sorted(
        found,
        key=lambda one: (one.file not in faulty, not one.file.endswith(".bpmn"), one.file, one.severity, one.line or 0),
    )
    return [(file, list(rows)) for file, rows in groupby(ordered, key=lambda one: one.file)]


def below_of(file: str, tab: str) -> str:
    """Where what is wrong in a file is mended, below the draft's address; an example has a page of its own."""
    name = file.removeprefix("examples/").removesuffix(".toml")
    return tab if name == file else f"try/examples/{name}" if name else "try/examples"


def _at(one: Finding, element: str, said: str) -> str:
    """What it stands at, where neither the heading nor the sentence says; a table's ids tell a reader nothing."""
    told = one.where in (one.file, element) or one.where in said or one.file.endswith(".dmn")
    return "" if told else one.where


def _told(one: Finding, visit: Visit, draft_id: UUID, there: set[str]) -> Told:
    element, tab = element_of(one), KIND_TABS.get(kind_of(one.file), "")
    tab, said = tab if tab in there else "", sentence_of(one, visit.locale)
    below = f"diagram/{one.file}#{element}" if tab == "diagram" else below_of(one.file, tab)
    return Told(
        is_fault=one.is_fault,
        sentence=said,
        element=element,
        name=wording.plain(one.facts.get("name") or one.where, visit.locale),
        at=_at(one, element, said),
        line=one.line,
        tab=tab,
        address=f"/studio/drafts/{draft_id}/{below}",
        help=url_for("checks.explained", code=one.code) if help_of(one.code) else "",
    )
