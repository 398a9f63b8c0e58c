"""The owner answers; whoever wrote is told, each answer once; what was merged is answered with the other."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.errors import Conflict, Forbidden, Invalid
from processes.records import Promise, Suggestion
from processes.store.transaction import Transaction
from processes.studio.suggest import suggest
from processes.studio.suggest_answer import answer_suggestion
from processes.studio.suggest_merge import merge_suggestions
from tests.cast import Cast
from tests.situations import publish_review


def two(tx: Transaction, cast: Cast) -> tuple[Suggestion, Suggestion]:
    publish_review(tx, cast.egon)
    return tuple(suggest(tx, one, "review", "assess", "Husk bilag") for one in (cast.astrid, cast.bo))  # type: ignore[return-value]  # two of them


def told(tx: Transaction) -> list[str]:
    found = tx.execute(select(Promise.facts).where(Promise.kind == "notice")).scalars()
    return sorted(one["person"] for one in found if one["sort"] == "suggestion_answered")


def test_the_writer_is_told_and_told_again_when_it_is_done(tx: Transaction, cast: Cast) -> None:
    first, _ = two(tx, cast)
    answer_suggestion(tx, cast.egon, first.id, "agreed", "Til foråret")
    answer_suggestion(tx, cast.egon, first.id, "agreed", "Til foråret")
    assert (first.condition, first.answer, first.answered_by_id) == ("agreed", "Til foråret", cast.egon.id)
    assert told(tx) == [str(cast.astrid.id)]
    answer_suggestion(tx, cast.egon, first.id, "done", "")
    assert told(tx) == [str(cast.astrid.id)] * 2


def test_both_writers_of_what_was_merged_are_told(tx: Transaction, cast: Cast) -> None:
    first, second = two(tx, cast)
    merge_suggestions(tx, cast.egon, second.id, first.id)
    answer_suggestion(tx, cast.egon, first.id, "declined", "Loven kræver bilag med det samme.")
    assert told(tx) == sorted([str(cast.astrid.id), str(cast.bo.id)])
    assert second.condition == "declined"
    with pytest.raises(Conflict):
        answer_suggestion(tx, cast.egon, second.id, "agreed", "")


@pytest.mark.parametrize(
    ("condition", "answer", "code"),
    [
        ("declined", " ", "suggestion_no_reason"),
        ("perhaps", "", "suggestion_no_choice"),
        ("agreed", "x" * 2001, "suggestion_too_long"),
    ],
)
def test_an_answer_says_something(tx: Transaction, cast: Cast, condition: str, answer: str, code: str) -> None:
    first, _ = two(tx, cast)
    with pytest.raises(Invalid) as refused:
        answer_suggestion(tx, cast.egon, first.id, condition, answer)
    assert refused.value.problems[0].code == code


def test_only_the_owner_answers(tx: Transaction, cast: Cast) -> None:
    first, _ = two(tx, cast)
    with pytest.raises(Forbidden):
        answer_suggestion(tx, cast.astrid, first.id, "agreed", "")
