"""A party answers: its own step is done, the case moves on, the link is used up."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.errors import Conflict, Forbidden, Invalid
from processes.parties.answer import answer
from processes.parties.save import save
from processes.parties.visiting import Guest
from processes.records import Promise, TaskCondition
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.parties import inside, invited
from tests.situations import NO, YES, the_task
from tests.trail import trail


def test_the_case_moves_on_by_the_partys_own_hand(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    moved = answer(tx, inside(tx, who), who.token, YES)
    assert [one.element for one in moved.opened] == ["approve"]
    assert who.task.condition == TaskCondition.DONE
    assert (who.task.completed_by_id, who.task.done_for, who.task.channel) == (None, "borger", "link")
    assert the_task(tx, who.case).element == "approve"


def test_the_trail_says_that_it_was_the_party(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    answer(tx, inside(tx, who), who.token, YES)
    (done,) = trail(tx, "TaskCompleted")
    assert done.person_id is None
    assert (done.facts["done_for"], done.facts["channel"]) == ("borger", "link")


def test_what_follows_is_promised(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    answer(tx, inside(tx, who), who.token, NO)
    promised = tx.execute(select(Promise).where(Promise.kind == "connector.call")).scalar_one()
    assert promised.facts["operation"] == "letter.send"


def test_a_link_is_used_once(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    guest = inside(tx, who)
    save(tx, guest, who.token, {"reason": ["Halvt"]})
    answer(tx, guest, who.token, YES)
    assert who.invitation.answers is None
    with pytest.raises(Conflict) as refused:
        answer(tx, guest, who.token, YES)
    assert refused.value.code == "link_used"


def test_without_the_code_the_link_answers_nothing(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    inside(tx, who)
    for visit in ("", "a guess", who.token):
        with pytest.raises(Forbidden):
            answer(tx, Guest(visit), who.token, YES)
    assert who.task.condition == TaskCondition.OPEN


def test_wrong_answers_are_told_field_by_field_and_the_link_still_works(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    guest = inside(tx, who)
    with pytest.raises(Invalid) as refused:
        answer(tx, guest, who.token, {"granted": ["perhaps"]})
    assert {problem.where for problem in refused.value.problems} == {"granted", "reason"}
    assert answer(tx, guest, who.token, YES).opened
