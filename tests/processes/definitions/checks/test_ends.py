"""Every way ends, and says how."""

from __future__ import annotations

from tests.processes.definitions.checked import told


def test_an_end_without_an_outcome_is_worth_a_word() -> None:
    assert told('<ag:outcome code="granted"/>', "") == {("warning", "end_without_outcome", "end_granted")}


def test_a_step_that_leads_nowhere_ends_there_and_is_told() -> None:
    gone = ('<sequenceFlow id="assess_granted" sourceRef="assess" targetRef="granted"/>', "")
    assert ("warning", "dead_end", "assess") in told(*gone)


def test_an_empty_process_beside_a_drawn_one_is_worth_a_word() -> None:
    beside = '</process><process id="other" name="Anden"/>'
    assert ("warning", "process_empty", "other") in told("</process>", beside)
