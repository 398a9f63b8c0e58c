"""What differs between two versions, or a draft and a version: in words, and on the two drawings side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import NotFound
from processes.studio.compared import Compared, draft_compared, versions_compared
from processes.studio.difference import Area, Difference, Sort
from webapp import wording
from webapp.door import Visit, reads
from webapp.studio.differing import grouped, marks
from webapp.studio.shell import shell

screens = Blueprint("differences", __name__)


@dataclass(frozen=True, slots=True)
class Pair:
    """The two drawings of one file; either may be missing. ``told`` is what the page's script reads."""

    file: str
    told: Mapping[str, Any]


@screens.get("/processes/<key>/differences")
@reads(Permission.SEE_PROCESSES)
def of_versions(visit: Visit, key: str) -> ResponseReturnValue:
    """Two versions of a process."""
    before, after = _number("from"), _number("to")
    compared = versions_compared(visit.tx, visit.person, key, before, after)
    return render_template("studio/differences_versions.html", **_shown(visit, compared))


@screens.get("/studio/drafts/<uuid:draft_id>/differences")
@reads(Permission.SEE_DRAFT)
def of_draft(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """A draft and the version it began from, or another."""
    compared = draft_compared(visit.tx, visit.person, draft_id, _number("from"))
    page = shell(visit, draft_id, "differences")
    return render_template("studio/differences_draft.html", **page, **_shown(visit, compared))


def _number(name: str) -> int | None:
    said = request.args.get(name, "")
    if said and not (said.isascii() and said.isdecimal() and len(said) < 7):
        raise NotFound(kind="version", key=said)
    return int(said) if said else None


def _shown(visit: Visit, compared: Compared) -> dict[str, Any]:
    files = _drawn(compared)
    asked = request.args.get("file", "")
    file = asked if asked in files else next(iter(files), "")
    return {
        "compared": compared,
        "groups": grouped(compared.found, visit.locale, compared.titles),
        "files": files,
        "pair": _pair(visit, compared, file) if file else None,
    }


def _drawn(compared: Compared) -> dict[str, int]:
    """The diagrams that differ, with how many parts do; those where more than the drawing changed come first."""
    found = [one for one in compared.found if one.area is Area.DIAGRAM]
    names = dict.fromkeys(one.file for one in sorted(found, key=lambda one: one.is_layout))
    return {name: len({one.element for one in found if one.file == name}) for name in names}


def _pair(visit: Visit, compared: Compared, file: str) -> Pair:
    told = {
        "file": file,
        "before": compared.before.get(file, ""),
        "after": compared.after.get(file, ""),
        "language": visit.locale.value,
        "marks": marks(_whole(compared.found, file), file),
        "words": {sort.value: wording.sentence(f"difference.{sort}", {}, visit.locale) for sort in Sort},
    }
    return Pair(file, told)


def _whole(found: tuple[Difference, ...], file: str) -> list[Difference]:
    return [one for one in found if one.area is Area.DIAGRAM and one.file == file]
