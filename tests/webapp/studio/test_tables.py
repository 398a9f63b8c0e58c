"""The decision tables of a draft through the door: read in words, a cell changed, a rule added."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import select

from processes.records import Person
from processes.store.transaction import transaction
from tests.shipped import shipped
from tests.situations import publish_package
from tests.webapp.studio.test_texts import changed, standing
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
FILE = "tables/admissible.dmn"


@pytest.fixture
def egon(app: Flask, visit: Enter) -> Visitor:
    with transaction(app.extensions["database"]) as tx:
        publish_package(tx, tx.one(select(Person).where(Person.login == "egon")), shipped("complaint"))
    return visit("egon")


def begin(egon: Visitor) -> str:
    egon.get("/studio/drafts/new")
    egon.press("Opret kladden", {"process": "complaint", "title": "Klagefrist"})
    return egon.page.address


def test_a_table_is_read_in_words_and_a_cell_is_changed(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    before = standing(app, draft)
    page = egon.get(f"{draft}/tables")
    assert "admissible" in page.text
    page = egon.get(f"{draft}/tables/admissible")
    assert page.words("//ol[contains(@class, 'ag-rules')]/li")
    page = egon.follow("Ret regel 1")
    egon.press("Gem reglen")
    assert changed(standing(app, draft), before) == {}
    egon.get(page.address)
    page = egon.press("Gem reglen", {"cell": ["> >"]})
    assert page.status == 422
    assert "kan ikke læses" in page.text
    assert "&gt; &gt;" in page.source
    egon.press("En til af samme slags")
    egon.press("Gem reglen", {"reason.da": "Nyt", "reason.en": "New"})
    assert "<text>Nyt</text>" in standing(app, draft)[FILE]


def test_rules_are_moved_and_columns_are_named(app: Flask, egon: Visitor) -> None:
    draft = begin(egon)
    egon.get(f"{draft}/tables/admissible")
    address, fields = egon.page.button("Ned: regel 1")
    egon.post(address, {**fields, "way": "down"})
    assert FILE in changed(standing(app, draft), standing(app, begin(egon)))
    egon.get(f"{draft}/tables/admissible")
    name = next(name for name in egon.page.button("Gem navnene")[1] if name.endswith(".en"))
    egon.press("Gem navnene", {name: "Named anew"})
    assert "<description>Named anew</description>" in standing(app, draft)[FILE]


def test_the_grid_s_page_alone_may_style_what_it_draws(egon: Visitor, visit: Enter) -> None:
    draft = begin(egon)
    page = egon.get(f"{draft}/tables/admissible/edit")
    assert "style-src 'self' 'unsafe-inline'" in page.headers["Content-Security-Policy"]
    assert "script-src 'self';" in page.headers["Content-Security-Policy"]
    assert "unsafe" not in egon.get(f"{draft}/tables").headers["Content-Security-Policy"]
    assert visit("astrid").get(f"{draft}/tables").status == 403
    assert "Decision tables" in egon.get(f"/language/en?next={draft}/tables").text
