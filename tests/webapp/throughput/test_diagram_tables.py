"""The tables say what the drawing says: named steps of this diagram, ways that were reached."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from flask import Flask

from processes.language import Locale, Text
from processes.throughput.mining.heat import Branch, Heat, Warm
from processes.throughput.spread import spread
from webapp.throughput.diagram_tables import branches_table, passed_table, steps_table

HERE = {"a", "b", "g"}
DRAWN: Any = SimpleNamespace(has=lambda key: key in HERE, name=lambda key: Text(f"Da {key}", f"En {key}"))


def warm(element: str, **more: Any) -> Warm:
    """A step with these figures."""
    return Warm(element, Text(f"Da {element}", f"En {element}"), "p", outside=False, around=False, **more)


TOLD = Heat(
    (
        warm("a", came=9, rested=spread([(3, 8)]), seconds=90, done=8, late=2, here=1),
        warm("b", came=7),
        warm("elsewhere", came=7, rested=spread([(3, 8)]), seconds=10),
    ),
    (Branch("g", "f", Text("ja", "yes"), "a", 6, 8), Branch("g", "f2", Text("", ""), "b", 2, 8)),
    100,
)


def test_steps_rested_at_and_those_passed_stand_apart(app: Flask) -> None:
    with app.test_request_context("/"):
        assert steps_table(DRAWN, TOLD, Locale.EN).rows == (("En a", 9, 1, 3, 3, 90.0, 8, 25),)
        assert passed_table(DRAWN, TOLD, Locale.DA).rows == (("Da b", 7),)


def test_each_way_has_its_share(app: Flask) -> None:
    with app.test_request_context("/"):
        rows = branches_table(DRAWN, TOLD, Locale.EN).rows
    assert rows == (("En g", "yes", "En a", 6, 75), ("En g", "–", "En b", 2, 25))
