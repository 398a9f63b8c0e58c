"""The story of a case: what happened, by whom, a page at a time, and only what the reader asked for."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import event

from processes import clock
from processes.audit import kinds
from processes.audit.kinds import CitizenSeen, TaskReleased
from processes.audit.trail import record
from processes.cases.notes_write import Draft, write_note
from processes.cases.overview import overview
from processes.cases.parts import Happening
from processes.cases.story import PAGE, Wanted, timeline
from processes.cases.story_kinds import GROUPS, TOLD
from processes.language import Text
from processes.motion.whereabouts import editions_met
from processes.records import Case
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task


@pytest.fixture
def case(tx: Transaction, cast: Cast) -> Case:
    """A case whose application was assessed."""
    found = a_running_case(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, found)).id, YES)
    return found


def told(tx: Transaction, case: Case, *groups: str, readings: bool = False, **more: object) -> list[Happening]:
    """The kinds the timeline tells, newest first."""
    wanted = Wanted(frozenset(groups), **more)  # type: ignore[arg-type]  # what each test asks
    return list(timeline(tx, case, editions_met(tx, case), wanted, readings=readings).rows)


def kinds_told(tx: Transaction, case: Case, *groups: str, readings: bool = False, **more: object) -> set[str]:
    """Which kinds there are among them."""
    return {one.kind for one in told(tx, case, *groups, readings=readings, **more)}


def test_the_timeline_is_told_newest_first_with_names_and_words(tx: Transaction, case: Case) -> None:
    rows = told(tx, case)
    assert [one.kind for one in rows if one.person] == ["TaskCompleted", "CaseStarted"]
    completed = next(one for one in rows if one.kind == "TaskCompleted")
    assert (completed.person, completed.words) == ("Astrid", Text("Vurdér ansøgning", "Assess application"))
    assert completed.task_id is not None
    stage = next(one for one in rows if one.kind == "StageReached")
    assert (stage.person, stage.words, stage.facts) == (None, None, {"stage": "handling"})
    assert [one.at for one in rows] == sorted((one.at for one in rows), reverse=True)


def test_however_often_a_case_is_looked_at_its_story_stays(tx: Transaction, cast: Cast, case: Case) -> None:
    before = told(tx, case)
    record(tx, cast.bo, *(CitizenSeen(case.id, page="case") for _ in range(300)))
    assert told(tx, case) == before


def test_every_kind_that_is_told_exists() -> None:
    assert set(kinds.__all__) >= TOLD | GROUPS["readings"]


def test_each_group_tells_its_own(tx: Transaction, cast: Cast, case: Case) -> None:
    write_note(tx, cast.astrid, case.id, Draft("Ringede til ansøger."))
    assert kinds_told(tx, case, "notes") == {"NoteWritten"}
    assert "TaskCompleted" in kinds_told(tx, case, "tasks")
    assert "DeadlineStarted" in kinds_told(tx, case, "deadlines")
    assert kinds_told(tx, case, "tasks", "notes") >= {"NoteWritten", "TaskCompleted"}
    assert kinds_told(tx, case, "nonsense") == set()


def test_a_note_is_told_with_its_words_unless_it_tells_of_health(tx: Transaction, cast: Cast, case: Case) -> None:
    write_note(tx, cast.astrid, case.id, Draft("Ringede til ansøger."))
    write_note(tx, cast.astrid, case.id, Draft("Har ondt i ryggen.", special=True))
    assert [one.note for one in told(tx, case, "notes")] == [None, "Ringede til ansøger."]


def test_who_has_read_the_case_is_told_only_to_whom_it_may_be(tx: Transaction, cast: Cast, case: Case) -> None:
    record(tx, cast.bo, CitizenSeen(case.id, page="case"))
    assert kinds_told(tx, case, "readings") == set()
    assert [(one.kind, one.person) for one in told(tx, case, "readings", readings=True)] == [("CitizenSeen", "Bo")]
    assert "CitizenSeen" not in kinds_told(tx, case, readings=True)


def test_a_person_and_a_period_are_asked_for(tx: Transaction, cast: Cast, case: Case) -> None:
    today = clock.today()
    assert {one.person for one in told(tx, case, by=cast.astrid.id)} == {"Astrid"}
    assert told(tx, case, by=cast.carla.id) == []
    assert told(tx, case, since=today, until=today) == told(tx, case)
    assert told(tx, case, since=today + timedelta(days=1)) == []
    assert told(tx, case, until=today - timedelta(days=1)) == []


def test_a_long_story_comes_in_pages_that_meet_and_never_overlap(tx: Transaction, cast: Cast, case: Case) -> None:
    task = the_task(tx, case)
    record(tx, cast.bo, *(TaskReleased(case.id, task.id, task.element) for _ in range(2 * PAGE + 3)))
    editions, wanted, seen = editions_met(tx, case), Wanted(frozenset({"tasks"})), 0
    pages = []
    while True:
        page = timeline(tx, case, editions, wanted)
        pages.append(len(page.rows))
        seen += len(page.rows)
        if page.after is None:
            break
        wanted = Wanted(frozenset({"tasks"}), after=page.after)
    assert pages[0] == PAGE
    assert seen == len({*range(seen)}) > 2 * PAGE


def test_a_page_of_a_case_with_two_thousand_lines_asks_no_more_than_one_with_twenty(
    tx: Transaction, cast: Cast, case: Case
) -> None:
    overview(tx, cast.astrid, case.id)
    asked: list[str] = []

    def note(*given: object) -> None:
        asked.append(str(given[2]))

    connection = tx.session.connection()
    event.listen(connection, "before_cursor_execute", note)
    overview(tx, cast.astrid, case.id)
    few = len(asked)
    task = the_task(tx, case)
    record(tx, cast.bo, *(TaskReleased(case.id, task.id, task.element) for _ in range(1000)))
    record(tx, cast.bo, *(CitizenSeen(case.id, page="case") for _ in range(1000)))
    tx.flush()
    asked.clear()
    page = overview(tx, cast.astrid, case.id)
    event.remove(connection, "before_cursor_execute", note)
    assert len(asked) <= few + 1  # one for a name that was not among them before
    assert len(page.timeline.rows) <= PAGE
