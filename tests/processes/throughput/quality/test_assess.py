"""A ruling is held against the list by whoever leads, and never by whoever made or approved it."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes import clock
from processes.access.permissions import Role
from processes.errors import AlreadyDone, Forbidden, Invalid
from processes.records import ConflictOfInterest, Entry, Ruling, SupervisedRuling
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.throughput.quality.assess import assess
from processes.throughput.quality.draw_sample import draw_sample
from tests.cast import Cast, a_centre, a_person, a_team
from tests.days import in_days
from tests.processes.throughput.quality.sampled import PLACE, rulings

FINE = {"basis": "yes", "facts": "yes", "hearing": "irrelevant", "reasons": "yes", "plain": "yes"}
EVERY = {**FINE, "guidance": "yes", "time": "no"}
NOTE = "Fristen er ikke nævnt i brevet."


@pytest.fixture
def row(tx: Transaction, cast: Cast) -> SupervisedRuling:
    rulings(tx, cast, "ophør")
    today = clock.today()
    with clock.frozen(in_days(1)):
        made = draw_sample(tx, cast.ditte, PLACE, today, today)
    of = select(SupervisedRuling).where(SupervisedRuling.supervision_id == made.id)
    row: SupervisedRuling = tx.execute(of).scalar_one()
    return row


def test_every_answer_is_kept_with_the_note_once(tx: Transaction, cast: Cast, row: SupervisedRuling) -> None:
    assess(tx, cast.ditte, row.id, EVERY, NOTE)
    assert (row.answers, row.note, row.assessed_by_id) == (EVERY, NOTE, cast.ditte.id)
    entry = tx.execute(select(Entry).where(Entry.kind == "RulingAssessed")).scalar_one()
    assert entry.case_id == row.case_id
    with pytest.raises(AlreadyDone):
        assess(tx, cast.ditte, row.id, EVERY, NOTE)


def test_every_point_asks_for_an_answer_and_every_no_for_a_note(
    tx: Transaction, cast: Cast, row: SupervisedRuling
) -> None:
    with pytest.raises(Invalid) as told:
        assess(tx, cast.ditte, row.id, {**FINE, "time": "no"}, " ")
    assert [(one.code, one.where) for one in told.value.problems] == [
        ("point_unanswered", "guidance"),
        ("finding_note_short", "note"),
    ]


def test_nobody_assesses_her_own_ruling(tx: Transaction, cast: Cast, row: SupervisedRuling) -> None:
    ruling = tx.find(Ruling, row.ruling_id)
    ruling.author_id, ruling.approver_id = cast.astrid.id, cast.ditte.id
    with pytest.raises(Forbidden) as told:
        assess(tx, cast.ditte, row.id, EVERY, NOTE)
    assert told.value.code == "four_eyes"


def test_nobody_assesses_a_case_she_may_have_no_part_in(tx: Transaction, cast: Cast, row: SupervisedRuling) -> None:
    tx.add(
        ConflictOfInterest(
            id=new_id(), person_id=cast.ditte.id, case_id=row.case_id, ground="family", made_at=clock.now(),
            made_by_id=cast.ditte.id,
        )
    )  # fmt: skip
    tx.flush()
    tx.session.expire(cast.ditte)
    with pytest.raises(Forbidden):
        assess(tx, cast.ditte, row.id, EVERY, NOTE)


def test_auditors_look_and_do_not_assess(tx: Transaction, cast: Cast, row: SupervisedRuling) -> None:
    with pytest.raises(Forbidden):
        assess(tx, cast.frida, row.id, EVERY, NOTE)


def test_a_head_assesses_in_her_own_centre_and_not_in_anothers(
    tx: Transaction, cast: Cast, row: SupervisedRuling
) -> None:
    other = a_team(tx, "west-1", "west", a_centre(tx, "west"))
    stranger = a_person(tx, "stranger", Role.CENTRE_MANAGER, teams=(other,))
    with pytest.raises(Forbidden):
        assess(tx, stranger, row.id, EVERY, NOTE)
    chief = a_person(tx, "chief", Role.CENTRE_MANAGER, teams=(cast.leaders,))
    assert assess(tx, chief, row.id, EVERY, NOTE).assessed_by_id == chief.id
