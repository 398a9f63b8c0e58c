"""How an example may turn out otherwise than it says: codes with facts, told in words by the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from processes.errors import Problem

NOTHING = "try.nothing"


class Differs(Exception):
    """What an example expected and what was there."""

    def __init__(self, code: str, **facts: Any) -> None:
        self.problem = Problem(code, "", facts)
        super().__init__(code, facts)


class Unreadable(Exception):
    """An example that cannot be played as it is written; ``problems`` say why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__([one.code for one in problems])
        self.problems = problems


def at(problem: Problem, where: str, number: int = 0, did: str = "") -> Problem:
    """The same, with its place in the example: ``start``, ``end``, or ``step`` with its number and what it does."""
    return replace(problem, where=where, facts={**problem.facts, "number": number, "did": did})
