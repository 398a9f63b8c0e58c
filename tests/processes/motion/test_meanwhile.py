"""Whether what a form was filled with still stands when its answers come."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from processes.errors import Conflict
from processes.forms.form import Form
from processes.motion.meanwhile import KNEW, marks, must_stand
from tests.situations import review

FORM = Form.read(review().content["forms/assess.json"], "assess")


def sent(answers: dict[str, Any], knew: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """The fields that are asked about again."""
    try:
        must_stand(FORM, {KNEW: [marks(knew)]}, now, answers)
    except Conflict as fault:
        return list(fault.facts["fields"])
    return []


@pytest.mark.parametrize(
    ("answer", "knew", "now", "asked"),
    [
        (Decimal(100), {"amount": Decimal(100)}, {"amount": 100}, []),  # nothing changed
        (Decimal(250), {"amount": Decimal(100)}, {"amount": 100}, []),  # only the reader changed it
        (Decimal(100), {"amount": Decimal(100)}, {"amount": 200}, ["amount"]),  # only a colleague did
        (Decimal(250), {"amount": Decimal(100)}, {"amount": 200}, ["amount"]),  # both did
        (Decimal(200), {"amount": Decimal(100)}, {"amount": 200}, []),  # both, to the same
        (None, {}, {"amount": 200}, ["amount"]),  # it is known only now
        (Decimal(100), {"amount": Decimal(100)}, {}, []),  # it is not known any more: the answer stands
    ],
)
def test_only_what_somebody_else_changed_is_asked_about(answer: Any, knew: Any, now: Any, asked: list[str]) -> None:
    assert sent({"amount": answer}, knew, now) == asked


@pytest.mark.parametrize("given", [None, [], ["{"], ["[]"], [""], "7"])
def test_answers_without_marks_ask_nothing(given: Any) -> None:
    must_stand(FORM, {KNEW: given}, {"amount": 200}, {"amount": Decimal(1)})
    must_stand(None, {}, {}, {})
