"""Choosing columns, through the door."""

from __future__ import annotations

from collections.abc import Callable

from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_chosen_columns_stand_in_the_list_and_can_be_chosen_by(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/tasks?list=team")
    astrid.follow("Vælg kolonner")
    page = astrid.press("Gem kolonnerne", {"column": ["review.received", "review.granted"]})
    assert "Dine kolonner er gemt." in page.said
    heads = page.words("//th[contains(@class, 'ag-col-own')]")
    assert len(heads) == 2
    assert "Man 2. mar" in page.words("//tbody/tr[td]")[0]
    assert page.doc.xpath("//select[@name='fact.review.granted']/option/text()") == ["Alle", "Ja", "Nej"]
    assert "Ingen opgaver passer." in astrid.get("/tasks?list=team&fact.review.granted=true").text


def test_columns_that_may_not_be_shown_are_refused_with_a_sentence(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/tasks/columns")
    page = astrid.press("Gem kolonnerne", {"column": ["review.secret"]})
    assert page.status == 422
    assert "kan ikke stå i en liste" in page.text
