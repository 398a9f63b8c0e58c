"""A suggestion is kept on its step, its owner is told, and the citizen stays out of it."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.errors import Invalid, NotFound
from processes.records import Promise, Suggestion
from processes.store.transaction import Transaction
from processes.studio.suggest import drawn_in, step_of_task, step_shown, suggest
from tests.cast import Cast
from tests.situations import a_running_case, publish_review, the_task
from tests.trail import of_person


def test_it_is_kept_noted_and_told(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    made = suggest(tx, cast.astrid, "review", "assess", "  Bilag kan komme senere. ")
    assert (made.words, made.condition, made.element) == ("Bilag kan komme senere.", "new", "assess")
    assert of_person(tx, cast.astrid.id)[0].kind == "SuggestionWritten"
    told = tx.one(select(Promise.facts).where(Promise.kind == "notice"))
    assert (told["person"], told["sort"]) == (str(cast.egon.id), "suggestion_new")
    assert told["place"] == f"processes/review/suggestions#{made.id}"
    assert drawn_in(tx, made).name.en == "Assess application"


def test_the_owner_is_not_told_of_her_own(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    suggest(tx, cast.egon, "review", "assess", "Husk bilagene.")
    assert tx.maybe(select(Promise.id).where(Promise.kind == "notice")) is None


@pytest.mark.parametrize(("words", "code"), [("   ", "suggestion_empty"), ("x" * 2001, "suggestion_too_long")])
def test_too_little_and_too_much_is_refused(tx: Transaction, cast: Cast, words: str, code: str) -> None:
    publish_review(tx, cast.egon)
    with pytest.raises(Invalid) as refused:
        suggest(tx, cast.astrid, "review", "assess", words)
    assert refused.value.problems[0].code == code
    assert tx.maybe(select(Suggestion.id)) is None


@pytest.mark.parametrize(("key", "element"), [("none", "assess"), ("review", "none"), ("review", "flow_yes")])
def test_only_steps_that_are_drawn(tx: Transaction, cast: Cast, key: str, element: str) -> None:
    publish_review(tx, cast.egon)
    with pytest.raises(NotFound):
        suggest(tx, cast.astrid, key, element, "Noget")
    with pytest.raises(NotFound):
        step_shown(tx, cast.astrid, key, element)


def test_a_task_leads_to_its_step(tx: Transaction, cast: Cast) -> None:
    task = the_task(tx, a_running_case(tx, cast))
    assert step_of_task(tx, cast.astrid, task.id) == ("review", "assess")
    task.element = "gone"
    assert step_of_task(tx, cast.astrid, task.id) is None
