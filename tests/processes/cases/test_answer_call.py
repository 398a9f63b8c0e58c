"""The outside answers: what it said becomes facts, its papers are kept once, a late answer changes nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.cases.answer_call import Asked, answer_call, ask
from processes.cases.papers import Paper
from processes.cases.report import report
from processes.errors import CaseBusy, NotFound
from processes.language import Text
from processes.motion.move import lock, look
from processes.notices.notify import notify
from processes.records import Case, Citizen, Document, Notice, Promise, Subscription
from processes.store.base import new_id
from processes.store.transaction import Transaction, transaction
from processes.tasks.complete import complete
from tests.cast import Cast, a_cast
from tests.situations import NO, a_running_case, held_by, the_task
from tests.trail import of_case

LETTER = Paper("letter", Text("Svar", "Answer"), "citizen", "abc", 12)
NOTE = Paper("note", Text("Notat", "Note"), None, "def", 3, special=True)


def refused(tx: Transaction, cast: Cast, **more: Any) -> tuple[Case, Asked]:
    """A case whose letter is to be sent, and what its connector is told."""
    case = a_running_case(tx, cast, **more)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, NO)
    asked = ask(tx, case.id, look(tx, case).calls()[0].step)
    assert asked is not None
    return case, asked


def test_a_connector_is_told_the_case_the_words_and_the_readers_language(tx: Transaction, cast: Cast) -> None:
    case, asked = refused(tx, cast)
    assert (asked.case_id, asked.number, asked.element, asked.operation) == (
        case.id,
        case.number,
        "letter",
        "letter.send",
    )
    assert (asked.title.da, asked.texts["subject"].da, asked.locale) == ("Send svar", "Svar på din ansøgning", "da")
    assert asked.data["granted"] is False
    tx.find(Citizen, case.citizen_id or new_id()).locale = "en"
    again = ask(tx, case.id, asked.step)
    assert again is not None
    assert again.locale == "en"


def test_a_case_about_nobody_is_written_to_in_danish(tx: Transaction, cast: Cast) -> None:
    case, asked = refused(tx, cast)
    case.citizen_id = None
    again = ask(tx, case.id, asked.step)
    assert again is not None
    assert again.locale == "da"


def test_the_answer_becomes_facts_and_the_papers_are_kept(tx: Transaction, cast: Cast, monday: object) -> None:
    case, asked = refused(tx, cast)
    moved = answer_call(tx, asked, {"sentOn": clock.today()}, (LETTER, NOTE))
    assert moved is not None
    assert moved.ended
    assert case.facts["sentOn"] == "2026-03-02"
    papers = {one.kind: one for one in tx.execute(select(Document)).scalars()}
    assert [one.facts for one in tx.execute(select(Promise).where(Promise.kind == "document.post")).scalars()] == [
        {"document": str(papers["letter"].id)}
    ]
    assert (papers["letter"].hash, papers["letter"].to_part, papers["note"].special) == ("abc", "citizen", True)
    told = of_case(tx, case.id, kinds={"DocumentMade"})
    assert {line.facts["document"] for line in told} == {str(one.id) for one in papers.values()}


def test_that_the_outside_answered_is_a_line_of_the_trail_by_which_figures_know_that_the_case_went_on(
    tx: Transaction, cast: Cast
) -> None:
    case, asked = refused(tx, cast)
    assert answer_call(tx, asked, {}, ()) is not None
    told = of_case(tx, case.id, kinds={"CallAnswered"})
    assert [(line.facts["element"], line.facts["operation"]) for line in told] == [("letter", "letter.send")]
    assert answer_call(tx, asked, {}, ()) is None
    assert len(of_case(tx, case.id, kinds={"CallAnswered"})) == 1


def test_a_ruling_with_an_empty_place_is_kept_not_posted_and_the_team_leader_hears_what_is_missing(
    tx: Transaction, cast: Cast
) -> None:
    case, asked = refused(tx, cast)
    answer_call(tx, asked, {}, (replace(LETTER, kind="ruling", missing=("deadline", "plainText")),))
    document = tx.one(select(Document))
    assert (document.to_part, document.sent_at, document.delivered_on) == ("citizen", None, None)
    assert promised(tx, "document.post") == []
    (kept,) = of_case(tx, case.id, kinds={"DocumentKept"})
    assert (kept.facts["code"], kept.facts["what"]) == ("letter_incomplete", "deadline, plainText")
    (notice,) = [one for one in promised(tx, "notice") if one["sort"] == "letter_incomplete"]
    assert (notice["to"], notice["places"]) == ("team_leader", "deadline, plainText")
    assert notify(tx, notice, case.id) == 1
    assert notify(tx, notice, case.id) == 0
    assert tx.one(select(Notice.facts).where(Notice.kind == "letter_incomplete"))["places"] == "deadline, plainText"


@pytest.mark.parametrize(
    "paper",
    [replace(LETTER, missing=("answerBy",)), replace(LETTER, kind="ruling")],
    ids=["another letter with an empty place", "a whole ruling"],
)
def test_every_other_letter_is_posted(tx: Transaction, cast: Cast, paper: Paper) -> None:
    case, asked = refused(tx, cast)
    answer_call(tx, asked, {}, (paper,))
    assert len(promised(tx, "document.post")) == 1
    assert of_case(tx, case.id, kinds={"DocumentKept"}) == []


def promised(tx: Transaction, kind: str) -> list[Any]:
    return list(tx.execute(select(Promise.facts).where(Promise.kind == kind)).scalars())


def test_the_same_answer_twice_keeps_one_paper_and_moves_once(tx: Transaction, cast: Cast) -> None:
    case, asked = refused(tx, cast)
    answer_call(tx, asked, {}, (LETTER,))
    revision = case.revision
    assert answer_call(tx, asked, {}, (LETTER,)) is None
    assert (case.revision, len(tx.execute(select(Document)).all())) == (revision, 1)


def test_an_answer_that_comes_after_the_case_went_another_way_is_left(tx: Transaction, cast: Cast) -> None:
    case, asked = refused(tx, cast)
    report(tx, cast.astrid, case.id, tx.one(select(Subscription.id)), {})
    assert answer_call(tx, asked, {}, (LETTER,)) is None
    assert ask(tx, case.id, asked.step) is None
    assert case.outcome == "withdrawn"
    assert tx.execute(select(Document)).all() == []


def test_a_step_that_never_was_is_not_asked_for(tx: Transaction, cast: Cast) -> None:
    case, asked = refused(tx, cast)
    assert ask(tx, case.id, "999") is None
    assert asked.step != "999"
    with pytest.raises(NotFound):
        ask(tx, new_id(), "1")


def test_a_busy_case_is_told_at_once(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        case, asked = refused(tx, a_cast(tx))
    with transaction(own_database) as working:
        lock(working, case.id)
        with pytest.raises(CaseBusy), transaction(own_database) as tx:
            answer_call(tx, asked, {}, ())
