"""What an example tells, as a developer reads it: in English, with every day and value as it is written in a file."""

from __future__ import annotations

from typing import Any

from processes.errors import Problem
from webapp import wording


def told(problem: Problem) -> str:
    """One difference as a line: its place, and what is otherwise."""
    place = {"start": "start: ", "end": "the end: ", "step": "step {number} ({did}): "}.get(problem.where)
    shown = place.format(**problem.facts) if place and "number" in problem.facts else _of_file(problem.where)
    return f"{shown}{_said(problem)}"


def _of_file(where: str) -> str:
    return f"{where}: " if where else ""


def _said(problem: Problem) -> str:
    return wording.sentence(problem.code, {name: _plainly(one) for name, one in problem.facts.items()}, "en")


def _plainly(value: Any) -> Any:
    if isinstance(value, tuple) and value and isinstance(value[0], Problem):
        return "; ".join(_of_file(one.where) + _why(one) for one in value)
    if isinstance(value, (list, tuple)):
        return ", ".join(str(one) for one in value) or "nothing"
    return value.read("da") if hasattr(value, "read") else str(value)


def _why(problem: Problem) -> str:
    facts = {"where": problem.where, **problem.facts}
    return f"{wording.sentence(problem.code, facts, 'en')} ({problem.code})"
