"""What can be used, and what one use of it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from processes.language import Text


class Kind(StrEnum):
    """What a process folder holds that may be used in several places."""

    FORM = "form"
    TABLE = "table"
    DEADLINE = "deadline"
    TEXT = "text"
    FACT = "fact"  # an answer, an output of a table, what a service or a script gives


class Place(StrEnum):
    """Where a use stands: which page leads to it."""

    ELEMENT = "element"
    FORM = "form"
    TABLE = "table"
    DEADLINE = "deadline"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Thing:
    """A form by its key, a table by its file's name, a deadline by its id, a text by its key, a fact by its name."""

    kind: Kind
    key: str


@dataclass(frozen=True, slots=True)
class Use:
    """One use: ``how`` (a code with a sentence), and the place: its kind, key, words and file."""

    how: str
    place: Place
    key: str
    words: Text
    file: str
