"""What publish asks of a process folder: one file per question, every answer a finding at an element.

A fault refuses publication, a warning does not. The same checks are asked by the editor, by ``check-process`` and at
deploy.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from processes.definitions.checks import (
    by_engine,
    calls,
    clocks,
    deviations,
    ends,
    expression_types,
    expressions,
    forms,
    guards,
    hands,
    names,
    operations,
    stages,
    table_rules,
    tables,
    texts,
    ways,
)
from processes.definitions.checks.drawn import Drawn
from processes.definitions.checks.finding import Finding, Known, Severity
from processes.definitions.checks.titles import in_titles
from processes.definitions.package import Package, read_folder
from processes.engine.normalise.names import q
from processes.engine.xml import read_xml
from processes.errors import Invalid

__all__ = ["Finding", "Known", "Severity", "check_folder", "check_package"]

Check = Callable[[Drawn], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    by_engine.check,
    calls.check,
    hands.check,
    forms.check,
    texts.check,
    stages.check,
    tables.check,
    guards.check,
    table_rules.check,
    clocks.check,
    deviations.check,
    expressions.check,
    expression_types.check,
    operations.check,
    names.check,
    ends.check,
    ways.check,
)


def check_package(package: Package, known: Known | Collection[str] | None = None) -> tuple[Finding, ...]:
    """Every finding in the package, faults first, each in the order of the files and lines.

    ``known`` may be just the names of the connectors' operations.
    """
    world = known if isinstance(known, Known) else Known(operations=None if known is None else frozenset(known))
    drawn = Drawn.of(package, world)
    found = _once({finding: None for check in CHECKS for finding in check(drawn)})
    told = in_titles(found, package.content)
    return tuple(sorted(told, key=lambda finding: (finding.severity, finding.file, finding.line or 0, finding.code)))


def _once(found: Iterable[Finding]) -> list[Finding]:
    """Without the engine's word on an expression that the checks tell better, with line and column."""
    told = list(found)
    if any(finding.code in ("expression_unreadable", "timer_unreadable") for finding in told):
        return [finding for finding in told if finding.code != "engine_expression_unreadable"]
    return told


def check_folder(folder: Path, known: Known | Collection[str] | None = None) -> tuple[Finding, ...]:
    """Every finding in a process folder on disk; what cannot even be read is a fault.

    The folders beside it are the processes it may call, unless ``known`` says which there are.
    """
    try:
        package = read_folder(folder)
    except Invalid as invalid:
        return tuple(Finding.of(problem) for problem in invalid.problems)
    world = known if isinstance(known, Known) else Known(operations=None if known is None else frozenset(known))
    if world.processes is None:
        world = replace(world, processes=frozenset(_beside(folder)))
    return check_package(package, world)


def _beside(folder: Path) -> Iterator[str]:
    """The ids of the processes in the folders beside this one; a diagram that cannot be read has none."""
    for diagram in folder.resolve().parent.glob("*/*.bpmn"):
        with suppress(Invalid):
            yield from (tag.get("id", "") for tag in read_xml(diagram.read_bytes(), diagram.name).iter(q("process")))
