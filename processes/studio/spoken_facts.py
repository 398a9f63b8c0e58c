"""What an invented case knows, in words: a fact as forms, tables and texts call it, an element by its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from processes.cases.decided import Words, answered
from processes.cases.parts import Fact
from processes.engine import Decided
from processes.language import Text
from processes.motion.edition import Edition


@dataclass(frozen=True, slots=True)
class _Met:
    editions: tuple[Edition, ...]

    def all(self) -> tuple[Edition, ...]:
        return self.editions


class Facts:
    """What facts and their values are called in these editions, the first of them first."""

    def __init__(self, editions: Sequence[Edition]) -> None:
        self._words = Words(_Met(tuple(editions)))
        self._tables = {key: table for edition in reversed(editions) for key, table in edition.plan.tables.items()}
        self._columns: dict[str, Text] = {}
        self._elements: dict[str, Text] = {}
        for edition in editions:
            for name, words in _columns(edition):
                self._columns.setdefault(name, words)
            for one in edition.plan.elements.values():
                if one.name and not one.kind.endswith("Flow"):
                    self._elements.setdefault(one.id, one.name)

    def fact(self, name: str, value: Any) -> Fact:
        """One fact; no label where nothing gives it words."""
        told = self._words.fact(name, value)
        label = told.label or self._columns.get(name)
        element = self._elements.get(value) if isinstance(value, str) else None
        return Fact(name, label, element or told.value)

    def known(self, facts: Mapping[str, Any]) -> tuple[Fact, ...]:
        """All that is known; what is empty is left out."""
        return tuple(self.fact(name, value) for name, value in facts.items() if value not in (None, "", []))

    def answer(self, decided: Decided) -> tuple[Fact, ...]:
        """What a table answered, each value under what its owner calls the column."""
        return answered(decided.outcome, self._tables.get(decided.table), decided.table, self._words)


def _columns(edition: Edition) -> Iterator[tuple[str, Text]]:
    """What the tables call what comes out of them and what they look at."""
    tables = edition.plan.tables.values()
    yield from ((one.name, one.words) for table in tables for one in table.outputs if one.words and one.name)
    for table in tables:
        for column in table.inputs:
            names = column.expression.names
            if column.words and len(names) == 1:
                yield next(iter(names)), column.words
