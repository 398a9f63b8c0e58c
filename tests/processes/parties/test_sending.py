"""What a worker sends, and when there is nothing to send any more."""

from __future__ import annotations

from processes.parties.ask_code import ask_code
from processes.parties.sending import ask_code_message, ask_link, link_sent
from processes.parties.withdraw import withdraw
from processes.records import TaskCondition
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.parties import KEYS, MAIL, a_case_of_hers, invited

HERE = "https://jobcenter.example"


def test_the_same_mail_is_made_again_when_it_must_be_sent_again(tx: Transaction, cast: Cast) -> None:
    _, task = a_case_of_hers(tx, cast)
    first, second = ask_link(tx, task.id, KEYS, HERE), ask_link(tx, task.id, KEYS, HERE)
    assert first is not None
    assert first == second
    assert first[1].to == MAIL


def test_that_it_is_out_is_noted(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    link_sent(tx, who.invitation.id)
    assert who.invitation.sent_at is not None


def test_nothing_is_sent_for_a_task_that_is_gone(tx: Transaction, cast: Cast) -> None:
    _, task = a_case_of_hers(tx, cast)
    task.condition = TaskCondition.DONE
    tx.flush()
    assert ask_link(tx, task.id, KEYS, HERE) is None
    assert ask_link(tx, new_id(), KEYS, HERE) is None


def test_only_the_newest_code_of_a_live_link_is_sent(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    ask_code(tx, who.token, KEYS)
    assert ask_code_message(tx, who.invitation.id, 1, KEYS) is not None
    ask_code(tx, who.token, KEYS)
    assert ask_code_message(tx, who.invitation.id, 1, KEYS) is None
    withdraw(tx, cast.astrid, who.task.id)
    assert ask_code_message(tx, who.invitation.id, 2, KEYS) is None
