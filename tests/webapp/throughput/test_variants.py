"""The ways really taken through the door, and an outside log replayed: in words, where it left the diagram."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest

from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
LOG = """<log><trace><string key="concept:name" value="x-1"/>
<event><string key="concept:name" value="Assess the application"/></event>
<event><string key="concept:name" value="Dance"/></event></trace></log>"""


def token(visitor: Visitor) -> dict[str, str]:
    """What shows that a form came from us."""
    (value,) = visitor.get("/figures/variants").doc.xpath("//main//input[@name='csrf_token']/@value")
    return {"csrf_token": str(value)}


@pytest.mark.parametrize(("language", "heads"), [("da", "Veje, der faktisk blev taget"), ("en", "Ways really taken")])
def test_a_leader_sees_the_ways(visit: Enter, language: str, heads: str) -> None:
    ditte = visit("ditte", language)
    ditte.get(f"/language/{language}?next=/")
    page = ditte.get("/figures/variants?place=all")
    assert page.status == 200
    assert heads in page.words("//h2")


def test_an_outside_log_is_replayed_and_its_breaks_are_told(visit: Enter) -> None:
    ditte = visit("ditte", "en")
    ditte.get("/language/en?next=/")
    page = ditte.post(
        "/figures/variants", {**token(ditte), "process": "review", "log": (BytesIO(LOG.encode()), "log.xes")}
    )
    assert page.status == 200
    assert any("“Dance” is not on the diagram" in one for one in page.words("//section[@id='replayed-log']//th"))


def test_no_file_or_no_log_is_said_in_words_and_caseworkers_are_refused(visit: Enter) -> None:
    ditte = visit("ditte")
    assert ditte.post("/figures/variants", {**token(ditte), "process": "review"}).status == 422
    assert ditte.post("/figures/variants", {**token(ditte), "log": (BytesIO(b"<x/>"), "x.xes")}).status == 422
    assert visit("astrid").get("/figures/variants").status == 403
