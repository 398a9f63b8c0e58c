"""A form of production that is refused comes back with what was typed and a sentence at its field."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("title", " ", "Skriv en titel på højst 120 tegn."),
        ("opened_before", "i går", "Vælg en dag."),
        ("goal", "mange", "»mange« er ikke et helt tal."),
    ],
)
def test_what_is_wrong_with_a_campaign_stands_at_its_field(visit: Enter, field: str, typed: str, words: str) -> None:
    ditte = visit("ditte")
    ditte.get("/figures/production?process=review")
    page = ditte.press("Start kampagnen", {"title": "Gamle", "opened_before": "2026-01-01", "goal": "5", field: typed})
    assert page.status == 422
    assert page.words("//*[contains(@class, 'form-error-message')]") == [words]


def test_a_norm_that_cannot_be_meant_comes_back(visit: Enter) -> None:
    egon = visit("egon")
    egon.get("/figures/norms?process=review")
    page = egon.press("Sæt normen", {"minutes": "x"})
    assert page.status == 422
    assert "»x« er ikke et helt tal." in page.text
