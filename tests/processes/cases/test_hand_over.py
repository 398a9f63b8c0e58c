"""Handing over a whole case."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import func, select

from processes.cases.hand_over import hand_over, handing
from processes.cases.letters import ask_letter
from processes.definitions.package import read_folder
from processes.errors import AlreadyDone, Conflict, Forbidden, Invalid
from processes.notices.notify import notify
from processes.records import Case, Note, Notice, Promise, Slot
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.builders import a_case, a_task
from tests.cast import Cast
from tests.house.tree import PROJECT
from tests.processes.reading.test_holding import a_conflict, an_absence
from tests.situations import YES, a_running_case, publish_package, review, the_task
from tests.trail import of_case

LETTER = {
    "_shared/texts.da.toml": '[caseworker_changed]\nsubject = "Ny sagsbehandler"\nbody = "{caseworker} har din sag."\n',
    "_shared/texts.en.toml": '[caseworker_changed]\nsubject = "New caseworker"\nbody = "{caseworker} has your case."\n',
}


def told(tx: Transaction) -> list[tuple[str, str]]:
    """The notices promised: which, and to whom."""
    facts = tx.execute(select(Promise.facts).where(Promise.kind == "notice")).scalars()
    return sorted((one["sort"], one["person"]) for one in facts)


def test_the_new_caseworker_has_the_case_and_its_tasks_and_hears(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north, caseworker=cast.astrid)
    hers, nobodys = a_task(tx, case, holder=cast.astrid), a_task(tx, case)
    elsewhere, dittes = a_task(tx, case, team=cast.south), a_task(tx, case, holder=cast.ditte)
    done = hand_over(tx, cast.ditte, case.id, cast.bo.id, "Bo kender familien fra sidst.")
    assert (done.to, done.tasks, done.told) == ("Bo", 2, False)
    assert case.caseworker_id == cast.bo.id
    held = [one.assignee_id for one in (hers, nobodys, elsewhere, dittes)]
    assert held == [cast.bo.id, cast.bo.id, None, cast.ditte.id]
    assert told(tx) == [("case_handed", str(cast.bo.id)), ("case_taken_over", str(cast.astrid.id))]
    entry = of_case(tx, case.id)[0]
    assert (entry.kind, entry.facts["before"], entry.facts["tasks"]) == ("CaseHanded", str(cast.astrid.id), 2)
    note = tx.one(select(Note))
    assert (note.words, note.internal) == ("Bo kender familien fra sidst.", True)


def test_booked_times_stay(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case = a_case(tx, team=cast.north, caseworker=cast.astrid)
    slot = Slot(id=new_id(), team_id=cast.north.id, starts_at=monday, minutes=45, case_id=case.id, made_at=monday)
    tx.add(slot)
    hand_over(tx, cast.astrid, case.id, cast.bo.id)
    tx.session.refresh(slot)
    assert slot.case_id == case.id


def test_what_four_eyes_forbid_goes_to_the_team(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.bo)
    complete(tx, cast.bo, the_task(tx, case).id, YES)
    approval = the_task(tx, case, "approve")
    approval.assignee_id = cast.ditte.id
    case.caseworker_id = cast.ditte.id
    tx.flush()
    assert hand_over(tx, cast.ditte, case.id, cast.bo.id).tasks == 0
    assert approval.assignee_id is None
    assert "TaskReleased" in [line.kind for line in of_case(tx, case.id)]


def test_the_citizen_is_told_by_letter_where_the_process_has_one(tx: Transaction, cast: Cast) -> None:
    publish_package(tx, cast.egon, replace(review(), content={**review().content, **LETTER}, hash="with-letter"))
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    assert handing(tx, cast.astrid, case.id).tells
    assert hand_over(tx, cast.astrid, case.id, cast.bo.id).told
    asked = ask_letter(tx, case.id, tx.one(select(Promise.facts).where(Promise.kind == "letter")))
    assert (asked.texts["subject"].en, asked.data["caseworker"], asked.locale) == ("New caseworker", "Bo", "da")
    assert not hand_over(tx, cast.bo, case.id, cast.astrid.id, tell=False).told
    assert tx.one(select(func.count()).where(Promise.kind == "letter")) == 1


def test_every_process_of_the_house_has_the_letter() -> None:
    package = read_folder(PROJECT / "bpmn" / "sickness_follow_up")
    for name in ("texts.da.toml", "texts.en.toml"):
        assert "{caseworker}" in package.content[f"_shared/{name}"]


def test_whoever_stands_in_hands_over_in_both_names(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case = a_case(tx, team=cast.north, caseworker=cast.astrid)
    an_absence(tx, cast.astrid, cast.bo, monday.date(), None)
    hand_over(tx, cast.bo, case.id, cast.ditte.id)
    line = of_case(tx, case.id)[0]
    assert (line.person_id, line.acting_for_id) == (cast.bo.id, cast.astrid.id)


def test_who_may_and_who_cannot_have_it(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case: Case = a_case(tx, team=cast.north, caseworker=cast.astrid)
    with pytest.raises(Forbidden):
        hand_over(tx, cast.bo, case.id, cast.bo.id)
    with pytest.raises(Conflict):
        hand_over(tx, cast.astrid, case.id, cast.astrid.id)
    for to, code in ((cast.carla, "hand_not_in_team"), (cast.frida, "hand_not_in_team")):
        with pytest.raises(Invalid) as refused:
            hand_over(tx, cast.astrid, case.id, to.id)
        assert refused.value.code == code
    a_conflict(tx, cast.bo, cast.bo, monday, case_id=case.id)
    with pytest.raises(Invalid) as family:
        hand_over(tx, cast.astrid, case.id, cast.bo.id)
    assert family.value.code == "hand_conflict_family"
    assert [one.name for one in handing(tx, cast.astrid, case.id).colleagues] == ["Ditte"]
    case.closed_at = monday
    tx.flush()
    with pytest.raises(AlreadyDone):
        hand_over(tx, cast.astrid, case.id, cast.ditte.id)


def test_whoever_gets_the_case_a_second_time_is_told_again(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north, caseworker=cast.astrid)
    for to in (cast.bo, cast.astrid, cast.bo):
        hand_over(tx, cast.ditte, case.id, to.id)
    for facts in tx.execute(select(Promise.facts).where(Promise.kind == "notice")).scalars().all():
        notify(tx, facts, case.id)
    handed = select(func.count()).where(Notice.person_id == cast.bo.id, Notice.kind == "case_handed")
    assert tx.one(handed) == 2
