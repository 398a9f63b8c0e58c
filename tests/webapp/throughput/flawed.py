"""A world for the pages of quality: a case with faults, rulings of last week, and complaints."""

from __future__ import annotations

from datetime import timedelta

from flask import Flask

from processes import clock
from processes.records import Case
from processes.store.transaction import transaction
from tests.builders import a_case
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
            a_ruling(tx, a_case(tx, team=cast.north), cast.astrid, outcome, clock.now() - timedelta(days=5))
        for _ in range(6):
            complaint = a_case_of(
                tx, "complaint", cast.north, None, kind="afgørelse", receivedAt="2026-02-10T09:00:00", result="medhold"
            )
            complaint.closed_at = clock.now()
        tx.flush()
    return wrong
