"""A CPR number finds the open tasks one may see, exactly, for a purpose, and never without a line in the trail."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden, Invalid
from processes.records import Entry
from processes.store.transaction import Transaction
from processes.tasks.inbox_by_cpr import tasks_by_cpr
from tests.builders import SECRET, a_case, a_citizen, a_task
from tests.cast import Cast


def noted(tx: Transaction) -> list[tuple[bool, str]]:
    tx.flush()
    lines = tx.session.query(Entry).filter_by(kind="CprSearched").order_by(Entry.id)
    return [(line.facts["found"], line.facts["purpose"]) for line in lines]


def test_the_tasks_of_the_citizen_are_found_as_far_as_one_may_see_them(tx: Transaction, cast: Cast) -> None:
    citizen = a_citizen(tx)
    mine = a_task(tx, a_case(tx, team=cast.north, citizen=citizen))
    a_task(tx, a_case(tx, team=cast.south, citizen=citizen))
    a_task(tx, a_case(tx, team=cast.north))
    assert [row.id for row in tasks_by_cpr(tx, cast.astrid, SECRET, "720387-2766", "call")] == [mine.id]
    assert noted(tx) == [(True, "call")]


def test_finding_nobody_is_noted_too_and_says_nothing_of_who_is_elsewhere(tx: Transaction, cast: Cast) -> None:
    a_task(tx, a_case(tx, team=cast.south, citizen=a_citizen(tx)))
    assert tasks_by_cpr(tx, cast.astrid, SECRET, "7203872766", "task") == ()
    assert tasks_by_cpr(tx, cast.astrid, SECRET, "0101011234", "task") == ()
    assert noted(tx) == [(False, "task"), (False, "task")]
    assert tx.session.query(Entry).filter_by(kind="CprSearched").first().facts.get("citizen") is None  # type: ignore[union-attr]  # there are two


@pytest.mark.parametrize(("cpr", "purpose"), [("720387", "call"), ("7203872766", ""), ("7203872766", "curiosity")])
def test_a_part_of_a_number_or_no_purpose_looks_nothing_up(tx: Transaction, cast: Cast, cpr: str, purpose: str) -> None:
    with pytest.raises(Invalid):
        tasks_by_cpr(tx, cast.astrid, SECRET, cpr, purpose)
    assert noted(tx) == []


def test_whoever_has_no_inbox_looks_up_nothing(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        tasks_by_cpr(tx, cast.frida, SECRET, "7203872766", "call")
