"""A party's page: its own step and lines; never another's, never the house's."""

from __future__ import annotations

from datetime import datetime

import pytest

from processes.errors import Conflict, Forbidden
from processes.motion.booked import Wanted, hold
from processes.motion.edition import edition_of
from processes.parties.opened_link import is_citizens
from processes.parties.page import of_stage, page
from processes.parties.save import save
from processes.parties.visiting import Guest
from processes.records import TaskCondition
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.parties import inside, invited
from tests.slots import NINE


def test_it_shows_the_step_with_what_is_known_and_the_citizens_lines(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    told = page(tx, inside(tx, who), who.token)
    assert (told.number, told.reader, told.about) == (who.case.number, "Amina Khan", None)
    assert told.form is not None
    assert told.lines.we_do is not None
    assert told.lines.we_do.en == "We read your application."
    for name in ("Astrid", "Team north"):
        assert name not in repr(told)


def test_the_citizen_sees_her_next_appointment(tx: Transaction, cast: Cast, monday: datetime) -> None:
    who = invited(tx, cast)
    guest = inside(tx, who)
    assert page(tx, guest, who.token).meeting is None
    hold(tx, who.case, Wanted(NINE, "telefon"), cast.astrid)
    meeting = page(tx, guest, who.token).meeting
    assert meeting is not None
    assert (meeting.starts_at, meeting.form) == (NINE, "telefon")


def test_what_was_saved_comes_back(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    guest = inside(tx, who)
    save(tx, guest, who.token, {"reason": ["Halvt"]})
    assert page(tx, guest, who.token).draft == {"reason": ["Halvt"]}


def test_the_employer_reads_the_employers_line_alone_and_others_none(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    edition = edition_of(tx, who.task.version_id)
    lines = {part: of_stage(edition, "handling", part) for part in ("citizen", "representative", "employer", "doctor")}
    assert lines["citizen"] == lines["representative"]
    assert lines["citizen"].you_do is not None
    assert {lines["employer"].why, lines["employer"].you_do, lines["doctor"].we_do, lines["doctor"].why} == {None}
    assert not is_citizens("employer")


def test_a_party_that_is_not_the_citizen_is_told_whom_it_is_about(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    who.invitation.part, who.invitation.name = "employer", "Bageren"
    tx.flush()
    told = page(tx, inside(tx, who), who.token)
    assert (told.about, told.meeting, told.lines.you_do) == ("Amina Khan", None, None)


def test_without_the_code_or_with_the_task_gone_there_is_no_page(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    with pytest.raises(Forbidden):
        page(tx, Guest(""), who.token)
    guest = inside(tx, who)
    who.task.condition = TaskCondition.WITHDRAWN
    tx.flush()
    with pytest.raises(Conflict):
        page(tx, guest, who.token)
