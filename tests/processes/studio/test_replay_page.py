"""The page of a replay: counts, differences, and the cases of one of them."""

from __future__ import annotations

from sqlalchemy import select, update

from processes.errors import Problem
from processes.records import Case, ReplayRow
from processes.store.transaction import Transaction
from processes.studio.replay_page import replay_page
from processes.studio.save import save_files
from processes.studio.trying.kept import to_json
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_draft
from tests.processes.studio.replayed import refused_case
from tests.processes.studio.test_replay_run import SAID, played
from tests.situations import review


def test_differences_are_counted_and_lead_to_their_cases(tx: Transaction, cast: Cast, monday: object) -> None:
    draft = a_draft(tx, cast)
    assert replay_page(tx, cast.egon, draft.id) is None
    numbers = {refused_case(tx, cast).number, refused_case(tx, cast, "7203812766").number}
    other = review().content[DIAGRAM].replace(SAID, ">not(granted)</bpmn:conditionExpression>")
    save_files(tx, cast.egon, draft.id, {DIAGRAM: other}, 0)
    played(tx, cast, draft.id)
    told = replay_page(tx, cast.egon, draft.id, "replay.not_ended|")
    assert told is not None
    assert (told.total, told.done, told.other, told.same, told.is_over, told.is_stale) == (2, 2, 2, 0, True, False)
    assert {one.key: one.cases for one in told.ways} == {"replay.not_ended|": 2, "replay.letter_gone|answer": 2}
    assert (told.cases, told.unseen) == ((), 2)
    mine = tx.one(select(Case).where(Case.number == min(numbers)))
    mine.caseworker_id = cast.egon.id
    tx.flush()
    told = replay_page(tx, cast.egon, draft.id, "replay.not_ended|")
    assert told is not None
    assert ([one.number for one in told.cases], told.unseen) == ([mine.number], 1)
    save_files(tx, cast.egon, draft.id, {DIAGRAM: review().content[DIAGRAM]}, draft.revision)
    stale = replay_page(tx, cast.egon, draft.id)
    assert stale is not None
    assert (stale.is_stale, stale.cases) == (True, ())


def test_what_was_decided_in_a_case_is_told_to_nobody_who_may_not_open_it(
    tx: Transaction, cast: Cast, monday: object
) -> None:
    draft = a_draft(tx, cast)
    case = refused_case(tx, cast)
    played(tx, cast, draft.id)
    answers = [("replay.answers_otherwise", {"table": "D1", "before": "yes", "to": "no"})]
    answers.append(("replay.guarded", {"name": "Vurder", "why": "D2: no"}))
    told = [to_json(Problem(code, "here", facts)) for code, facts in answers]
    tx.execute(update(ReplayRow).values(outcome="other", way="some", told=told))
    page = replay_page(tx, cast.egon, draft.id, "replay.answers_unseen|here")
    assert page is not None
    assert [(one.difference.code, dict(one.difference.facts)) for one in page.ways] == [
        ("replay.answers_unseen", {"table": "D1"}),
        ("replay.guarded_unseen", {"name": "Vurder"}),
    ]
    assert (page.cases, page.unseen) == ((), 1)
    case.caseworker_id = cast.egon.id
    tx.flush()
    page = replay_page(tx, cast.egon, draft.id, "replay.answers_otherwise|here|no")
    assert page is not None
    assert [one.difference.facts["to"] for one in page.ways[:1]] == ["no"]
    assert [one.number for one in page.cases] == [case.number]
