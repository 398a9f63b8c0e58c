"""How several cases stand, read in two statements: what the cases have each, and what the house has for all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import column, text

from processes.motion.standing import ASKED, OF_THE_HOUSE, Standing, standing_of, teams_of
from processes.records import Case
from processes.store.transaction import Transaction

_OF = {":caseworker": "c.caseworker_id", ":citizen": "c.citizen_id", ":case": "c.id"}
_EACH = tuple(name for name in ASKED if name not in OF_THE_HOUSE)
_PARTS = ", ".join(
    re.sub(r":case(worker)?\b|:citizen\b", lambda one: _OF[one[0]], f"({ASKED[name]})") for name in _EACH
)
READ = text(f'SELECT c.id, {_PARTS} FROM "case" c WHERE c.id = ANY(:cases)').columns(  # noqa: S608  (constants)
    column("id"), *(column(name) for name in _EACH)
)
HOUSE = text(f"SELECT {', '.join(f'({ASKED[name]})' for name in OF_THE_HOUSE)}").columns(
    *(column(name) for name in OF_THE_HOUSE)
)


def standing_together(tx: Transaction, cases: Sequence[Case], today: date) -> Mapping[UUID, Standing]:
    """As ``standing`` would tell of each of these cases, which are locked and written as they are."""
    house = dict(zip(OF_THE_HOUSE, tx.execute(HOUSE).one(), strict=True))
    teams, held = teams_of(house["teams"]), {one.id: one for one in cases}
    rows = tx.execute(READ, {"cases": list(held), "today": today}).all()
    return {
        row.id: standing_of({**house, **dict(zip(_EACH, row[1:], strict=True))}, held[row.id].caseworker_id, teams)
        for row in rows
    }
