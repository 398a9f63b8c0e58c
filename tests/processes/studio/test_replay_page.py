"""The page of a replay: counts, differences, and the cases of one of them."""

from __future__ import annotations

from processes.store.transaction import Transaction
from processes.studio.replay_page import replay_page
from processes.studio.save import save_files
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
    assert {one.number for one in told.cases} == numbers
    assert not any(one.may_open for one in told.cases)
    save_files(tx, cast.egon, draft.id, {DIAGRAM: review().content[DIAGRAM]}, draft.revision)
    stale = replay_page(tx, cast.egon, draft.id)
    assert stale is not None
    assert (stale.is_stale, stale.cases) == (True, ())
