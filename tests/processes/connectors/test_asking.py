"""What leaves the house is what the question names; what comes back is read by kind and overwrites no knowledge."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from processes.connectors.asking import plain_json, put
from processes.connectors.questions import QUESTIONS
from processes.connectors.shapes import Call
from processes.errors import OutsideFault


class Said:
    """An outside that answers this and remembers what it was told."""

    def __init__(self, **answer: Any) -> None:
        self.answer = answer
        self.told: Mapping[str, Any] = {}
        self.key = ""

    def ask(self, service: str, what: str, told: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        self.told, self.key = told, key
        return self.answer


STATUS, PERSON, NOTIFY = QUESTIONS["jobnet.status"], QUESTIONS["cpr.look_up"], QUESTIONS["akasse.notify"]


def test_only_the_named_facts_leave_the_house(monday: datetime) -> None:
    outside = Said(cvOnJobnet=True, registeredOn="2026-02-27")
    call = Call("7", "S1", "jobnet.status", {"health": "secret", "cpr": "no"}, who={"cpr": "7203872766"}, key="k")
    put(STATUS, call, outside)
    assert outside.told == {"case": "7", "on": monday.date().isoformat(), "cpr": "7203872766"}
    assert outside.key == "k"
    assert "7203872766" not in repr(call)


def test_days_are_read_as_days_and_numbers_as_decimals() -> None:
    status = put(STATUS, Call("7", "S1", "jobnet.status", {}), Said(cvOnJobnet=True, registeredOn="2026-02-27"))
    assert status.data == {"cvOnJobnet": True, "registeredOn": date(2026, 2, 27)}
    person = Said(citizenName="A (demo)", digitalPost=True, addressProtected=False, postcode="2400", age=44)
    assert put(PERSON, Call("7", "S1", "cpr.look_up", {}), person).data["age"] == Decimal(44)


def test_a_look_up_fills_in_what_is_missing_and_overwrites_nothing() -> None:
    facts = {"cvOnJobnet": False, "registeredOn": None}
    answer = put(STATUS, Call("7", "S1", "jobnet.status", facts), Said(cvOnJobnet=True, registeredOn="2026-02-27"))
    assert answer.data == {"registeredOn": date(2026, 2, 27)}


def test_what_is_done_anew_has_a_new_reference() -> None:
    answer = put(NOTIFY, Call("7", "S1", "akasse.notify", {"noticeReference": "old"}), Said(noticeReference="new"))
    assert answer.data == {"noticeReference": "new"}


def test_data_of_a_stand_in_is_known_as_such() -> None:
    answer = put(NOTIFY, Call("7", "S1", "akasse.notify", {}), Said(noticeReference="new", stand_in=True))
    assert answer.data["standIn"] is True


@pytest.mark.parametrize(
    "wrong", [{}, {"cvOnJobnet": "yes", "registeredOn": "2026-02-27"}, {"cvOnJobnet": True, "registeredOn": "soon"}]
)
def test_an_answer_of_another_kind_is_unreadable_and_may_pass(wrong: dict[str, Any]) -> None:
    with pytest.raises(OutsideFault) as refused:
        put(STATUS, Call("7", "S1", "jobnet.status", {}), Said(**wrong))
    assert (refused.value.code, refused.value.may_pass) == ("outside_unreadable", True)


def test_facts_become_json() -> None:
    told = {"a": [date(2026, 3, 2), Decimal("1.5"), Decimal(2)], "b": None}
    assert plain_json(told) == {"a": ["2026-03-02", 1.5, 2], "b": None}
