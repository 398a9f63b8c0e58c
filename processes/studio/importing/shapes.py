"""What a drawing of another tool is read into before it is understood: figures, lines, and notes on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from processes.definitions.picture.read import Box

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to tell of an import: a code, the element it became (empty: none), and what fills its sentence."""

    code: str
    element: str = ""
    file: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """As plain data."""
        return {"code": self.code, "element": self.element, "file": self.file, "facts": dict(self.facts)}


@dataclass(frozen=True, slots=True)
class Figure:
    """One shape: what its stencil calls it (``sort``), its words and place (pixels, y down), its own data."""

    id: str
    sort: str
    words: str
    box: Box
    said: Mapping[str, str] = field(default_factory=dict)
    round: bool = False  # an ellipse, as far as its outline tells
    diamond: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """One line: which figures it is glued to (empty: to none), and its way."""

    id: str
    sort: str
    words: str
    source: str
    target: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a drawing."""

    name: str
    figures: tuple[Figure, ...]
    links: tuple[Link, ...]
    notes: tuple[Note, ...] = ()
