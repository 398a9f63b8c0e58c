"""The sample process of the tests, where the first step is booking an interview by the form every process shares."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from pathlib import Path

from processes import clock
from processes.cases.opening import About
from processes.cases.start import start
from processes.definitions.package import Package, files_of, read_package
from processes.records import Case, Task
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import REVIEW, held_by, publish_package, the_task

FORM = Path(__file__).parents[1] / "bpmn" / "_shared" / "forms" / "booking.json"


@cache
def summons() -> Package:
    """Book the interview first."""
    files = dict(files_of(REVIEW))
    booked = files["process.bpmn"].replace(b'<ag:form key="assess"/>', b'<ag:form key="booking"/>', 1)
    booked = booked.replace(b">granted</bpmn:conditionExpression>", b">true</bpmn:conditionExpression>")
    return read_package("summons", {**files, "process.bpmn": booked, "forms/booking.json": FORM.read_bytes()})


def a_case_to_book(tx: Transaction, cast: Cast) -> tuple[Case, Task]:
    """A case whose interview Astrid is to book within two weeks."""
    publish_package(tx, cast.egon, summons())
    about = About(a_citizen(tx, "Bent Bo", "7203892766").id, team_id=cast.north.id, caseworker_id=cast.astrid.id)
    started = start(tx, cast.astrid, "summons", "start", {"received": ["2026-03-02"]}, about)
    case = tx.find(Case, started.case_id)
    task = held_by(tx, cast.astrid, the_task(tx, case))
    task.due_day = clock.today() + timedelta(days=14)
    tx.flush()
    return case, task


NINE_O_CLOCK = {"slot": ["09.03.2026 kl. 9.00"], "form": ["telefon"]}
