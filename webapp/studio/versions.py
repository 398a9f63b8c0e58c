"""The versions of a process: their list, a page for each, that one has read it; and restoring and retiring."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Invalid, Problem
from processes.studio.compared import versions_compared
from processes.studio.receipts import confirm_reading
from processes.studio.restore import restore
from processes.studio.retire import retire_process, retire_version, take_up
from processes.studio.versions import own_reading, readers, versions
from webapp import failures, wording
from webapp.door import Visit, again, reads, writes
from webapp.studio.differing import grouped

screens = Blueprint("versions", __name__)
BELOW = "/processes/<key>/versions/<int(max=99999):number>"


@screens.get("/processes/<key>/versions")
@reads(Permission.SEE_PROCESSES)
def listed(visit: Visit, key: str) -> ResponseReturnValue:
    """Every version, the newest first."""
    return _list(visit, key)


@screens.get(BELOW)
@reads(Permission.SEE_PROCESSES)
def shown(visit: Visit, key: str, number: int) -> ResponseReturnValue:
    """One version: what is new in it, and for its owner who has read that."""
    return _page(visit, key, number)


@screens.post(f"{BELOW}/read")
@writes(Permission.CONFIRM_READING)
def read(visit: Visit, key: str, number: int) -> ResponseReturnValue:
    """One has read what is new."""
    confirm_reading(visit.tx, visit.person, key, number)
    return _to(visit, "read", url_for("versions.shown", key=key, number=number))


@screens.post(f"{BELOW}/restore")
@writes(Permission.SAVE_DRAFT)
def take_back(visit: Visit, key: str, number: int) -> ResponseReturnValue:
    """A draft from an older version."""
    title = wording.sentence("restored.title", {"number": number}, visit.locale)
    draft = restore(visit.tx, visit.person, key, number, title)
    return _to(visit, "restored", url_for("drafts.shown", draft_id=draft.id), number=number)


@screens.post(f"{BELOW}/retire")
@writes(Permission.RETIRE)
def retire_one(visit: Visit, key: str, number: int) -> ResponseReturnValue:
    """No new case follows this version."""
    retire_version(visit.tx, visit.person, key, number, request.form.get("why", ""))
    return _to(visit, "version_retired", url_for("versions.listed", key=key), number=number)


@screens.post("/processes/<key>/retire")
@writes(Permission.RETIRE)
def retire(visit: Visit, key: str) -> ResponseReturnValue:
    """No new case of the process begins."""
    retire_process(visit.tx, visit.person, key, request.form.get("why", ""))
    return _to(visit, "process_retired", url_for("versions.listed", key=key))


@screens.post("/processes/<key>/take-up")
@writes(Permission.RETIRE)
def take_up_again(visit: Visit, key: str) -> ResponseReturnValue:
    """New cases may begin again."""
    take_up(visit.tx, visit.person, key)
    return _to(visit, "taken_up", url_for("versions.listed", key=key))


@screens.errorhandler(Invalid)
def wrong(fault: Invalid) -> ResponseReturnValue:
    """The page again, with what was typed and what is wrong."""
    where = request.view_args or {}
    if request.endpoint not in ("versions.retire", "versions.retire_one"):
        return failures.refused(fault)
    problems = {one.where: one for one in fault.problems}
    with again(Permission.SEE_PROCESSES) as visit:
        if "number" in where:
            return _page(visit, where["key"], where["number"], problems), 422
        return _list(visit, where["key"], problems), 422


def _list(visit: Visit, key: str, problems: dict[str, Problem] | None = None) -> str:
    told = versions(visit.tx, visit.person, key)
    return render_template("studio/versions.html", told=told, problems=problems or {}, typed=request.form)


def _page(visit: Visit, key: str, number: int, problems: dict[str, Problem] | None = None) -> str:
    told = versions(visit.tx, visit.person, key)
    one = told.numbered(number)
    before = told.before(number)
    compared = versions_compared(visit.tx, visit.person, key, before, number) if before else None
    return render_template(
        "studio/version.html",
        told=told,
        one=one,
        before=before,
        groups=grouped(compared.found, visit.locale, compared.titles) if compared else (),
        mine=own_reading(visit.tx, visit.person, one.id),
        readers=readers(visit.tx, visit.person, key, number) if told.sees_readers else (),
        problems=problems or {},
        typed=request.form,
    )


def _to(visit: Visit, done: str, address: str, **facts: object) -> ResponseReturnValue:
    flash(wording.sentence(f"done.{done}", facts, visit.locale), "done")
    return redirect(address, 303)
