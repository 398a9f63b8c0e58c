"""A difference is the same after it was kept."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal

from processes import clock
from processes.errors import Problem
from processes.language import Text
from processes.studio.trying.kept import of_json, to_json


def test_days_texts_and_nested_reasons_come_back() -> None:
    inner = Problem("answer_required", "reason", {"title": Text("Begrundelse", "Reason")})
    at = datetime(2026, 3, 2, 9, tzinfo=clock.COPENHAGEN)
    facts = {"on": date(2026, 3, 2), "at": at, "found": ["a", "b"], "why": (inner,), "many": 3, "none": None}
    problem = Problem("try.refused", "step", {**facts, "map": {"x": date(2026, 3, 3)}})
    assert of_json(json.loads(json.dumps(to_json(problem)))) == problem


def test_what_json_does_not_know_is_kept_as_words() -> None:
    assert of_json(to_json(Problem("x", "", {"number": Decimal("1.5")}))).facts == {"number": "1.5"}
