"""Every question the registry asks is answered by a stand-in, with the mark."""

from __future__ import annotations

import json

import pytest

from processes.connectors.questions import QUESTIONS
from processes.connectors.standins.replies import AT_HAND, REPLIES, reply
from processes.errors import OutsideFault
from processes.settings import OUTSIDE_SERVICES

TOLD = {"case": "2026-000001", "on": "2026-03-02"}


@pytest.mark.parametrize("operation", sorted(QUESTIONS))
def test_every_question_is_answered_with_all_that_was_asked_for(operation: str) -> None:
    question = QUESTIONS[operation]
    said = AT_HAND.ask(question.service, question.what, TOLD, "one")
    assert set(question.answers) <= set(said)
    assert said["stand_in"] is True
    assert json.loads(json.dumps(said)) == said
    assert said == AT_HAND.ask(question.service, question.what, TOLD, "one")


def test_every_stand_in_plays_a_service_that_has_an_address_of_its_own() -> None:
    assert {service for service, _ in REPLIES} == set(OUTSIDE_SERVICES)


def test_two_keys_get_two_receipts() -> None:
    assert reply("vitas", "answer", TOLD, "one") != reply("vitas", "answer", TOLD, "two")


def test_a_question_nobody_knows_is_refused() -> None:
    with pytest.raises(OutsideFault) as refused:
        reply("cpr", "sing", TOLD, "")
    assert (refused.value.code, refused.value.may_pass) == ("outside_refused", False)
