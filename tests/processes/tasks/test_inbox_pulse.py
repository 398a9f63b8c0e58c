"""The token of a page stays while nothing on it changes, and is another as soon as anything does."""

from __future__ import annotations

from datetime import timedelta

from processes import clock
from processes.cases.suspend import suspend
from processes.language import Locale
from processes.store.transaction import Transaction
from processes.tasks.hand import claim
from processes.tasks.inbox import LAST, Asked, List, inbox
from processes.tasks.inbox_choose_columns import choose_columns
from processes.tasks.inbox_pulse import pulse, pulse_of
from processes.tasks.inbox_save_filter import Wish, save_filter
from tests.builders import a_case, a_task
from tests.cast import Cast
from tests.situations import a_running_case, the_task


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


def test_a_case_that_rests_a_new_name_and_ones_own_columns_change_the_token(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    tokens: list[str] = []

    def changed() -> bool:
        token = pulse(tx, cast.astrid, Asked(List.TEAM), None, Locale.DA)
        assert token == pulse_of(inbox(tx, cast.astrid, List.TEAM))
        tokens.append(token)
        return token not in tokens[:-1]

    assert changed()
    suspend(tx, cast.astrid, case.id, "authority", "Retten har sagen nu")
    tx.flush()
    assert changed()
    the_task(tx, case).assignee_id = cast.bo.id
    tx.flush()
    assert changed()
    cast.bo.name = "Bo Holm"
    tx.flush()
    assert changed()
    choose_columns(tx, cast.astrid, ["review.granted"])
    assert changed()
    case.facts = {**case.facts, "granted": True}
    tx.flush()
    assert changed()
    assert not changed()
