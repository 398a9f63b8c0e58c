"""What the specification names, by id and English name: steps, decisions, deadlines, fields of forms, end states.

``steps.csv``, ``decisions.csv``, ``deadlines.csv``, ``fields.csv`` and ``ends.csv`` lie beside this file.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from processes.engine.shapes import Element
from processes.studio.trying.names import is_id

Row = dict[str, str]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The rows of one of the lists."""
    with Path(__file__).with_name(f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def is_named(id_: str) -> bool:
    """Whether an id of ours is that of a step the specification knows."""
    return any(is_id(id_, row["id"]) for row in rows("steps"))


def is_numbered(element: Element) -> bool:
    """Whether an element is, or covers, a step the specification knows."""
    return any(is_named(one) for one in (element.id, *element.covers))


def is_step_of_it(element: Element) -> bool:
    """Whether the specification knows this very step; what lies within one of its calls (C4.4) it does not."""
    covered = [one for one in element.covers if not one.startswith("C")]
    return any(is_named(one) for one in (element.id, *covered))
