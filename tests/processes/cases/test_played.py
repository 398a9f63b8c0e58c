"""One case played back: its pictures, and the lines of the trail that belong to them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.cases import played as subject
from processes.cases.parts import Happening
from processes.cases.played import played_case, together
from processes.cases.played_frames import Frame, Frames
from processes.errors import Forbidden
from processes.records import Entry, Passage
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task


def test_a_case_is_played_from_its_start_with_what_the_trail_says(tx: Transaction, cast: Cast) -> None:
    with clock.frozen(clock.now()):
        case = a_running_case(tx, cast)
        task = held_by(tx, cast.astrid, the_task(tx, case))
    with clock.frozen(clock.now() + timedelta(hours=3)):
        complete(tx, cast.astrid, task.id, YES)
    told = played_case(tx, cast.astrid, case.id)
    assert (told.number, told.more, told.is_of_citizen) == (case.number, False, case.citizen_id is not None)
    assert [(one.process, one.version) for one in told.parts] == [("review", 1)]
    assert "<bpmn" in told.parts[0].xml
    first, last = told.instants[0], told.instants[-1]
    assert [one.flows for one in first.frames] == [("flow_start",)]
    assert first.frames[-1].here == ((0, "assess"),)
    assert {"CaseStarted"} <= {one.kind for one in first.lines}
    assert last.frames[-1].here == ((0, "approve"),)
    assert "flow_yes" in last.frames[-1].flows
    done = next(one for one in last.lines if one.kind == "TaskCompleted")
    assert (done.person, done.words and done.words.en) == (cast.astrid.name, "Assess application")
    assert not {"CitizenSeen", "TaskOpened"} & {line.kind for one in told.instants for line in one.lines}
    at = [line.at for one in told.instants for line in one.lines]
    told_kinds = tx.execute(select(Entry.kind).where(Entry.case_id == case.id, Entry.kind == "TaskCompleted")).all()
    assert at == sorted(at)
    assert len(told_kinds) == 1


def test_what_is_too_long_is_cut_and_that_is_told(tx: Transaction, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    case = a_running_case(tx, cast)
    last = tx.execute(select(Passage).where(Passage.case_id == case.id).order_by(Passage.id)).scalars().all()[-1]
    last.entered_at += timedelta(hours=1)
    tx.flush()
    monkeypatch.setattr(subject, "MOST", 2)
    told = played_case(tx, cast.astrid, case.id)
    assert told.more
    assert all(one.at < last.entered_at for one in told.instants)


def test_whoever_may_not_open_the_case_may_not_play_it(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    with pytest.raises(Forbidden):
        played_case(tx, cast.carla, case.id)


def test_lines_stand_at_their_picture_or_at_the_one_before_them() -> None:
    at, drawn = clock.now(), Frame(1, ("way",), ((1, "task"),))
    lines = [
        Happening(at + timedelta(seconds=after), kind, {}, None, None, None)
        for after, kind in ((-60, "early"), (0.5, "together"), (9000, "letter"))
    ]
    told = together(Frames(moments=[(at, (drawn,))]), lines)
    assert [([line.kind for line in one.lines], one.frames) for one in told] == [
        (["early"], (Frame(0, (), ()),)),
        (["together"], (drawn,)),
        (["letter"], (Frame(1, (), ((1, "task"),)),)),
    ]
