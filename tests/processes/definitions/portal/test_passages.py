"""What can be found: every passage stands at an anchor the page has."""

from __future__ import annotations

from processes.definitions.portal.passages import joined, passages
from processes.definitions.portal.shown import newest
from processes.language import Text
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import publish_review


def test_steps_deadlines_and_forms_can_be_found(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    found = passages(newest(tx, "review")[2])
    assert {"step", "deadline", "form"} <= {one.kind for one in found}
    assert ("deadline", "deadline-T1-01") in {(one.kind, one.at) for one in found}
    assert all(one.title and one.words for one in found)


def test_texts_are_joined_as_sentences() -> None:
    assert joined([Text("En", "One"), Text("", ""), Text("To?", "Two?")]) == Text("En. To?", "One. Two?")
