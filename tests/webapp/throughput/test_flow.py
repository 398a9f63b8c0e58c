"""The page of the flow through the door: in both languages, and every figure of it opens down to its cases."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from flask import Flask
from openpyxl import load_workbook

from processes.store.transaction import transaction
from processes.throughput.flow.grouped import BY
from tests.parties import cast_of
from tests.situations import a_running_case
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


@pytest.mark.parametrize(("language", "heads"), [("da", "Tilgang og afgang"), ("en", "In and out")])
def test_a_leader_sees_the_flow(app: Flask, visit: Enter, language: str, heads: str) -> None:
    with transaction(app.extensions["database"]) as tx:
        a_running_case(tx, cast_of(tx))
    ditte = visit("ditte", language)
    ditte.get(f"/language/{language}?next=/")
    page = ditte.get("/figures/flow?place=all")
    assert (page.status, page.h1) == (200, "Flow")
    assert heads in page.words("//figure//h2")
    assert len(page.words("//figure")) == 7
    assert all(page.words("//figure//table/thead"))


@pytest.mark.parametrize("by", BY)
def test_it_is_compared_by_each(visit: Enter, by: str) -> None:
    page = visit("ditte").get(f"/figures/flow?by={by}&watch=finished&step=month&period=52w")
    assert page.status == 200
    assert page.words("//div[@id='by']/p/a[@aria-current]")


def test_every_link_of_the_page_leads_to_cases(app: Flask, visit: Enter) -> None:
    with transaction(app.extensions["database"]) as tx:
        a_running_case(tx, cast_of(tx))
    ditte = visit("ditte")
    page = ditte.get("/figures/flow?place=all&by=process")
    links = {one.get("href") for one in page.doc.xpath("//a[starts-with(@href, '/figures/cases')]")}
    assert links
    for link in sorted(links):
        assert ditte.get(f"{link}&purpose=follow_up").status == 200


def test_nonsense_is_refused_and_caseworkers_are(visit: Enter) -> None:
    assert visit("ditte").get("/figures/flow?by=moon").status == 422
    assert visit("ditte").get("/figures/flow?watch=moon").status == 422
    assert visit("astrid").get("/figures/flow").status == 403


def test_every_table_of_it_is_taken_along(visit: Enter) -> None:
    ditte = visit("ditte")
    page = ditte.get("/figures/flow?place=all&by=process")
    ways = [one.get("href") for one in page.doc.xpath("//p[@class='ag-take-along']/a")]
    assert [way.partition("?")[0] for way in ways] == [f"/figures/flow.{how}" for how in ("xlsx", "csv", "pdf")]
    book = load_workbook(BytesIO(ditte.client.get(ways[0]).data))
    assert len(book.sheetnames) == len(page.words("//figure")) + 1  # and what they are
    assert [ditte.client.get(way).status_code for way in ways] == [200] * 3
