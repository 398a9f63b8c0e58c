"""How everything is counted: every part's own measures, gathered for the page that tells them all.

A part writes ``webapp/wording/measures_<part>.py`` with a table ``MEASURES``: ``measure.<key>`` says how it is counted,
``measure.<key>.name`` what it is called.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from processes.language import Text

_NAME = ".name"


@dataclass(frozen=True, slots=True)
class Told:
    """One measure: its key, what it is called, and how it is counted."""

    key: str
    name: Text
    how: Text


@cache
def measures() -> tuple[tuple[str, tuple[Told, ...]], ...]:
    """Every part's measures in the order it wrote them, by the part's name."""
    found = []
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if module.name.startswith("measures_"):
            table: dict[str, Text] = importlib.import_module(f"webapp.wording.{module.name}").MEASURES
            found.append((module.name.removeprefix("measures_"), _told(table)))
    return tuple(found)


def _told(table: dict[str, Text]) -> tuple[Told, ...]:
    return tuple(
        Told(key, table.get(key + _NAME) or Text.of(key), how) for key, how in table.items() if not key.endswith(_NAME)
    )
