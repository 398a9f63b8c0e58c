"""What an example expects is compared with how the case stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from processes.studio.trying.judging import differences
from processes.studio.trying.story import Story
from processes.studio.trying.words import expectations

DUE = date(2026, 3, 16)


def told(story: Story, **expect: Any) -> list[str]:
    return [one.code for one in differences(story, expectations(expect, "here", []))]


@pytest.mark.parametrize(
    "expect",
    [
        {"open": [{"task": "assess", "group": "sygedagpengecentret", "due": DUE}]},
        {"has_open": ["assess"], "not_open": ["approve"]},
        {"deadlines": [{"id": "T1-01", "due": DUE, "statute": "§ 1", "start": date(2026, 3, 2)}]},
        {"passed": ["start"], "not_passed": ["letter"], "not_documents": ["answer"], "not_told": ["team_leader"]},
        {"facts": {"citizenName": "Amina Khan"}, "ended": False, "not_decided": ["D1"], "not_sent": ["x"]},
    ],
)
def test_what_is_so_is_no_difference(begun: Callable[..., Story], expect: dict[str, Any]) -> None:
    assert told(begun(), **expect) == []


@pytest.mark.parametrize(
    ("expect", "code"),
    [
        ({"open": ["approve"]}, "try.not_open"),
        ({"open": [{"task": "assess", "due": date(2026, 3, 17)}]}, "try.due"),
        ({"open": [{"task": "assess", "group": "jura"}]}, "try.group"),
        ({"not_open": ["assess"]}, "try.still_open"),
        ({"deadlines": [{"id": "T1-01", "due": date(2026, 3, 17)}]}, "try.due"),
        ({"deadlines": [{"id": "T1-01", "missed": True}]}, "try.clock_not_missed"),
        ({"deadlines": [{"id": "T1-01", "running": False}]}, "try.clock_runs"),
        ({"deadlines": [{"id": "T9", "running": True}]}, "try.clock_not_running"),
        ({"decisions": ["D1"]}, "try.not_decided"),
        ({"documents": ["answer"]}, "try.not_written"),
        ({"passed": ["letter"]}, "try.not_passed"),
        ({"facts": {"citizenName": "Bo"}}, "try.fact"),
        ({"rule_set": "SDP-2015"}, "try.rule_set"),
        ({"ended": True}, "try.goes_on"),
    ],
)
def test_what_is_otherwise_has_its_code(begun: Callable[..., Story], expect: dict[str, Any], code: str) -> None:
    assert code in told(begun(), **expect)
