"""The questions as a table: who is asked, and that nothing private leaves the house."""

from __future__ import annotations

from processes.connectors.questions import QUESTIONS
from processes.settings import OUTSIDE_SERVICES

NEVER = {"health", "workAbility", "considerations", "diagnosis", "citizenName"}


def test_every_question_goes_to_a_service_with_an_address() -> None:
    assert {question.service for question in QUESTIONS.values()} <= set(OUTSIDE_SERVICES)


def test_no_health_data_and_no_name_is_told() -> None:
    assert not NEVER & {name for question in QUESTIONS.values() for name in question.tells}


def test_only_those_who_must_know_the_person_are_told_the_number() -> None:
    told = {question.service for question in QUESTIONS.values() if "cpr" in question.tells}
    assert told == {"cpr", "jobnet", "akasse", "ydelsesservice", "register"}
