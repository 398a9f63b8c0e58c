"""OCEL 2.0 in JSON: of the standard's form, every reference leads somewhere, and it tells what XES tells."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from sqlalchemy import Engine, func, select

from processes.records import Deadline, Task
from processes.store.transaction import transaction
from processes.throughput.mining.take_log import Format
from tests.processes.throughput.mining.logs import taken, written
from tests.processes.throughput.mining.test_as_xes import read_back

SCHEMA = Path(__file__).parent / "schemas" / "ocel.json"


def hold_together(log: dict[str, Any]) -> None:
    """What a schema cannot say: ids are there once, types and attributes are declared, references lead somewhere."""
    kinds = {
        sort: {one["name"]: {each["name"]: each["type"] for each in one["attributes"]} for one in log[sort]}
        for sort in ("objectTypes", "eventTypes")
    }
    objects = {one["id"]: one for one in log["objects"]}
    assert len(objects) == len(log["objects"])
    assert len({one["id"] for one in log["events"]}) == len(log["events"])
    for rows, sort in ((log["objects"], "objectTypes"), (log["events"], "eventTypes")):
        for one in rows:
            declared = kinds[sort][one["type"]]
            for each in one["attributes"]:
                assert isinstance(each["value"], int) == (declared[each["name"]] == "integer")
            assert {each["objectId"] for each in one["relationships"]} <= objects.keys()
    for one in log["events"]:
        assert datetime.fromisoformat(one["time"]).tzinfo is not None


def test_it_has_the_form_the_standard_asks_and_holds_together(world: Engine) -> None:
    with transaction(world) as tx:
        log = json.loads(written(tx, taken(tx, format=Format.OCEL_JSON)))
    assert [fault.message for fault in Draft202012Validator(json.loads(SCHEMA.read_text())).iter_errors(log)] == []
    hold_together(log)


def test_it_tells_every_step_of_the_other_log_and_the_deadlines(world: Engine) -> None:
    with transaction(world) as tx:
        taken_log = taken(tx, format=Format.OCEL_JSON, named=True)
        log = json.loads(written(tx, taken_log))
        traces = read_back(written(tx, taken(tx, named=True)))
        cases = list(taken_log.cases)
        tasks = tx.one(
            select(func.count()).select_from(Task).where(Task.case_id.in_(cases), Task.deviation_id.is_(None))
        )
        clocks = tx.one(select(func.count()).select_from(Deadline).where(Deadline.case_id.in_(cases), Deadline.watched))
    found: dict[str, list[tuple[str, datetime]]] = {}
    for one in log["events"]:
        facts = {each["name"]: each["value"] for each in one["attributes"]}
        if "element" in facts:
            at = datetime.fromisoformat(one["time"])
            found.setdefault(one["relationships"][0]["objectId"], []).append((facts["element"], at))
    assert found == {case: [(element, at) for element, _, _, at in events] for case, events in traces.items()}
    kinds = [one["type"] for one in log["objects"]]
    assert (kinds.count("case"), kinds.count("task"), kinds.count("deadline")) == (len(traces), tasks, clocks)
