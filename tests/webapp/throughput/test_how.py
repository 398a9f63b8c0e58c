"""The page that says how everything is counted, reached from its tab, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.webapp.visitor import Visitor
from webapp.wording.measures import measures

Enter = Callable[..., Visitor]


@pytest.mark.parametrize(("language", "title"), [("da", "Sådan tælles der"), ("en", "How it is counted")])
def test_every_measure_is_told(visit: Enter, language: str, title: str) -> None:
    ditte = visit("ditte", language)
    ditte.get(f"/language/{language}?next=/")
    page = ditte.get("/figures/how")
    assert (page.status, page.h1) == (200, title)
    every = [one for _, told in measures() for one in told]
    assert page.words("//dl[@class='ag-measures']/div/dt") == [one.name.read(language) for one in every]


def test_caseworkers_do_not_read_it(visit: Enter) -> None:
    assert visit("astrid").get("/figures/how").status == 403
