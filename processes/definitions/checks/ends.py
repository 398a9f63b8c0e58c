"""Does every way end, and does the end say how?"""

from __future__ import annotations

from collections.abc import Iterator

from processes.definitions.checks.drawn import WARNING, Drawn
from processes.definitions.checks.finding import Finding, Severity
from processes.engine.normalise.names import local


def check(drawn: Drawn) -> Iterator[Finding]:
    """A step without a way out, and a plain or terminating end of a process without an outcome."""
    yield from _empty(drawn)
    left = {flow.element.source for flow in drawn.of_kind("sequenceFlow")}
    for shape in drawn.nodes():
        parent = shape.tag.getparent()
        own_process = parent is not None and local(parent.tag) == "process"
        if shape.kind == "endEvent":
            if own_process and shape.element.event in (None, "terminate") and not shape.element.outcome:
                yield shape.finding("end_without_outcome", WARNING)
        elif shape.id not in left and not _leads_on(shape.tag.get("triggeredByEvent"), shape.element.event, shape.kind):
            yield shape.finding("dead_end", WARNING)


def _empty(drawn: Drawn) -> Iterator[Finding]:
    """A process nothing is drawn in: a fault where it is the only one, since its cases would end at once."""
    filled = {shape.element.process for shape in drawn.nodes()}
    for process in drawn.of_kind("process"):
        if process.id not in filled:
            yield process.finding("process_empty", WARNING if filled else Severity.FAULT)


def _leads_on(by_event: str | None, event: str | None, kind: str) -> bool:
    return by_event == "true" or (event == "link" and kind == "intermediateThrowEvent")
