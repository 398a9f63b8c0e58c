"""Automatic steps have a hand behind them."""

from __future__ import annotations

from processes.definitions.checks import Known
from tests.processes.definitions.checked import step, told

SEND = Known(operations=frozenset({"send"}))
SERVICE = ("</userTask>", "</serviceTask>")


def test_a_service_step_names_a_known_operation() -> None:
    assert ("fault", "service_without_operation", "assess") in told(*step("serviceTask", ""), *SERVICE)
    unknown = told(*step("serviceTask", '<ag:operation name="x"/>'), *SERVICE, known=SEND)
    assert ("fault", "operation_unknown", "assess") in unknown
    known = told(*step("serviceTask", '<ag:operation name="send"/>'), *SERVICE, known=SEND)
    assert {severity for severity, _, _ in known} <= {"warning"}


def test_a_sending_step_sends_something() -> None:
    nothing = told(*step("sendTask", ""), "</userTask>", "</sendTask>")
    assert ("fault", "send_without_message", "assess") in nothing


def test_a_start_by_time_is_worth_a_word() -> None:
    timer = "<timerEventDefinition><timeDate>2026-03-02</timeDate></timerEventDefinition></startEvent>"
    assert told("</startEvent>", timer) == {("warning", "start_by_time", "start")}
