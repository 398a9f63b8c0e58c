"""The pages of a move: what is asked before, how far it is, who stays and why, and what may be done now."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, select

from processes.errors import Forbidden
from processes.language import Text
from processes.motion.new_version import Wish
from processes.records import Case, Move, Person, Version
from processes.store.transaction import Transaction, transaction
from processes.studio.move import begin_move
from processes.studio.move_page import _name, asking, move_page
from processes.studio.move_run import run_move
from tests.cast import Cast, a_cast
from tests.processes.cases.moving_cases import RENAMED, SOONER, new_version
from tests.processes.studio.moving_world import opening, some_cases
from tests.processes.studio.test_move import CASES, begun


def test_what_is_asked_names_how_many_cases_it_concerns(tx: Transaction, cast: Cast) -> None:
    some_cases(tx, cast, 3, 0)
    told = asking(tx, cast.egon, new_version(tx, cast.egon, SOONER).id)
    assert (told.number, told.total, told.canary, told.tried, told.under_way) == (2, 3, 3, False, None)
    with pytest.raises(Forbidden):
        asking(tx, cast.astrid, told.version)


def test_a_step_that_no_version_names_is_called_by_where_it_stands(tx: Transaction, cast: Cast) -> None:
    some_cases(tx, cast, 1, 0)
    unnamed = [("process.bpmn", ' name="Godkend"', ""), ("process.bpmn", ">Approve<", "><")]
    fresh = [("process.bpmn", '"approve"', '"nod"'), ("process.bpmn", ">approve<", ">nod<")]
    version = new_version(tx, cast.egon, *fresh, *unnamed)
    move = Move(definition_id=version.definition_id)
    assert _name(tx, move, "approve") == Text("Godkend", "Approve")
    assert _name(tx, move, "nod").en == "the task after “Granted?”"
    assert _name(tx, move, "gone") == Text.of("gone")


def test_those_that_stay_are_told_by_reason_and_element(own_database: Engine) -> None:
    move = begun(own_database, RENAMED, canary=CASES)
    with transaction(own_database) as tx:
        egon = tx.one(select(Person).where(Person.login == "egon"))
        assert move_page(tx, egon, move).may == ("pause",)
        assert asking(tx, egon, tx.find(Move, move).version_id).under_way == move
    run_move(opening(own_database), move, 60)
    with transaction(own_database) as tx:
        egon = tx.one(select(Person).where(Person.login == "egon"))
        told = move_page(tx, egon, move)
        assert (told.done, told.works, told.may) == (CASES, False, ("take_back",))
        (one,) = told.stayed
        assert (one.code, one.name.da, one.count, len(one.cases)) == ("moving_no_place", "Vurdér ansøgning", 8, 5)
        assert tx.one(select(Case.number).where(Case.id == one.cases[0][0])) == one.cases[0][1]
        assert told.opens == frozenset()
        tx.find(Case, one.cases[0][0]).caseworker_id = egon.id
        tx.flush()
        assert move_page(tx, egon, move).opens == {one.cases[0][0]}
        assert tx.one(select(Version.number).where(Version.id == tx.find(Move, move).version_id)) == told.number


def test_a_step_is_called_as_the_newest_version_that_has_it_calls_it(own_database: Engine) -> None:
    renamed = ("process.bpmn", 'name="Vurdér ansøgning"', 'name="Bedøm ansøgningen"')
    with transaction(own_database) as tx:
        cast = a_cast(tx)
        some_cases(tx, cast, 2, 0)
        new_version(tx, cast.egon, renamed)
        move = begin_move(tx, cast.egon, new_version(tx, cast.egon, RENAMED).id, Wish(), 2).id
    run_move(opening(own_database), move, 60)
    with transaction(own_database) as tx:
        (one,) = move_page(tx, tx.one(select(Person).where(Person.login == "egon")), move).stayed
        assert (one.name.da, one.count) == ("Bedøm ansøgningen", 2)
