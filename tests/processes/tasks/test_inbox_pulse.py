"""The token of a page stays while nothing on it changes, and is another as soon as anything does."""

from __future__ import annotations

from datetime import timedelta

from processes import clock
from processes.language import Locale
from processes.store.transaction import Transaction
from processes.tasks.hand import claim
from processes.tasks.inbox import LAST, Asked, List, inbox
from processes.tasks.inbox_pulse import pulse, pulse_of
from processes.tasks.inbox_save_filter import Wish, save_filter
from tests.builders import a_case, a_task
from tests.cast import Cast


def test_the_page_and_the_question_whether_it_changed_give_the_same_token(tx: Transaction, cast: Cast) -> None:
    a_task(tx, a_case(tx, team=cast.north), holder=cast.astrid)
    save_filter(tx, cast.astrid, Wish("Mine", Asked(List.MINE)))
    for asked in (Asked(), Asked(List.TEAM), Asked(List.ALL, "interview"), Asked(List.DONE)):
        for place in (None, LAST):
            token = pulse_of(inbox(tx, cast.astrid, asked, place))
            assert pulse(tx, cast.astrid, asked, place, Locale.DA) == token


def test_what_happens_on_the_page_changes_the_token_and_nothing_else_does(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx, team=cast.north))
    tokens = [pulse(tx, cast.astrid, Asked(List.TEAM), None, Locale.DA)]

    def changed() -> bool:
        tokens.append(pulse(tx, cast.astrid, Asked(List.TEAM), None, Locale.DA))
        return tokens[-1] not in tokens[:-1]

    assert not changed()
    claim(tx, cast.bo, task.id)
    assert changed()
    a_task(tx, a_case(tx, team=cast.south))
    assert not changed()
    a_task(tx, a_case(tx, team=cast.north))
    assert changed()
    task.due_day = clock.today() + timedelta(days=3)
    tx.flush()
    assert changed()
