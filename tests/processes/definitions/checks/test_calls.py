"""What is called is there."""

from __future__ import annotations

from processes.definitions.checks import Known
from tests.processes.definitions.checked import step, told

CALL = (*step("callActivity", "", 'calledElement="hearing"'), "</userTask>", "</callActivity>")


def test_a_called_process_is_asked_for_when_the_others_are_known() -> None:
    missing = ("fault", "called_missing", "assess")
    assert missing in told(*CALL, known=Known(processes=frozenset()))
    assert missing not in told(*CALL, known=Known(processes=frozenset({"hearing"})))
    assert missing not in told(*CALL)


def test_a_message_goes_to_a_case_and_a_start_that_exist() -> None:
    sends = '<ag:case definition="{}" starts="{}"/>'
    unknown = told(*step("userTask", sends.format("sanction", "")), known=Known(definitions=frozenset()))
    assert ("fault", "case_definition_unknown", "assess") in unknown
    assert ("fault", "case_start_unknown", "assess") in told(*step("userTask", sends.format("self", "nobody")))
    assert ("fault", "case_start_unknown", "assess") not in told(*step("userTask", sends.format("self", "start")))
