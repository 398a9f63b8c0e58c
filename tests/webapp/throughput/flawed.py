"""A world for the pages of quality: a case with faults, rulings of last week, and complaints."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from flask import Flask

from processes import clock
from processes.records import Case
from processes.store.transaction import Transaction, transaction
from tests.builders import a_case, a_deadline
from tests.parties import cast_of
from tests.processes.throughput.flawed import a_case_of
from tests.processes.throughput.quality.sampled import a_ruling


def fill(app: Flask) -> Case:
    """Six open cases of the northern team of which one has a passed plan, nine rulings and six complaints."""
    with transaction(app.extensions["database"]) as tx:
        cast = cast_of(tx)
        wrong = a_case_of(tx, "sickness_follow_up", cast.north, fullDate="2026-02-02")
        wrong.caseworker_id = cast.astrid.id
        for outcome in ("ophør", "ophør", "ophør", *["forlæng"] * 6):
            case = a_case(tx, team=cast.north)
            case.opened_at = clock.now() - timedelta(days=80)
            a_ruling(tx, case, cast.astrid, outcome, clock.now() - timedelta(days=5))
            _was_judged(tx, case)
        for _ in range(6):
            complaint = a_case_of(
                tx, "complaint", cast.north, None, kind="afgørelse", receivedAt="2026-02-10T09:00:00", result="medhold"
            )
            complaint.closed_at = clock.now()
        tx.flush()
    return wrong


def _was_judged(tx: Transaction, case: Case) -> None:
    """One deadline in each of ten weeks, the third of them missed."""
    for week in range(10):
        due = clock.today() - timedelta(days=3 + 7 * week)
        how: dict[str, Any] = {"kept_at": clock.now(), "ended_by": "kept", "ended_at": clock.now()}
        if week == 3:
            how["missed_at"] = clock.now()
        a_deadline(tx, case, due, rule="T1-01", turn=week + 1, **how)
