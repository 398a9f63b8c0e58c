"""The page of timeliness through the door: in both languages, every figure open down to its cases, and given out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from processes.store.transaction import transaction
from processes.throughput.timeliness.page import BY
from tests.parties import cast_of
from tests.situations import a_running_case
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


@pytest.mark.parametrize(
    ("language", "heads"), [("da", "Rettidighed pr. lovfrist"), ("en", "Timeliness by legal deadline")]
)
def test_a_leader_sees_each_deadline_and_its_cases(app: Flask, visit: Enter, language: str, heads: str) -> None:
    with transaction(app.extensions["database"]) as tx:
        a_running_case(tx, cast_of(tx))
    ditte = visit("ditte", language)
    ditte.get(f"/language/{language}?next=/")
    page = ditte.get("/figures/timeliness?place=team:north-1")
    assert page.status == 200
    assert heads in page.words("//h2")
    links = {one.get("href") for one in page.doc.xpath("//a[starts-with(@href, '/figures/cases')]")}
    for link in sorted(links):
        assert ditte.get(f"{link}&purpose=follow_up").status == 200


@pytest.mark.parametrize(("place", "told"), [("all", True), ("team:north-1", False)])
def test_where_cases_are_told_in_fives_nothing_is_told_as_few_or_none(visit: Enter, place: str, *, told: bool) -> None:
    ditte = visit("ditte")
    page = ditte.get(f"/figures/timeliness?place={place}")
    assert ("»Ingen eller få«" in page.text) is told
    assert ("ingen eller få" in page.words("//dl[@class='ag-figures']//b")) is told
    assert ("»Ingen eller få«" in ditte.get(f"/board?place={place}").text) is told


@pytest.mark.parametrize("by", BY)
def test_it_is_compared_by_each(visit: Enter, by: str) -> None:
    page = visit("ditte").get(f"/figures/timeliness?by={by}&step=month&period=52w&place=all")
    assert page.status == 200
    assert page.words("//div[@id='by']/p/a[@aria-current]")


def test_it_is_given_out(visit: Enter) -> None:
    ditte = visit("ditte")
    for how in ("csv", "xlsx", "pdf"):
        answer = ditte.client.get(f"/figures/timeliness.{how}")
        assert answer.status_code == 200
        assert answer.data


def test_nonsense_is_refused_and_caseworkers_are(visit: Enter) -> None:
    assert visit("ditte").get("/figures/timeliness?by=moon").status == 422
    assert visit("astrid").get("/figures/timeliness").status == 403
