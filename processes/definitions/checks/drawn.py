"""A package's diagrams as the checks look at them: the elements as drawn, with file and line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from processes.definitions.checks.finding import Finding, Known, Severity
from processes.definitions.package import Package
from processes.engine.called import Called
from processes.engine.elements import read_elements
from processes.engine.normalise.names import GLOBAL_TASKS, NODES, local, q
from processes.engine.shapes import Element
from processes.engine.xml import read_xml
from processes.errors import Invalid
from processes.language import Text

WARNING = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Shape:
    """One element: what it says, where it is written."""

    element: Element
    tag: etree._Element
    file: str
    label: Text  # what a person calls it

    @property
    def id(self) -> str:
        """Its id."""
        return self.element.id

    @property
    def kind(self) -> str:
        """Its BPMN name."""
        return self.element.kind

    def finding(self, code: str, severity: Severity = Severity.FAULT, **facts: Any) -> Finding:
        """A finding at this element."""
        line: Any = self.tag.sourceline
        return Finding(code, self.id, severity, self.file, line, None, {"where": self.id, "name": self.label, **facts})


@dataclass(frozen=True, slots=True)
class Drawn:
    """The package and every element that could be read; ``unread`` holds the faults of files that could not."""

    package: Package
    shapes: tuple[Shape, ...]
    processes: Mapping[str, str]  # id -> file
    unread: tuple[Finding, ...] = ()
    known: Known = field(default_factory=Known)

    @classmethod
    def of(cls, package: Package, known: Known) -> Drawn:
        """Read every diagram of the package."""
        shapes: list[Shape] = []
        processes: dict[str, str] = {}
        unread: list[Finding] = []
        for file, content in package.diagrams.items():
            try:
                root = read_xml(content, file)
            except Invalid as invalid:
                unread.extend(Finding.of(problem, file) for problem in invalid.problems)
                continue
            shapes.extend(_shapes(root, file))
            processes.update({tag.get("id", ""): file for tag in root if local(tag.tag) in GLOBAL_TASKS | {"process"}})
        return cls(package, tuple(shapes), processes, tuple(unread), known)

    def of_kind(self, *kinds: str) -> Iterator[Shape]:
        """The elements of these BPMN names."""
        return (shape for shape in self.shapes if shape.kind in kinds)

    def nodes(self) -> Iterator[Shape]:
        """Every step, event and gateway."""
        return (shape for shape in self.shapes if shape.kind in NODES)

    def ids(self) -> frozenset[str]:
        """The ids of all elements."""
        return frozenset(shape.id for shape in self.shapes)


def _shapes(root: etree._Element, file: str) -> Iterator[Shape]:
    elements = read_elements([root])
    called = Called(elements)
    seen: set[str] = set()
    for tag in root.iter():
        own = tag.get("id")
        if own in elements and own not in seen and local(tag.tag) == elements[own].kind:
            seen.add(own)
            yield Shape(elements[own], tag, file, called.name(own))


def child_text(tag: etree._Element, *path: str) -> str:
    """The text of the first element at this path of BPMN names; empty if there is none."""
    found = tag.find("/".join(map(q, path)))
    return "" if found is None else "".join(map(str, found.itertext())).strip()
