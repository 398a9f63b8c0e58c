"""Rulings to draw from, as rows, and a centre with a team whose leader may draw."""

from __future__ import annotations

from datetime import datetime

from processes import clock
from processes.records import Case, Person, Ruling
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.builders import a_case
from tests.cast import Cast

PLACE = "team:north-1"


def a_ruling(tx: Transaction, case: Case, author: Person | None, outcome: str, at: datetime | None = None) -> Ruling:
    """A ruling of this case."""
    ruling = Ruling(
        id=new_id(), case_id=case.id, kind="revurdering", outcome=outcome, adverse=True, legal_basis=["SDPL § 24"],
        content={"hearingDone": True}, complaint_guidance=True, author_id=author.id if author else None,
        made_at=at or clock.now(),
    )  # fmt: skip
    tx.add(ruling)
    tx.flush()
    return ruling


def rulings(tx: Transaction, cast: Cast, *outcomes: str) -> list[Ruling]:
    """One ruling of each of these outcomes, in a case each of the northern team, made by Astrid now."""
    return [a_ruling(tx, a_case(tx, team=cast.north), cast.astrid, outcome) for outcome in outcomes]
