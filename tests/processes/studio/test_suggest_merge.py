"""Two that say the same become one; nothing anybody wrote is lost."""

from __future__ import annotations

import pytest

from processes.errors import Conflict, Forbidden, Invalid
from processes.store.transaction import Transaction
from processes.studio.suggest import suggest
from processes.studio.suggest_list import suggestions
from processes.studio.suggest_merge import merge_suggestions
from tests.cast import Cast
from tests.situations import publish_review


def test_three_become_one_with_all_their_words(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    first, second, third = (suggest(tx, one, "review", "assess", one.name) for one in cast.people[:3])
    merge_suggestions(tx, cast.egon, third.id, second.id)
    merge_suggestions(tx, cast.egon, second.id, first.id)
    (step,) = suggestions(tx, cast.egon, "review").steps
    (one,) = step.suggestions
    assert (one.words, {words for _, words in one.also}) == ("Astrid", {"Bo", "Carla"})
    assert step.number == 3
    with pytest.raises(Conflict):
        merge_suggestions(tx, cast.egon, third.id, first.id)


def test_not_with_itself_and_not_by_others(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    first, second = (suggest(tx, cast.astrid, "review", "assess", words) for words in ("a", "b"))
    with pytest.raises(Invalid):
        merge_suggestions(tx, cast.egon, first.id, first.id)
    with pytest.raises(Forbidden):
        merge_suggestions(tx, cast.bo, first.id, second.id)
