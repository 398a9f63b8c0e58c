"""An example in sentences."""

from __future__ import annotations

from datetime import date

import pytest

from processes.cases.parts import Fact
from processes.errors import Problem
from processes.language import Locale, Text
from processes.studio.example_edit import END
from processes.studio.example_told import LISTS, Expected
from processes.studio.trying.differs import at
from webapp import wording
from webapp.studio.example_words import NOWHERE, departures, expected_words
from webapp.studio.tried import nameless

NAME = Text("Ring", "Call")
DUE = date(2026, 3, 16)
TRUE = (Fact("x", Text("Iks", "Ex"), True),)
MISSED = "The deadline “Call” runs until Monday 16 March, and it is missed"


@pytest.mark.parametrize(
    ("kind", "facts", "words"),
    [
        ("open", {"name": NAME, "group": "kvs"}, "“Call” waits with the company consultants"),
        ("open", {"name": NAME, "due": DUE}, "“Call” waits, by Monday 16 March"),
        ("deadlines", {"name": NAME, "due": DUE, "missed": True}, MISSED),
        ("deadlines", {"name": NAME, "running": False}, "The deadline “Call” does not run"),
        ("decisions", {"name": NAME, "answers": TRUE, "rows": [2]}, "The table “Call” answers Ex: yes (row 2)"),
        ("decisions", {"name": NAME, "answers": (), "rows": [2, 3]}, "The table “Call” uses row 2 and 3"),
        ("told", {"name": NAME, "said": "team_leader"}, "the team leader was told of a deadline"),
        ("facts", {"fact": Fact("citizenName", None, "Amina")}, "The citizen's name: Amina"),
        ("nothing_open", {}, "Nothing waits for anybody"),
    ],
)
def test_what_must_be_true_is_a_sentence(kind: str, facts: dict[str, object], words: str) -> None:
    assert expected_words(Expected(kind, 0, facts), Locale.EN) == words


def test_there_is_a_sentence_for_every_kind() -> None:
    said = {"deadlines": "deadline", "decisions": "decided"}
    assert [one for one in LISTS if not wording.knows(f"try.expect.{said.get(one, one)}")] == []


def test_each_departure_stands_at_its_step() -> None:
    problem = Problem("try.not_sent", "", {"wanted": "x", "found": []})
    found = [at(problem, "start"), at(problem, "step", 3, "T1"), at(problem, "end"), Problem("try.no_day", "start 1")]
    assert sorted(departures(found, Locale.DA, nameless)) == [NOWHERE, END, 0, 3]
