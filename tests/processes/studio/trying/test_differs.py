"""A difference is a code with its facts and its place in the example."""

from __future__ import annotations

from processes.errors import Problem
from processes.studio.trying.differs import Differs, Unreadable, at


def test_a_difference_knows_its_place() -> None:
    told = at(Differs("try.time_back", today="2026-03-02").problem, "step", 3, "T4_11")
    assert (told.where, told.facts) == ("step", {"today": "2026-03-02", "number": 3, "did": "T4_11"})


def test_what_cannot_be_read_names_every_fault() -> None:
    unreadable = Unreadable([Problem("try.no_day", "start"), Problem("try.both", "step 1")])
    assert [one.code for one in unreadable.problems] == ["try.no_day", "try.both"]
