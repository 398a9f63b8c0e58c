"""Carrying out one handed call, with no transaction open."""

from __future__ import annotations

from processes.connectors.registry import OPERATIONS
from processes.connectors.shapes import Answer, Call
from processes.errors import NotFound


def run(call: Call) -> Answer:
    """What the operation answers. Raises ``NotFound("operation_gone")``, and whatever the operation refuses with."""
    operation = OPERATIONS.get(call.operation)
    if operation is None:
        raise NotFound("operation_gone", operation=call.operation, element=call.element)
    return operation(call)


__all__ = ["Answer", "Call", "run"]
