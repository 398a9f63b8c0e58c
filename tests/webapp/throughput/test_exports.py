"""Event logs through the door: chosen on a page, for a purpose, streamed as a file."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from flask import Flask
from lxml import etree

from processes.store.transaction import transaction
from tests.builders import a_citizen
from tests.parties import cast_of
from tests.situations import a_running_case
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
WISH = {"process": "review", "place": "all", "period": "4w", "which": "begun", "purpose": "improve"}


@pytest.fixture
def cases(app: Flask) -> None:
    """Six of them."""
    with transaction(app.extensions["database"]) as tx:
        cast, citizen = cast_of(tx), a_citizen(tx)
        for _ in range(6):
            a_running_case(tx, cast, citizen=citizen)


def token(visitor: Visitor) -> dict[str, str]:
    """What shows that a form came from us."""
    (value,) = visitor.get("/figures/exports").doc.xpath("//main//input[@name='csrf_token']/@value")
    return {"csrf_token": str(value)}


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("sort", ["xes", "ocel.json", "ocel.xml"])
def test_a_log_is_taken_out(visit: Enter, sort: str) -> None:
    ditte = visit("ditte")
    answer = ditte.client.post("/figures/exports", data={**WISH, "format": sort, **token(ditte)})
    assert answer.status_code == 200
    content = answer.get_data()
    if sort == "ocel.json":
        assert len([one for one in json.loads(content)["objects"] if one["type"] == "case"]) >= 6
    else:
        assert len(etree.fromstring(content)) > 3
    assert f"review-2026-03-02.{sort}" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(("language", "heads"), [("da", "Hent en hændelseslog"), ("en", "Take an event log out")])
def test_the_page_says_what_a_log_holds(visit: Enter, language: str, heads: str) -> None:
    ditte = visit("ditte", language)
    ditte.get(f"/language/{language}?next=/")
    page = ditte.get("/figures/exports?process=review")
    assert (page.status, heads in page.words("//h2")) == (200, True)
    assert page.doc.xpath("//input[@name='named']") == []


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("wrong", [{"purpose": ""}, {"format": "doc"}, {"process": ""}, {"period": "last_month"}])
def test_what_is_missing_is_said_in_words(visit: Enter, wrong: dict[str, str]) -> None:
    ditte = visit("ditte")
    assert ditte.post("/figures/exports", {**WISH, "format": "xes", **token(ditte), **wrong}).status == 422


def test_caseworkers_take_none(visit: Enter) -> None:
    assert visit("astrid").get("/figures/exports").status == 403
