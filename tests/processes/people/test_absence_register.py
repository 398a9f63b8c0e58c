"""Registering an absence."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from processes.errors import Forbidden, Invalid
from processes.people.absence_register import register_absence
from processes.people.absence_rules import Days
from processes.records import Promise
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.trail import of_person

WEEK = Days(date(2026, 3, 2), date(2026, 3, 6))


@pytest.mark.usefixtures("monday")
def test_astrid_registers_her_own_and_bo_is_told_and_stands_in(tx: Transaction, cast: Cast) -> None:
    absence = register_absence(tx, cast.astrid, cast.astrid.id, WEEK, cast.bo.id)
    tx.session.refresh(cast.bo)
    assert cast.bo.stands_in_for == {cast.astrid.id}
    told = tx.one(select(Promise).where(Promise.kind == "notice"))
    assert (told.facts["sort"], told.facts["person"]) == ("substitute", str(cast.bo.id))
    [line] = of_person(tx, cast.astrid.id)
    assert (line.kind, line.facts["absence"], line.facts["until"]) == (
        "AbsenceRegistered",
        str(absence.id),
        "2026-03-06",
    )


@pytest.mark.usefixtures("monday")
def test_a_leader_registers_for_her_team_and_nobody_for_a_colleague(tx: Transaction, cast: Cast) -> None:
    register_absence(tx, cast.ditte, cast.bo.id, WEEK)
    with pytest.raises(Forbidden):
        register_absence(tx, cast.bo, cast.astrid.id, WEEK)
    with pytest.raises(Forbidden):
        register_absence(tx, cast.ditte, cast.carla.id, WEEK)


@pytest.mark.usefixtures("monday")
def test_what_does_not_fit_is_not_registered(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Invalid):
        register_absence(tx, cast.astrid, cast.astrid.id, WEEK, cast.carla.id)
    tx.session.refresh(cast.carla)
    assert cast.carla.stands_in_for == frozenset()
