"""The one-time code: opens once, soon, and not by guessing."""

from __future__ import annotations

import threading
from contextlib import suppress
from datetime import timedelta

from sqlalchemy import Engine

from processes import clock
from processes.errors import CaseBusy
from processes.parties.ask_code import ask_code
from processes.parties.give_code import MOST_TRIES, give_code
from processes.parties.sending import CODE_LASTS
from processes.store.transaction import Transaction, transaction
from tests.cast import Cast, a_cast
from tests.parties import KEYS, Invited, invited
from tests.trail import trail


def code_of(who: Invited) -> str:
    return KEYS.code(who.invitation.id, who.invitation.codes)


def test_the_code_opens_a_visit_once(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    ask_code(tx, who.token, KEYS)
    assert give_code(tx, who.token, code_of(who), KEYS) is not None
    assert give_code(tx, who.token, code_of(who), KEYS) is None
    assert [entry.facts["refused"] for entry in trail(tx, "LinkOpened")] == [False]


def test_spaces_in_the_code_do_not_matter(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    ask_code(tx, who.token, KEYS)
    code = code_of(who)
    assert give_code(tx, who.token, f" {code[:3]} {code[3:]} ", KEYS) is not None


def test_a_code_that_was_not_asked_for_opens_nothing(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    assert give_code(tx, who.token, KEYS.code(who.invitation.id, 0), KEYS) is None


def test_after_a_few_wrong_tries_even_the_right_code_opens_nothing(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    ask_code(tx, who.token, KEYS)
    wrong = "000000" if code_of(who) != "000000" else "000001"
    assert [give_code(tx, who.token, wrong, KEYS) for _ in range(MOST_TRIES)] == [None] * MOST_TRIES
    assert give_code(tx, who.token, code_of(who), KEYS) is None
    assert {entry.facts["refused"] for entry in trail(tx, "LinkOpened")} == {True}
    ask_code(tx, who.token, KEYS)
    assert give_code(tx, who.token, code_of(who), KEYS) is not None


def test_a_code_grows_old(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    ask_code(tx, who.token, KEYS)
    with clock.frozen(clock.now() + CODE_LASTS + timedelta(seconds=1)):
        assert give_code(tx, who.token, code_of(who), KEYS) is None


def test_a_newer_code_ends_the_one_before(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    ask_code(tx, who.token, KEYS)
    before = code_of(who)
    ask_code(tx, who.token, KEYS)
    assert before != code_of(who)
    assert give_code(tx, who.token, before, KEYS) is None


def test_many_guesses_at_once_are_counted_each(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        who = invited(tx, a_cast(tx))
        ask_code(tx, who.token, KEYS)
        token, right = who.token, code_of(who)

    def guess(number: int) -> None:
        with suppress(CaseBusy), transaction(own_database) as tx:
            give_code(tx, token, f"{(int(right) + number) % 10**6:06d}", KEYS)

    guessers = [threading.Thread(target=guess, args=(number,)) for number in range(1, 21)]
    for one in guessers:
        one.start()
    for one in guessers:
        one.join()
    with transaction(own_database) as tx:
        assert len(trail(tx, "LinkOpened")) <= MOST_TRIES
        assert give_code(tx, token, right, KEYS) is None
