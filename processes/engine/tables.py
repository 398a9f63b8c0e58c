"""The decision tables of a plan: read once, asked by rule tasks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from processes.errors import Invalid, Problem
from processes.rules.dmn import Part, read
from processes.rules.feel import FeelError
from processes.rules.table import DecisionTable


@dataclass(frozen=True, slots=True)
class Tables:
    """What can be decided: ``decisions`` and, for those that are plain tables, ``tables``.

    Each under its own id, and the main one of a file (which no other decision there needs) under the file's name too.
    """

    decisions: Mapping[str, Part]
    tables: Mapping[str, DecisionTable]


def read_tables(files: Mapping[str, bytes]) -> Tables:
    """The tables of these DMN files. Raises Invalid with every fault, ``where`` the element's id or the file."""
    decisions: dict[str, Part] = {}
    problems: list[Problem] = []
    for file, content in files.items():
        try:
            model = read(content)
        except FeelError as fault:
            problems.append(_problem(fault, file, file))
            continue
        problems.extend(_problem(fault.error, fault.where or file, file) for fault in model.faults)
        needed = {id(part) for decision in model.decisions for part in decision.needs}
        for decision in model.decisions:
            decisions.setdefault(decision.id, decision)
        main = next((each for each in model.decisions if id(each) not in needed), None)
        if main is not None:
            decisions[PurePosixPath(file).stem] = main
    if problems:
        raise Invalid(problems)
    return Tables(decisions, {name: part.table for name, part in decisions.items() if part.table is not None})


def _problem(fault: FeelError, where: str, file: str) -> Problem:
    facts = {**fault.facts, "file": file, "reason": fault.code}
    return Problem("engine_table_unreadable", where, facts, fault.line or None, fault.column or None)
