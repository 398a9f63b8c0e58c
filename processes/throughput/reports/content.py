"""What a report says, apart from any language: sections of rows whose headings are codes, kept as JSON when issued."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from processes.language import Text

Cell = Text | int | float | str | None  # a str is a code


@dataclass(frozen=True, slots=True)
class Section:
    """A table: its code, the codes of its columns, its rows."""

    code: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


Content = tuple[Section, ...]


def as_json(content: Content) -> dict[str, Any]:
    """The content as it is kept."""
    sections = [
        {"code": one.code, "columns": list(one.columns), "rows": [[_out(cell) for cell in row] for row in one.rows]}
        for one in content
    ]
    return {"form": 1, "sections": sections}


def from_json(kept: Mapping[str, Any]) -> Content:
    """The content as it was kept."""
    return tuple(
        Section(one["code"], tuple(one["columns"]), tuple(tuple(map(_in, row)) for row in one["rows"]))
        for one in kept["sections"]
    )


def rows(found: Sequence[Sequence[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    """Rows as a section keeps them."""
    return tuple(map(tuple, found))


def _out(cell: Cell) -> Any:
    return {"da": cell.da, "en": cell.en} if isinstance(cell, Text) else cell


def _in(kept: Any) -> Cell:
    return Text(kept["da"], kept["en"]) if isinstance(kept, Mapping) else kept
