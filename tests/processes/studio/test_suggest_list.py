"""The owner sees every suggestion by step with its number; everybody else their own."""

from __future__ import annotations

import pytest

from processes.errors import NotFound
from processes.store.transaction import Transaction
from processes.studio.suggest import suggest
from processes.studio.suggest_answer import answer_suggestion
from processes.studio.suggest_list import counts, suggestions
from processes.studio.suggest_merge import merge_suggestions
from tests.cast import Cast
from tests.situations import publish_review


def test_by_step_with_the_most_first_and_own_alone_to_others(tx: Transaction, cast: Cast) -> None:
    definition = publish_review(tx, cast.egon)
    suggest(tx, cast.astrid, "review", "letter", "Kortere brev")
    mine = [suggest(tx, one, "review", "assess", "Husk bilag") for one in (cast.astrid, cast.bo)]
    told = suggestions(tx, cast.egon, "review")
    assert [(one.element, one.number) for one in told.steps] == [("assess", 2), ("letter", 1)]
    assert told.may_answer
    assert dict(counts(tx, definition.id)) == {"assess": 2, "letter": 1}
    (step,) = suggestions(tx, cast.bo, "review").steps
    assert [one.is_own for one in step.suggestions] == [True]
    answer_suggestion(tx, cast.egon, mine[0].id, "agreed", "Ja")
    assert [one.element for one in suggestions(tx, cast.egon, "review").steps] == ["assess", "letter"]
    assert dict(counts(tx, definition.id)) == {"assess": 1, "letter": 1}


def test_whoever_wrote_what_was_merged_reads_the_answer_of_the_other(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    first, second = (suggest(tx, one, "review", "assess", "Husk bilag") for one in (cast.astrid, cast.bo))
    merge_suggestions(tx, cast.egon, second.id, first.id)
    answer_suggestion(tx, cast.egon, first.id, "agreed", "Det kommer.")
    ((one,),) = (step.suggestions for step in suggestions(tx, cast.bo, "review").steps)
    assert (one.words, one.answer, one.answered_by) == ("Husk bilag", "Det kommer.", "Egon")


def test_a_process_nobody_published_is_not_found(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(NotFound):
        suggestions(tx, cast.egon, "none")
