"""Comparison and uniformity through the door, in both languages, and to take along."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from processes.store.transaction import transaction
from tests.parties import cast_of
from tests.processes.throughput.comparison.two_centres import two_centres
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def _fill(app: Flask) -> None:
    with transaction(app.extensions["database"]) as tx:
        two_centres(tx, cast_of(tx))


@pytest.mark.parametrize(
    ("language", "title", "says"),
    [
        ("da", "Sammenligning", "større, end tilfældet kan forklare"),
        ("en", "Comparison", "more than chance can explain"),
    ],
)
def test_centres_stand_side_by_side(app: Flask, visit: Enter, language: str, title: str, says: str) -> None:
    _fill(app)
    frida = visit("frida", language)
    frida.get(f"/language/{language}?next=/")
    page = frida.get("/figures/comparison")
    assert (page.status, page.h1) == (200, title)
    assert says in page.text
    assert len(page.words("//figure")) == 2


@pytest.mark.parametrize("by", ["team", "version", "rules", "release"])
def test_every_way_of_comparing_has_its_page(app: Flask, visit: Enter, by: str) -> None:
    _fill(app)
    egon = visit("egon")
    assert egon.get(f"/figures/comparison?by={by}").status == 200
    page = egon.get(f"/figures/comparison?by={by}&process=sickness_follow_up&version=1")
    assert page.status == 200
    assert page.words("//table//th")


def test_what_cannot_be_compared_is_refused(visit: Enter) -> None:
    assert visit("egon").get("/figures/comparison?by=person").status == 422
    assert visit("egon").client.get("/figures/comparison.csv?by=release").status_code == 422
    assert visit("egon").client.get("/figures/uniformity.csv").status_code == 422
    assert visit("astrid").get("/figures/comparison").status == 403
    assert visit("astrid").get("/figures/uniformity").status == 403


def test_like_cases_are_laid_side_by_side(app: Flask, visit: Enter) -> None:
    _fill(app)
    egon = visit("egon")
    assert "Vælg én proces" in egon.get("/figures/uniformity").text
    page = egon.get("/figures/uniformity?process=sickness_follow_up")
    assert page.status == 200
    assert "Raskmeldt" in page.text
    assert "Centrene er forskellige, mere end tilfældet kan forklare" in page.text


def test_both_may_be_taken_along(app: Flask, visit: Enter) -> None:
    _fill(app)
    egon = visit("egon")
    for how in ("csv", "xlsx", "pdf"):
        assert egon.client.get(f"/figures/comparison.{how}").status_code == 200
        assert egon.client.get(f"/figures/uniformity.{how}?process=sickness_follow_up").status_code == 200
