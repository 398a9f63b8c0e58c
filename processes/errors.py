"""The tree of refusals: every way the domain says no, as codes and facts; the screen makes the sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    ``code`` names the sentence, ``where`` the form field, element id or file it stands at (may be empty),
    ``facts`` fill the sentence, ``line`` and ``column`` count from 1 where text is at fault.
    """

    code: str
    where: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    line: int | None = None
    column: int | None = None


class Refusal(Exception):
    """The domain refuses; ``code`` names the sentence and ``facts`` fill it."""

    code = "refused"

    def __init__(self, code: str | None = None, **facts: Any) -> None:
        self.code = code or type(self).code
        self.facts = facts
        super().__init__(self.code, facts)

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({told})"


class NotFound(Refusal):
    """There is no such thing, or the reader may not know that there is."""

    code = "not_found"


class Forbidden(Refusal):
    """The person may not do this to this thing."""

    code = "forbidden"


class Conflict(Refusal):
    """The thing is not as the person believed."""

    code = "conflict"


class CaseBusy(Conflict):
    """Somebody else moves the case this instant."""

    code = "case_busy"


class AlreadyDone(Conflict):
    """What is asked for has happened already."""

    code = "already_done"


class Stale(Conflict):
    """The person looked at an older revision than the one that stands."""

    code = "stale"


class Invalid(Refusal):
    """What was given cannot be used; ``problems`` names every fault at once."""

    code = "invalid"

    def __init__(self, problems: Problem | tuple[Problem, ...] | list[Problem], code: str | None = None, **facts: Any):
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(code, **facts)

    def __str__(self) -> str:
        return "; ".join(f"{p.where}: {p.code}" if p.where else p.code for p in self.problems) or self.code


class EngineFault(Refusal):
    """A running case cannot go on at ``element``: a condition that cannot be evaluated, a loop without end.

    ``case`` is which one, as far as whoever moved it has said so.
    """

    code = "engine_fault"

    def __init__(self, code: str, element: str = "", **facts: Any) -> None:
        self.element = element
        self.case: UUID | None = None
        super().__init__(code, element=element, **facts)


class OutsideFault(Refusal):
    """A service outside could not be reached (``outside_down``), could not be understood (``outside_unreadable``), or
    said no (``outside_refused``, which no later try will change)."""

    code = "outside_down"

    @property
    def may_pass(self) -> bool:
        """Would it help to try again later?"""
        return self.code != "outside_refused"
