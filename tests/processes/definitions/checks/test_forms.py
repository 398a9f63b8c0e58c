"""Forms that are named are there, forms that are there are named."""

from __future__ import annotations

from tests.processes.definitions.checked import told


def test_a_form_that_is_named_is_there() -> None:
    assert ("fault", "form_missing", "assess") in told('key="assessment"', 'key="asessment"')


def test_a_task_without_a_form_is_worth_a_word_and_so_is_a_form_without_a_step() -> None:
    gone = told('<ag:form key="assessment"/>', "")
    assert gone == {("warning", "task_without_form", "assess"), ("warning", "form_unused", "assessment")}
