"""Is there a hand behind every automatic step?"""

from __future__ import annotations

from collections.abc import Iterator

from processes.definitions.checks.drawn import WARNING, Drawn
from processes.definitions.checks.finding import Finding


def check(drawn: Drawn) -> Iterator[Finding]:
    """A service step names an operation of the registry; a sending step that or a message."""
    for shape in drawn.of_kind("serviceTask", "sendTask"):
        operation = shape.element.operation
        if shape.kind == "serviceTask" and not operation:
            yield shape.finding("service_without_operation")
        if shape.kind == "sendTask" and not operation and not shape.tag.get("messageRef"):
            yield shape.finding("send_without_message")
        if operation and drawn.known.operations is not None and operation not in drawn.known.operations:
            yield shape.finding("operation_unknown", operation=operation)
    yield from _by_time(drawn)


def _by_time(drawn: Drawn) -> Iterator[Finding]:
    """A start by the clock: nothing starts cases by the clock yet."""
    for shape in drawn.of_kind("startEvent"):
        if shape.element.event == "timer" and not any(True for _ in shape.tag.iterancestors("{*}subProcess")):
            yield shape.finding("start_by_time", WARNING)
