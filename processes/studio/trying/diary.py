"""What happened in a case in memory, in order: what it came by, decided, wrote, sent, and who was told."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from processes.connectors.shapes import Paper as Written
from processes.engine import Decided, Run, Thrown


@dataclass(frozen=True)
class Paper:
    """A document the case wrote: the text it is made of, what kind it is, the step that wrote it, and its words."""

    text: str | None
    kind: str
    element: str
    titles: tuple[str, ...] = ()
    written: Written | None = None
    at: datetime | None = None

    def __str__(self) -> str:
        return f"{self.text or self.kind} ({self.element})"


@dataclass(frozen=True)
class Happened:
    """One line: ``what`` is passed, decided, written, sent or told."""

    at: datetime
    what: str
    element: str
    it: Any = None


@dataclass
class Diary:
    """Everything that happened, by kind and in order."""

    decided: list[Decided] = field(default_factory=list)
    documents: list[Paper] = field(default_factory=list)
    thrown: list[Thrown] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    passed: set[str] = field(default_factory=set)
    ways: set[tuple[str, str]] = field(default_factory=set)  # process and element, since two may share an id
    lines: list[Happened] = field(default_factory=list)

    def note(self, at: datetime, run: Run) -> None:
        """What one move did."""
        for one in run.passed():
            self.passed.add(one.element)
            self.ways.add((one.process, one.element))
            if one.what in ("left", "taken", "cancelled"):
                self.lines.append(Happened(at, one.what, one.element))
        for decided in run.decided():
            self.decided.append(decided)
            self.lines.append(Happened(at, "decided", decided.element, decided))
        for thrown in run.thrown():
            self.thrown.append(thrown)
            self.lines.append(Happened(at, "sent", thrown.element, thrown))

    def write(self, at: datetime, text: str | None, paper: Written, element: str) -> None:
        """A document was written."""
        kept = Paper(text, paper.kind, element, (paper.title.da, paper.title.en), paper, at)
        self.documents.append(kept)
        self.lines.append(Happened(at, "written", element, kept))

    def tell(self, at: datetime, who: str) -> None:
        """Somebody was told; once."""
        if who not in self.told:
            self.told.append(who)
            self.lines.append(Happened(at, "told", "", who))

    def copy(self) -> Diary:
        """The same so far, to go on by itself."""
        return Diary(**{name: value.copy() for name, value in vars(self).items()})
