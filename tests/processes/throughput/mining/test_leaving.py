"""What leaves under which name: the case's own only where a right said so, a small team's never."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from processes.clock import COPENHAGEN
from processes.language import Locale, Text
from processes.throughput.mining.leaving import Heading, Leaving
from processes.throughput.mining.logged import Told
from processes.throughput.mining.pseudonyms import Pseudonyms

CASE = Told(uuid4(), "2026-0001", 1, "north-1", "", datetime(2026, 3, 2, tzinfo=COPENHAGEN), (), ())
LEAVING = Leaving(Heading("T", "improve", "", Locale.EN), Pseudonyms(), {"north-1": 5, "south-1": 4})


def test_a_case_bears_its_number_only_where_it_is_named() -> None:
    assert LEAVING.case(CASE).startswith("case-")
    assert replace(LEAVING, named=True).case(CASE) == "2026-0001"


def test_a_small_team_is_not_told() -> None:
    assert LEAVING.team(CASE) == "north-1"
    assert LEAVING.team(replace(CASE, team="south-1")) == ""
    assert LEAVING.team(replace(CASE, team="")) == ""


def test_words_are_in_the_logs_language() -> None:
    assert LEAVING.read(Text("Brev", "Letter")) == "Letter"
