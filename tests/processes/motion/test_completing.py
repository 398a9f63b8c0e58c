"""Completing for a party: how the answers came is always said, and kept with the task and in the trail."""

from __future__ import annotations

import pytest

from processes.errors import Invalid
from processes.motion.completing import CHANNEL, Channel, Hand, channel_of, complete_task
from processes.records import AnswerDraft, TaskCondition
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from processes.tasks.save_answers import save_answers
from tests.cast import Cast
from tests.parties import invited
from tests.situations import YES, a_running_case, held_by, the_task
from tests.trail import trail


@pytest.mark.parametrize("channel", ["personligt", "telefon", "skriftligt"])
def test_a_colleague_fills_in_for_the_party_and_says_how(tx: Transaction, cast: Cast, channel: str) -> None:
    who = invited(tx, cast)
    task = held_by(tx, cast.astrid, who.task)
    complete(tx, cast.astrid, task.id, {**YES, CHANNEL: [channel]})
    assert (task.completed_by_id, task.done_for, task.channel) == (cast.astrid.id, "borger", channel)
    (done,) = trail(tx, "TaskCompleted")
    assert (done.person_id, done.facts["done_for"], done.facts["channel"]) == (cast.astrid.id, "borger", channel)
    tx.session.refresh(who.invitation)
    assert who.invitation.ended_at is not None


@pytest.mark.parametrize("channel", [[], [""], ["link"], ["tankelæsning"]])
def test_nobody_answers_in_a_partys_place_without_saying_how(tx: Transaction, cast: Cast, channel: list[str]) -> None:
    task = held_by(tx, cast.astrid, invited(tx, cast).task)
    with pytest.raises(Invalid) as refused:
        complete(tx, cast.astrid, task.id, {**YES, CHANNEL: channel})
    assert refused.value.code == "channel_missing"
    assert task.condition == TaskCondition.OPEN


def test_a_step_of_the_house_has_no_such_question(tx: Transaction, cast: Cast) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    complete_task(tx, task, YES, Hand(cast.astrid))
    assert (task.done_for, task.channel) == (None, None)


def test_everybodys_drafts_go_with_the_task(tx: Transaction, cast: Cast) -> None:
    task = the_task(tx, a_running_case(tx, cast))
    for person in (cast.astrid, cast.bo):
        save_answers(tx, person, task.id, YES)
    complete_task(tx, task, YES, Hand(cast.astrid))
    tx.flush()
    assert tx.session.query(AnswerDraft).count() == 0


def test_only_ways_through_us_can_be_chosen() -> None:
    assert channel_of({CHANNEL: ["telefon"]}) is Channel.PHONE
    assert channel_of({CHANNEL: "personligt"}) is Channel.IN_PERSON
    assert channel_of({CHANNEL: ["link"]}) is None
    assert channel_of({}) is None
