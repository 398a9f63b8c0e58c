"""A refused form of supervision is shown again; another refusal is told as ever."""

from __future__ import annotations

from collections.abc import Callable

from tests.webapp.visitor import Visitor
from webapp.throughput.quality_again import PAGES

Enter = Callable[..., Visitor]


def test_what_was_typed_stands_there_still(visit: Enter) -> None:
    ditte = visit("ditte", "da")
    ditte.get("/figures/supervision")
    page = ditte.press("Træk lod", {"since": "2026-02-01", "until": "2026-03-02"})
    assert page.status == 422
    assert page.doc.xpath("//input[@name='since']/@value") == ["2026-02-01"]


def test_other_refusals_are_told_as_ever(visit: Enter) -> None:
    page = visit("ditte", "da").get("/figures/complaints?period=never")
    assert page.status == 422
    assert not page.faults
    assert {"throughput.drawn", "throughput.decided", "throughput.assessed"} <= set(PAGES)
