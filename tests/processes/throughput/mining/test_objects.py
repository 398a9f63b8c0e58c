"""A case as objects and events: tasks and deadlines belong to it, and what happened is told in order."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid4

from processes.clock import COPENHAGEN
from processes.language import Locale, Text
from processes.throughput.mining.leaving import Heading, Leaving
from processes.throughput.mining.logged import Clock, Happening, Told
from processes.throughput.mining.objects import event_types, events, things
from processes.throughput.mining.pseudonyms import Pseudonyms

AT = datetime(2026, 3, 2, 8, tzinfo=COPENHAGEN)
TASK, NAME = uuid4(), Text("Vurdér", "Assess")
STEPS = tuple(
    Happening(NAME, "assess", "review", AT + timedelta(days=days), stage, "3", "teamA", TASK)
    for days, stage in ((0, "start"), (9, "complete"))
)
CLOCK = Clock(uuid4(), "T1", Text("Frist", "Deadline"), AT, AT - timedelta(hours=8), AT + timedelta(days=8), None)
CASE = Told(uuid4(), "2026-1", 2, "", "answered", AT, STEPS, (CLOCK,))
LEAVING = Leaving(Heading("T", "improve", "", Locale.EN), Pseudonyms(), {}, named=True)


def test_the_case_comes_first_and_all_else_belongs_to_it() -> None:
    case, task, deadline = things(LEAVING, [CASE])
    assert (case.id, case.attributes, case.belongs) == ("2026-1", {"version": 2, "outcome": "answered", "team": ""}, ())
    assert (task.sort, task.attributes["step"], task.belongs) == ("task", "Assess", (("2026-1", "of"),))
    assert (deadline.sort, deadline.attributes["rule"], deadline.belongs) == ("deadline", "T1", (("2026-1", "of"),))


def test_events_are_in_order_and_about_their_task_or_deadline() -> None:
    found = list(events(LEAVING, [CASE]))
    assert [one.sort for one in found] == ["Deadline set", "Assess", "Deadline missed", "Assess"]
    assert [len(one.about) for one in found] == [2, 2, 2, 2]
    assert {one.sort for one in found} <= event_types(LEAVING, [NAME]).keys()
