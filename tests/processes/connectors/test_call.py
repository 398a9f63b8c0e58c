"""One handed call is carried out by the operation it names."""

from __future__ import annotations

from datetime import datetime

import pytest

from processes.connectors.call import run
from processes.connectors.registry import OPERATIONS
from processes.connectors.shapes import Answer, Call
from processes.connectors.standins.replies import AT_HAND
from processes.errors import NotFound
from processes.language import Text


def test_the_named_operation_answers(monday: datetime) -> None:
    assert run(Call("7", "S1", "case.open", {}), AT_HAND).data["caseNumber"] == "7"


def test_an_operation_nobody_has_written_is_named_with_its_element() -> None:
    with pytest.raises(NotFound) as refused:
        run(Call("7", "S1", "rocket.launch", {}), AT_HAND)
    assert refused.value.facts == {"operation": "rocket.launch", "element": "S1"}


@pytest.mark.parametrize("operation", sorted(OPERATIONS))
def test_every_operation_answers_twice_the_same_to_the_same_call(operation: str, monday: datetime) -> None:
    """A call is tried again after a worker died, so that nothing in it may depend on how often it was tried."""
    call = Call(
        "7",
        "S1",
        operation,
        {"date": "2026-03-01", "amount": 7},
        {"body": Text("Hej {date}", "Hello {date}")},
        key="one",
    )
    assert isinstance(run(call, AT_HAND), Answer)
    assert run(call, AT_HAND) == run(call, AT_HAND)


def test_an_operation_with_a_letter_beside_it_sends_the_letter_too() -> None:
    texts = {"subject": Text("Du er raskmeldt", "You are well"), "body": Text("Fra {date}", "From {date}")}
    answer = run(Call("2026-000001", "stop", "payment.stop", {"date": "2026-03-02"}, texts, locale="en"), AT_HAND)
    to_citizen = [paper for paper in answer.documents if paper.to_part == "citizen"]
    assert len(to_citizen) == 1
    assert "You are well" in to_citizen[0].body


def test_what_is_for_the_doctor_does_not_go_to_the_citizen() -> None:
    texts = {"body": Text("Spørgsmål til lægen", "Questions to the doctor")}
    answer = run(Call("2026-000001", "ask", "doctor.request", {}, texts), AT_HAND)
    assert [paper.to_part for paper in answer.documents] == ["doctor"]
