"""Searching: Danish and English stems, every word, the last half typed, law by its paragraph."""

from __future__ import annotations

import pytest

from processes.definitions.portal.search import search
from processes.definitions.ship import folders
from processes.language import Locale
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.shipped import SHIPPED, shipped
from tests.situations import publish_package, publish_review

PACKAGES = [shipped(one.name) for one in folders(SHIPPED)]


def found(tx: Transaction, cast: Cast, words: str, locale: Locale = Locale.DA, key: str = "") -> list[tuple[str, str]]:
    return [(one.kind, one.at) for one in search(tx, cast.astrid, words, locale, key).found]


@pytest.mark.parametrize("words", ["ansøgningen", "ansøgninger vurdér", "vurd", "ASSESS applications"])
def test_a_step_is_found_however_its_words_are_bent(tx: Transaction, cast: Cast, words: str) -> None:
    publish_review(tx, cast.egon)
    assert ("step", "step-assess") in found(tx, cast, words)


def test_every_word_must_be_found(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    assert found(tx, cast, "ansøgning elefanter") == []
    assert found(tx, cast, "  § ") == []


def test_law_is_found_by_its_paragraph_and_marked(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    (best, *_) = search(tx, cast.astrid, "Prøveloven § 1", Locale.DA).found
    assert (best.kind, best.at) == ("deadline", "deadline-T1-01")
    assert ("Prøveloven", True) in best.said


def test_all_processes_are_counted_and_one_can_be_chosen(tx: Transaction, cast: Cast) -> None:
    for package in PACKAGES:
        publish_package(tx, cast.egon, package)
    every = search(tx, cast.astrid, "sygedagpengeloven", Locale.DA)
    counts = {key: number for key, _, number in every.processes}
    assert counts["sickness_follow_up"] > 5
    assert sum(counts.values()) == every.number
    one = search(tx, cast.astrid, "sygedagpengeloven", Locale.DA, "sickness_follow_up")
    assert {hit.key for hit in one.found} == {"sickness_follow_up"}
    assert one.number == counts["sickness_follow_up"]


def test_what_is_typed_is_never_a_query_of_its_own(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    plain = search(tx, cast.astrid, "ansøgning", Locale.DA).number
    assert plain > 0
    for marks in (" & ", "'; drop", ":*&(", " !!!", "\\"):
        said = search(tx, cast.astrid, f"ansøgning{marks}", Locale.DA)
        assert said.number in {plain, 0}  # the marks are words or nothing: never an error, never everything
