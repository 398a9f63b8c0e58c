"""The morning board, and the same figures to take along."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.throughput.board import board
from processes.throughput.trust import trust
from webapp.door import Visit, reads
from webapp.throughput.bars import columns, highest
from webapp.throughput.chosen import chosen
from webapp.throughput.share import sharing
from webapp.throughput.shell import shell

screens = Blueprint("throughput", __name__)


@screens.get("/board")
@reads(Permission.SEE_FIGURES)
def morning(visit: Visit) -> ResponseReturnValue:
    """The board of one place: the reader's own team, or the one chosen."""
    told = board(visit.tx, visit.person, request.args.get("place", ""))
    shown = {
        "told": told,
        "trust": trust(visit.tx, visit.person, told.here.scope, told.stock),
        "columns": columns(told),
        "highest": highest(told),
        **sharing(visit, told.here),
    }
    return render_template("throughput/board.html", **shell(chosen(visit), "board"), **shown)
