"""The decision tables of a draft: read in words, changed rule by rule, or drawn as a whole in the grid."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, make_response, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Refusal
from processes.language import Text
from processes.studio.tables import TablePage, table, tables
from processes.studio.tables_write import RuleChange, copy_rule, move_rule, remove_rule, write_columns, write_rule
from webapp.door import Visit, reads, writes
from webapp.findings import sentence_of
from webapp.security import SOURCES, policy
from webapp.studio.saving import NOT_REFUSED, Refused, kept, page_again, seen
from webapp.studio.shell import shell

screens = Blueprint("draft_tables", __name__)
BELOW = "/studio/drafts/<uuid:draft_id>/tables"
ROW = f"{BELOW}/<key>/rows/<name>"
# The grid sets its columns' widths by styles of its own; scripts stay as barred as on every other page.
DRAWN = policy({**SOURCES, "style-src": "'self' 'unsafe-inline'"})
WAYS = {"up": -1, "down": 1}


@screens.get(BELOW)
@reads(Permission.SEE_DRAFT)
def listed(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Every table."""
    rows = tables(visit.tx, visit.person, draft_id)
    return render_template("studio/tables.html", rows=rows, **shell(visit, draft_id, "tables"))


@screens.get(f"{BELOW}/<key>")
@reads(Permission.SEE_DRAFT)
def shown(visit: Visit, draft_id: UUID, key: str) -> ResponseReturnValue:
    """One table in words."""
    return _table(visit, draft_id, key)


@screens.get(f"{BELOW}/<key>/edit")
@reads(Permission.SEE_DRAFT)
def grid(visit: Visit, draft_id: UUID, key: str) -> ResponseReturnValue:
    """One table as a grid one writes in."""
    told = table(visit.tx, visit.person, draft_id, key)
    answer = make_response(render_template("studio/grid.html", told=told, **shell(visit, draft_id, "tables")))
    answer.headers["Content-Security-Policy"] = DRAWN
    return answer


@screens.post(f"{BELOW}/<key>/columns")
@writes(Permission.SAVE_DRAFT)
def name_columns(visit: Visit, draft_id: UUID, key: str) -> ResponseReturnValue:
    """Keep what the columns are called."""
    ids = {name.rpartition(".")[0] for name in request.form if name.endswith((".da", ".en"))}
    saved = write_columns(visit.tx, visit.person, draft_id, key, {one: _both(one) for one in ids}, seen())
    return kept(visit, saved, url_for("draft_tables.shown", draft_id=draft_id, key=key))


@screens.get(ROW)
@reads(Permission.SEE_DRAFT)
def rule(visit: Visit, draft_id: UUID, key: str, name: str) -> ResponseReturnValue:
    """One rule."""
    return _rule(visit, draft_id, f"{key}/{name}")


@screens.post(ROW)
@writes(Permission.SAVE_DRAFT)
def save(visit: Visit, draft_id: UUID, key: str, name: str) -> ResponseReturnValue:
    """Keep its cells and its reason."""
    saved = write_rule(visit.tx, visit.person, draft_id, (key, name), _typed(), seen())
    return kept(visit, saved, url_for("draft_tables.shown", draft_id=draft_id, key=key, _anchor=name))


@screens.post(f"{ROW}/copy")
@writes(Permission.SAVE_DRAFT)
def copy(visit: Visit, draft_id: UUID, key: str, name: str) -> ResponseReturnValue:
    """The same rule once more, to be changed."""
    saved, fresh = copy_rule(visit.tx, visit.person, draft_id, (key, name), seen())
    return kept(visit, saved, url_for("draft_tables.rule", draft_id=draft_id, key=key, name=fresh))


@screens.post(f"{ROW}/move")
@writes(Permission.SAVE_DRAFT)
def move(visit: Visit, draft_id: UUID, key: str, name: str) -> ResponseReturnValue:
    """Up or down."""
    by = WAYS.get(request.form.get("way", ""), 0)
    saved = move_rule(visit.tx, visit.person, draft_id, (key, name), by, seen())
    return kept(visit, saved, url_for("draft_tables.shown", draft_id=draft_id, key=key, _anchor=name))


@screens.post(f"{ROW}/remove")
@writes(Permission.SAVE_DRAFT)
def remove(visit: Visit, draft_id: UUID, key: str, name: str) -> ResponseReturnValue:
    """Take it out."""
    saved = remove_rule(visit.tx, visit.person, draft_id, (key, name), seen())
    return kept(visit, saved, url_for("draft_tables.shown", draft_id=draft_id, key=key))


@screens.errorhandler(Refusal)
def wrong(fault: Refusal) -> ResponseReturnValue:
    """The page again, with what was typed and what is wrong."""
    return page_again(fault, {"draft_tables.save": _rule, "draft_tables.name_columns": _table})


def _table(visit: Visit, draft_id: UUID, key: str, refused: Refused = NOT_REFUSED) -> str:
    told = table(visit.tx, visit.person, draft_id, key)
    found = [(one.is_fault, sentence_of(one, visit.locale)) for one in told.findings]
    return render_template(
        "studio/table.html", told=told, found=found, refused=refused, **shell(visit, draft_id, "tables")
    )


def _rule(visit: Visit, draft_id: UUID, at: str, refused: Refused = NOT_REFUSED) -> str:
    key, _, name = at.partition("/")
    told: TablePage = table(visit.tx, visit.person, draft_id, key)
    of, row = told.rule(name)
    typed = _typed() if refused is not NOT_REFUSED else RuleChange(row.cells, row.results, row.reason)
    return render_template(
        "studio/rule.html", told=told, of=of, row=row, typed=typed, refused=refused, **shell(visit, draft_id, "tables")
    )


def _typed() -> RuleChange:
    return RuleChange(request.form.getlist("cell"), request.form.getlist("result"), _both("reason"))


def _both(name: str) -> Text:
    return Text(request.form.get(f"{name}.da", "").strip(), request.form.get(f"{name}.en", "").strip())
