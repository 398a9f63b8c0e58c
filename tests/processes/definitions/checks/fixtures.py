"""For each finding a folder that has it and one that has not: what is wrong, and the same put right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from processes.definitions.checks import Known, check_package
from processes.definitions.package import read_package
from processes.errors import Invalid
from processes.records.task import PARTIES
from tests.processes.definitions.checks import (
    fixtures_diagram,
    fixtures_events,
    fixtures_files,
    fixtures_meaning,
    fixtures_tables,
)
from tests.processes.definitions.checks.fixtures_made import Pair

WORLD = Known(
    operations=frozenset({"send"}),
    processes=frozenset({"hearing"}),
    definitions=frozenset({"leave_request", "sanction"}),
    groups=PARTIES | {"office", "lawyers"},
)


@dataclass(frozen=True, slots=True)
class Fixture:
    """A folder that has the finding, and one that has not."""

    code: str
    wrong: Mapping[str, bytes]
    right: Mapping[str, bytes]


def _all() -> dict[str, Fixture]:
    found: dict[str, Pair] = {}
    for part in (fixtures_files, fixtures_diagram, fixtures_events, fixtures_meaning, fixtures_tables):
        found.update(part.PAIRS)
    return {code: Fixture(code, wrong, right) for code, (wrong, right) in found.items()}


FIXTURES = _all()


def codes(files: Mapping[str, bytes]) -> set[str]:
    """What is found in this folder."""
    try:
        return {one.code for one in check_package(read_package("leave_request", files), WORLD)}
    except Invalid as invalid:
        return {problem.code for problem in invalid.problems}
