"""One difference: what it is, where, and what stood there before and stands there now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from processes.language import Text

NO_TEXT = Text("", "")


class Sort(StrEnum):
    """What happened to it."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


class Area(StrEnum):
    """Which part of a process folder it is in, in the order an owner asks."""

    DIAGRAM = "diagram"
    DEADLINES = "deadlines"
    TABLES = "tables"
    FORMS = "forms"
    TEXTS = "texts"
    PROCESS = "process"
    EXAMPLES = "examples"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it was.

    ``element`` is the id of the element, the name of the field, the key of the row or text; empty: the file itself.
    ``kind`` says what that is and ``part`` which of its properties; ``part`` empty: it itself was added, removed or
    moved. ``label`` are the words of a part that has words of its own: a column, or a path nobody gave a name.
    ``before`` and ``after`` are values to be spoken; None: nothing stood or stands there. ``near`` names what an added
    step comes after. ``within`` is the added or removed element this one only follows from.
    """

    sort: Sort
    area: Area
    file: str
    element: str
    kind: str
    name: Text = NO_TEXT
    part: str = ""
    label: Text = NO_TEXT
    before: Any = None
    after: Any = None
    near: Text = NO_TEXT
    within: str = ""

    @property
    def is_layout(self) -> bool:
        """Is only the drawing another, and not what the process does?"""
        return self.part in LAYOUT


LAYOUT = frozenset({"place", "written"})


@dataclass(frozen=True, slots=True)
class About:
    """What a difference is about; makes differences of it."""

    area: Area
    file: str
    element: str
    kind: str
    name: Text

    def added(self, *, label: Text = NO_TEXT, after: Any = None, near: Text = NO_TEXT, within: str = "") -> Difference:
        """It is new."""
        return self._made(Sort.ADDED, "", label, (None, after), near, within)

    def removed(
        self, *, label: Text = NO_TEXT, before: Any = None, near: Text = NO_TEXT, within: str = ""
    ) -> Difference:
        """It is gone."""
        return self._made(Sort.REMOVED, "", label, (before, None), near, within)

    def changed(self, part: str, before: Any, after: Any, label: Text = NO_TEXT) -> Difference:
        """One part of it says something else."""
        return self._made(Sort.CHANGED, part, label, (before, after))

    def moved(self, part: str, before: Any = None, after: Any = None, label: Text = NO_TEXT) -> Difference:
        """It stands elsewhere."""
        return self._made(Sort.MOVED, part, label, (before, after))

    def _made(
        self, sort: Sort, part: str, label: Text, said: tuple[Any, Any], near: Text = NO_TEXT, within: str = ""
    ) -> Difference:
        place = (self.area, self.file, self.element, self.kind, self.name)
        return Difference(sort, *place, part, label, *said, near, within)
