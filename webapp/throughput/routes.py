"""The morning board, and the same figures to take along."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.throughput.board import board
from webapp.door import Visit, reads
from webapp.throughput.bars import columns, highest

screens = Blueprint("throughput", __name__)


@screens.get("/board")
@reads(Permission.SEE_FIGURES)
def morning(visit: Visit) -> ResponseReturnValue:
    """The board of one place: the reader's own team, or the one chosen."""
    told = board(visit.tx, visit.person, request.args.get("place", ""))
    return render_template("throughput/board.html", told=told, columns=columns(told), highest=highest(told))
