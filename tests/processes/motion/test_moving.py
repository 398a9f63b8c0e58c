"""Why a case moves, as it is kept on the tasks the move opens."""

from __future__ import annotations

from processes.language import Text
from processes.motion.moving import Cause


def test_a_cause_is_told_as_code_name_and_facts() -> None:
    told = Cause("message_came", "7", Text("Svar", "Answer"), {"message": "answered"}, done="assess").told()
    assert told == {"code": "message_came", "name": {"da": "Svar", "en": "Answer"}, "message": "answered"}


def test_a_cause_without_a_name_is_a_code() -> None:
    assert Cause("timer_fired").told() == {"code": "timer_fired"}
    assert Cause("timer_fired", name=Text("", "")).told() == {"code": "timer_fired"}
