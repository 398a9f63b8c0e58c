"""What the trail tells of figures."""

from __future__ import annotations

from dataclasses import dataclass

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class FigureOpened(Kind):
    """A person saw the cases behind a figure, and said what for: ``what`` was counted, ``key`` of what kind."""

    what: str
    key: str
    purpose: str
    cases: int
    place: str
    since: str
    until: str
