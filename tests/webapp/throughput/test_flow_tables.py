"""Where cases rest, how their time is spent, and groups beside each other: names, figures and ways to the cases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import uuid4

import pytest
from flask import Flask

from processes.language import Text
from processes.throughput.choices import Edited, Process
from processes.throughput.flow.grouped import Group
from processes.throughput.flow.lying import Resting
from processes.throughput.spread import Spread, spread
from tests.webapp.throughput.test_flow_charts import _words
from webapp.throughput.flow_tables import MOST, beside, resting_now, spent
from webapp.throughput.flow_words import Words

ONE, OTHER = (
    Process(uuid4(), key, Text(key.title(), key.title()), (Edited(uuid4(), 2),)) for key in ("benefit", "complaint")
)
TEN = spread([(3, 10)])


@pytest.fixture(autouse=True)
def _request(app: Flask) -> Iterator[None]:
    with app.test_request_context("/"):
        yield


def _told(resting: tuple[Resting, ...] = (), groups: tuple[Group, ...] = ()) -> Words:
    words = _words(processes=(ONE, OTHER))
    return replace(words, told=replace(words.told, resting=resting, groups=groups))


def test_steps_of_one_name_are_told_apart_by_their_process() -> None:
    names = {"T1": Text("Godkend", "Approve"), "T2": Text("Godkend", "Approve"), "T3": Text("Plan", "Plan")}
    rests = [Resting(ONE.id, "T1", TEN, 9, 4, 2), Resting(OTHER.id, "T2", TEN, 9, None, 0)]
    rests.append(Resting(ONE.id, "T3", TEN, 3, 4, 0))
    told = resting_now(_told(tuple(rests)), names)
    assert [row[0] for row in told.rows] == ["Godkend (Benefit)", "Godkend (Complaint)", "Plan"]
    assert "least=5" in told.links[0, 2]
    assert (1, 2) not in told.links
    assert told.says.startswith(
        "De åbne sager ligger ved 3 trin. En sag kan ligge ved flere, så der tælles 30 i alt. 2 har ligget"
    )


def test_not_more_steps_than_can_be_read_are_shown() -> None:
    rests = tuple(Resting(ONE.id, f"T{n}", TEN, 9, 4, 2) for n in range(MOST + 3))
    told = resting_now(_told(rests), {})
    assert len(told.rows) == MOST
    assert "Vælg en proces" in told.says


def test_time_with_us_and_waiting_stand_under_lead_time() -> None:
    told = spent(_told())
    assert len(told.rows) == 7
    assert "what=working" in told.links[2, 1]


def test_groups_have_names_and_lead_to_their_own_cases() -> None:
    times = _words().told.times
    groups = (Group(ONE.versions[0].id, 8, 10, 3, TEN, times), Group(None, 2, 0, 1, Spread(1, 4, 4, 4), times))
    told = beside(_told(groups=groups), "version")
    assert [row[0] for row in told.rows] == ["Benefit 2", "Øvrige"]
    assert "version=2&process=benefit" in told.links[0, 1]
    assert (1, 1) not in told.links
    assert told.rows[1][4] == "under 5"
