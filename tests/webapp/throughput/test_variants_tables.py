"""The ways in words: steps with how often, the rest in one row, grounds as they were written."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from flask import Flask

from processes.language import Locale, Text
from processes.throughput.mining.deviations import Deviated, Deviations
from processes.throughput.mining.variants import Rework, Variant, Variants
from processes.throughput.spread import Spread
from webapp.throughput.variants_tables import deviations_table, rework_table, variants_table

DRAWN: Any = SimpleNamespace(name=lambda key: Text(f"Da {key}", f"En {key}"))
TOLD = Variants(
    (Variant((("a", 1), ("b", 2)), 6, Spread(6, 3, 9, 9)), Variant((), 5, Spread(5, 0, 0, 0))),
    rest=1,
    n=12,
    rework=(Rework("b", 6, 6),),
    again=6,
)


def test_a_way_is_its_steps_and_the_rest_is_one_row(app: Flask) -> None:
    with app.test_request_context("/"):
        first, second, rest = variants_table(DRAWN, TOLD, Locale.EN).rows
        assert first == ("En a → En b ×2", 6, 50, 3, 9, 1)
        assert (second[1:3], rest[1:3]) == ((5, 41), (1, 8))
        assert rework_table(DRAWN, TOLD, Locale.DA).rows == (("Da b", 6, 6),)


def test_deviations_have_their_ground(app: Flask) -> None:
    told = Deviations((Deviated("a", "skip", Text("Rask", "Well"), 7, 6),), 2)
    with app.test_request_context("/"):
        first, rest = deviations_table(DRAWN, told, Locale.EN).rows
    assert first == ("En a", "Skipped", "Well", 7, 6)
    assert rest[3] == 2
