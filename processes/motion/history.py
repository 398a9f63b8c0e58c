"""What happened is written down: passages, decisions, facts and stage."""

from __future__ import annotations

from typing import Any

import orjson

from processes.audit.kinds import DecisionMade, StageReached
from processes.engine.shapes import Decided, Passed
from processes.motion.moving import Moving
from processes.motion.plain import plain
from processes.records import Decision, Passage
from processes.store.base import new_id

LEAVE = """
UPDATE passage SET left_at = :passed_at, how = left_now.how, person_id = CAST(:passed_by AS uuid)
  FROM jsonb_to_recordset(CAST(:passed_places AS jsonb)) AS left_now(step text, element text, how text)
 WHERE passage.case_id = :passed_case AND passage.left_at IS NULL
   AND passage.step = left_now.step AND passage.element = left_now.element
"""


def write_passages(moving: Moving) -> None:
    """One row for each element entered (and left, if it did not rest) and for each flow taken."""
    fresh, left = _fold(moving)
    moving.tx.insert(Passage, fresh)
    if left:
        moving.tx.write(
            LEAVE,
            passed_case=moving.case.id,
            passed_places=orjson.dumps(
                [{"step": step, "element": element, "how": how} for step, element, how in left]
            ).decode(),
            passed_at=moving.at,
            passed_by=moving.by.id if moving.by else None,
        )


def _fold(moving: Moving) -> tuple[list[dict[str, Any]], list[tuple[str, str, str]]]:
    """New rows, and which resting ones are left now, by how."""
    resting: dict[tuple[str, str], dict[str, Any]] = {}
    fresh: list[dict[str, Any]] = []
    left: list[tuple[str, str, str]] = []
    for passed in moving.run.passed():
        place = (passed.step, passed.element)
        if passed.what in ("entered", "taken"):
            row = _row(moving, passed)
            fresh.append(row)
            if passed.what == "entered":
                resting[place] = row
        elif place in resting:
            resting.pop(place).update(how=passed.what, left_at=moving.at)
        else:
            left.append((*place, passed.what))
    return fresh, left


def _row(moving: Moving, passed: Passed) -> dict[str, Any]:
    taken = passed.what == "taken"
    return {
        "case_id": moving.case.id,
        "version_id": moving.editions.edition(passed.plan).id,
        "process": passed.process,
        "element": passed.element,
        "step": passed.step,
        "how": "taken" if taken else "resting",
        "entered_at": moving.at,
        "left_at": moving.at if taken else None,
        "person_id": None,
    }


def write_decisions(moving: Moving) -> None:
    """Every use of a decision table, with the rule sets that stood behind it."""
    rows = [_decision(moving, one) for one in moving.run.decided()]
    moving.tx.insert(Decision, rows)


def _decision(moving: Moving, one: Decided) -> dict[str, Any]:
    moving.entries.append(DecisionMade(moving.case.id, one.table, one.element, list(one.matched)))
    outcome = plain(one.outcome)
    return {
        "id": new_id(),
        "case_id": moving.case.id,
        "version_id": moving.editions.edition(one.plan).id,
        "element": one.element,
        "process": one.process,
        "table": one.table,
        "spec": one.spec,
        "rule_sets": dict(moving.clocks.rule_sets),
        "inputs": plain(one.inputs),
        "matched": list(one.matched),
        "outcome": outcome if isinstance(outcome, dict) else {one.table: outcome},
        "explanation": plain(one.explanation),
        "decided_at": moving.at,
    }


def reach_stage(moving: Moving) -> None:
    """The citizen's station is that of the last element entered that names one."""
    stage = moving.case.stage
    for passed in moving.run.passed():
        if passed.what == "entered":
            element = moving.editions.element(passed.element)
            if element is not None and element.stage:
                stage = element.stage
    if stage is not None and stage != moving.case.stage:
        moving.case.stage = stage
        moving.entries.append(StageReached(moving.case.id, stage))
