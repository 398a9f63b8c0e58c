"""What crosses between a worker and an operation cannot be changed on the way."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from processes.connectors.shapes import Answer, Call, Paper
from processes.language import Locale, Text


@pytest.mark.parametrize("value", [Call("7", "S", "letter.send", {}), Paper("note", Text("a", "b"), "c"), Answer()])
def test_nobody_changes_a_call_or_its_answer_afterwards(value: object) -> None:
    with pytest.raises((FrozenInstanceError, AttributeError, TypeError)):
        value.operation = "another"  # type: ignore[attr-defined]  # exactly this must be refused


def test_a_citizen_reads_danish_unless_somebody_knows_better() -> None:
    assert Call("7", "S", "letter.send", {}).locale is Locale.DA
