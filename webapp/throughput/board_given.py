"""The figures of the morning board to take along."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.throughput.board import board
from webapp.door import Visit, reads
from webapp.throughput.board_tables import given
from webapp.throughput.chosen import chosen
from webapp.throughput.giving import give
from webapp.throughput.routes import screens


@screens.get("/board.<how>")
@reads(Permission.SEE_FIGURES)
def morning_given(visit: Visit, how: str) -> ResponseReturnValue:
    """``board`` of the place chosen."""
    asked = chosen(visit)
    return give(how, given(board(visit.tx, visit.person, asked.here.key), asked), visit.locale)
