"""Is everything there that the diagrams call, start or send to?"""

from __future__ import annotations

from collections.abc import Iterator

from processes.definitions.checks.drawn import Drawn
from processes.definitions.checks.finding import Finding


def check(drawn: Drawn) -> Iterator[Finding]:
    """Called processes, cases a message goes to, and the start it names in the own case."""
    starts = {shape.id for shape in drawn.of_kind("startEvent", "subProcess", "receiveTask", "boundaryEvent")}
    for shape in drawn.nodes():
        called = (shape.element.called or "").rpartition(":")[2]
        elsewhere = drawn.known.processes
        if called and called not in drawn.processes and elsewhere is not None and called not in elsewhere:
            yield shape.finding("called_missing", process=called)
        definition = shape.element.case_definition
        if (
            definition
            and definition != "self"
            and drawn.known.definitions is not None
            and definition not in drawn.known.definitions
        ):
            yield shape.finding("case_definition_unknown", definition=definition)
        if definition == "self" and shape.element.case_starts and shape.element.case_starts not in starts:
            yield shape.finding("case_start_unknown", start=shape.element.case_starts)
