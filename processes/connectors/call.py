"""Carrying out one handed call, with no transaction open."""

from __future__ import annotations

from dataclasses import replace

from processes.connectors.operations.letters import CITIZEN, has_letter, letter
from processes.connectors.outside import Outside
from processes.connectors.registry import OPERATIONS
from processes.connectors.shapes import Answer, Call
from processes.errors import NotFound

WRITERS = frozenset({"letter.send", "doctor.request"})  # what these send is the text itself


def run(call: Call, outside: Outside) -> Answer:
    """What the operation answers, and the letter to the citizen written beside the step, if it has one.

    ``outside`` answers for the world: ``http.OverHttp`` in a worker, ``standins.replies.AT_HAND`` where there is no
    network. Raises ``NotFound("operation_gone")``, ``OutsideFault``, and whatever the operation refuses with.
    """
    operation = OPERATIONS.get(call.operation)
    if operation is None:
        raise NotFound("operation_gone", operation=call.operation, element=call.element)
    answer = operation(call, outside)
    if call.operation not in WRITERS and has_letter(call):
        told = letter(call, kind="letter", to_part=CITIZEN)
        return replace(answer, documents=(*answer.documents, told))
    return answer


__all__ = ["Answer", "Call", "run"]
