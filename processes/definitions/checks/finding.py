"""A finding of a check, and what a check may know of the world around the package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from processes.errors import Problem


class Severity(StrEnum):
    """Whether a finding keeps a version from being published. In the order in which findings are told."""

    FAULT = "fault"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or doubtful: at an element (or file), with the facts of its sentence."""

    code: str
    where: str
    severity: Severity = Severity.FAULT
    file: str = ""
    line: int | None = None
    column: int | None = None
    facts: Mapping[str, Any] = field(default_factory=dict, hash=False)

    @classmethod
    def of(cls, problem: Problem, file: str = "") -> Finding:
        """A fault from what a reader or the engine refused."""
        named = str(problem.facts.get("file", "")) or file
        facts = {"where": problem.where, "name": problem.where, **problem.facts}
        return cls(problem.code, problem.where, Severity.FAULT, named, problem.line, problem.column, facts)

    @property
    def is_fault(self) -> bool:
        """Whether it keeps the version from being published."""
        return self.severity is Severity.FAULT

    @property
    def problem(self) -> Problem:
        """The same as the refusal of a verb carries it."""
        return Problem(self.code, self.where, self.facts, self.line, self.column)


@dataclass(frozen=True, slots=True)
class Known:
    """What a diagram may name beyond its own folder. None: not known here, so not asked."""

    operations: frozenset[str] | None = None  # names in the connectors' registry
    processes: frozenset[str] | None = None  # ids of processes other definitions hold
    definitions: frozenset[str] | None = None  # keys of definitions a message may go to
    groups: frozenset[str] | None = None
