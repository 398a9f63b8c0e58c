"""One handed call is carried out by the operation it names."""

from __future__ import annotations

from datetime import datetime

import pytest

from processes.connectors.call import run
from processes.connectors.registry import OPERATIONS
from processes.connectors.shapes import Answer, Call
from processes.errors import NotFound
from processes.language import Text


def test_the_named_operation_answers(monday: datetime) -> None:
    assert run(Call("7", "S1", "case.open", {})).data["caseNumber"] == "7"


def test_an_operation_nobody_has_written_is_named_with_its_element() -> None:
    with pytest.raises(NotFound) as refused:
        run(Call("7", "S1", "rocket.launch", {}))
    assert refused.value.facts == {"operation": "rocket.launch", "element": "S1"}


@pytest.mark.parametrize("operation", sorted(OPERATIONS))
def test_every_operation_answers_twice_the_same_to_the_same_call(operation: str, monday: datetime) -> None:
    """A call is tried again after a worker died, so that nothing in it may depend on how often it was tried."""
    call = Call("7", "S1", operation, {"date": "2026-03-01"}, {"body": Text("Hej {date}", "Hello {date}")}, key="one")
    assert isinstance(run(call), Answer)
    assert run(call) == run(call)
