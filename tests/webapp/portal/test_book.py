"""A process in words: chapters for each diagram, the deadlines with their statute and whether anybody verified them."""

from __future__ import annotations

from datetime import datetime

from processes import clock
from processes.definitions.portal.shown import shown
from processes.language import Locale
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import publish_review
from webapp.portal.book import book


def test_the_book_tells_steps_deadlines_and_forms_in_its_language(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    told = shown(tx, cast.astrid, "review")
    danish, english = book(told, Locale.DA), book(told, Locale.EN)
    assert danish.title == "Ansøgning"
    assert danish.foot == "Ansøgning, version 1"
    assert [one.title for one in english.chapters][-2:] == ["Deadlines", "Forms"]
    steps = {part.heading for part in english.chapters[0].parts}
    assert "Assess application" in steps
    (deadline,) = next(one for one in danish.chapters if one.title == "Frister").parts[:1]
    assert deadline.mark == "Ikke juridisk verificeret"
    assert any("Prøveloven § 1, stk. 1" in value for _, value in deadline.facts)
    assert dict(danish.front)["Procesejer"] == "Egon"


def test_the_day_it_holds_from_is_copenhagens_with_its_year(tx: Transaction, cast: Cast) -> None:
    with clock.frozen(datetime(2026, 1, 1, 0, 30, tzinfo=clock.COPENHAGEN)):
        publish_review(tx, cast.egon)
        told = shown(tx, cast.astrid, "review")
        assert dict(book(told, Locale.DA).front)["Gælder fra"] == "torsdag 1. januar 2026"
    with clock.frozen(datetime(2027, 1, 1, 0, 30, tzinfo=clock.COPENHAGEN)):
        assert dict(book(told, Locale.EN).front)["Valid from"] == "Thursday 1 January 2026"


def test_what_there_is_none_of_has_no_chapter(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    titles = [one.title for one in book(shown(tx, cast.astrid, "review"), Locale.DA).chapters]
    assert "Beslutninger" not in titles
