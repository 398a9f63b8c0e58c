"""A ruling is kept as it was made, and the second pair of eyes with it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from sqlalchemy import select

from processes.definitions.package import Package, read_package
from processes.records import Case, Ruling, Task
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.situations import REVIEW, YES, a_running_case, held_by, publish_package, the_task
from tests.trail import of_case

RULED: dict[str, Any] = {
    "granted": ["ja"],
    "reason": ["It is fair."],
    "decisionType": ["afslag"],
    "outcome": ["afslag"],
    "legalBasis": ["FVL 19"],
    "effectiveFrom": ["2026-12-01"],
    "complaintGuidance": ["ja"],
}


def ruling_package() -> Package:
    """The sample process, whose first step writes a ruling."""
    files = {path.relative_to(REVIEW).as_posix(): path.read_bytes() for path in REVIEW.rglob("*") if path.is_file()}
    form = json.loads(files["forms/assess.json"])
    text = {"type": "string", "title": "x", "x-en": {"title": "x"}}
    form["properties"] |= dict.fromkeys(("decisionType", "outcome"), text)
    form["properties"]["legalBasis"] = {
        **text,
        "type": "array",
        "items": {"type": "string"},
        "x-choices": [{"value": "FVL 19", "da": "x", "en": "x"}],
    }
    form["properties"]["effectiveFrom"] = {**text, "format": "date"}
    form["properties"]["complaintGuidance"] = {**text, "type": "boolean"}
    form["x-derive"] = {"adverse": 'outcome = "afslag"'}
    files["forms/assess.json"] = json.dumps(form).encode()
    approval = {**form, "properties": {"approved": {**text, "type": "boolean"}}, "required": ["approved"]}
    del approval["x-derive"]
    files["forms/approve.json"] = json.dumps(approval).encode()
    eyes = b'<ag:assignment group="teamleder" four_eyes="assess"/>'
    assert eyes in files["process.bpmn"]
    files["process.bpmn"] = files["process.bpmn"].replace(eyes, eyes + b'<ag:form key="approve"/>')
    return read_package("review", files)


def ruled(tx: Transaction, cast: Cast, **otherwise: Any) -> tuple[Case, Ruling | None]:
    """A case whose ruling Astrid has written, and the ruling."""
    publish_package(tx, cast.egon, ruling_package())
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.astrid, the_task(tx, case))
    complete(tx, cast.astrid, task.id, RULED | otherwise, task.revision)
    tx.flush()
    return case, tx.maybe(select(Ruling).where(Ruling.case_id == case.id))


def test_a_ruling_is_kept_with_its_basis_and_who_wrote_it(tx: Transaction, cast: Cast) -> None:
    case, ruling = ruled(tx, cast)
    assert ruling is not None
    assert (ruling.kind, ruling.outcome, ruling.adverse) == ("afslag", "afslag", True)
    assert (ruling.legal_basis, ruling.effective_from) == (["FVL 19"], date(2026, 12, 1))
    assert (ruling.author_id, ruling.approver_id, ruling.complaint_guidance) == (cast.astrid.id, None, True)
    assert "RulingMade" in [entry.kind for entry in of_case(tx, case.id)]
    assert case.facts["adverse"] is True


def test_what_the_party_asked_for_is_not_adverse(tx: Transaction, cast: Cast) -> None:
    _, ruling = ruled(tx, cast, outcome=["bevilling"])
    assert ruling is not None
    assert ruling.adverse is False


def approved_by_bo(tx: Transaction, cast: Cast, said: str) -> Ruling:
    """The ruling after Bo has looked at it."""
    case, ruling = ruled(tx, cast)
    assert ruling is not None
    approval: Task = held_by(tx, cast.bo, the_task(tx, case, "approve"))
    complete(tx, cast.bo, approval.id, {"approved": [said]}, approval.revision)
    tx.flush()
    return ruling


def test_the_second_pair_of_eyes_is_written_on_the_ruling(tx: Transaction, cast: Cast) -> None:
    ruling = approved_by_bo(tx, cast, "ja")
    assert ruling.approver_id == cast.bo.id
    assert ruling.approved_at is not None


def test_a_ruling_that_is_sent_back_is_not_approved(tx: Transaction, cast: Cast) -> None:
    assert approved_by_bo(tx, cast, "nej").approver_id is None


def test_a_task_that_rules_nothing_leaves_no_ruling(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.astrid, the_task(tx, case))
    complete(tx, cast.astrid, task.id, YES, task.revision)
    assert tx.maybe(select(Ruling).where(Ruling.case_id == case.id)) is None
