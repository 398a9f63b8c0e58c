"""What is wrong in a model stands at its element."""

from __future__ import annotations

from tests.processes.rules.drawn import decision, literal, model


def test_a_fault_tells_the_error_and_the_element() -> None:
    (fault,) = model(decision("d", literal("1 +"))).faults
    assert (fault.error.code, fault.error.line, fault.where) == ("feel_unfinished", 1, "d")
