"""Can the engine run it? What it refuses, file by file, and then all diagrams and tables together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from processes.definitions.checks.drawn import Drawn
from processes.definitions.checks.finding import Finding
from processes.engine import parse
from processes.engine.normalise import normalise
from processes.engine.xml import read_xml
from processes.errors import Invalid
from processes.language import Text

_OTHERS = ("gateway", "source", "target", "reference")  # facts that are other elements of the drawing


def check(drawn: Drawn) -> Iterator[Finding]:
    """Every fault of every file; where there is none, what the whole does not add up to."""
    faults = list(drawn.unread)
    labels = {shape.id: shape.label for shape in drawn.shapes}
    for file, content in drawn.package.diagrams.items():
        if all(fault.file != file for fault in drawn.unread):
            faults.extend(_of_file(file, content, labels))
    faults.extend(_twice(drawn))
    yield from faults
    if not faults:
        yield from _of_all(drawn, labels)


def _of_file(file: str, content: bytes, labels: Mapping[str, Text]) -> list[Finding]:
    try:
        normalise(read_xml(content, file), file)
    except Invalid as invalid:
        return [_named(Finding.of(problem, file), labels) for problem in invalid.problems]
    return []


def _named(finding: Finding, labels: Mapping[str, Text]) -> Finding:
    """The same, with the element and those beside it called by what a person calls them; of an id, the id is told."""
    facts = dict(finding.facts)
    told = _OTHERS if "duplicate" in finding.code or "_id_" in finding.code else (*_OTHERS, "where")
    facts.update({fact: labels[facts[fact]] for fact in told if facts.get(fact) in labels})
    if finding.where in labels:
        facts["name"] = labels[finding.where]
    return replace(finding, facts=facts)


def _twice(drawn: Drawn) -> Iterator[Finding]:
    """One process folder is one plan: an id that two of its files use could not be told apart in a case."""
    first: dict[str, str] = {}
    for shape in drawn.shapes:
        other = first.setdefault(shape.id, shape.file)
        if other != shape.file and shape.kind != "lane":
            yield shape.finding("duplicate_across", other=other)


def _of_all(drawn: Drawn, labels: Mapping[str, Text]) -> Iterator[Finding]:
    try:
        parse(drawn.package.diagrams, drawn.package.tables)
    except Invalid as invalid:
        files = {shape.id: shape.file for shape in drawn.shapes}
        for problem in invalid.problems:
            yield _named(Finding.of(problem, files.get(problem.where, "")), labels)
