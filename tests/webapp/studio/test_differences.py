"""What differs, through the door: in words without scripts, with the drawings beside."""

from __future__ import annotations

import json
from collections.abc import Callable

from flask import Flask

from tests.webapp.studio.reviewed import a_changed_draft
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_a_draft_and_its_version_side_by_side(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    page = egon.get(f"{a_changed_draft(app)}/differences")
    assert "Tiden er ændret fra »3 dage« til »2 dage«" in page.text
    told = json.loads(page.doc.xpath("//section[@id='drawings']/script")[0].text)
    assert told["marks"] == {"before": {"reminder": "changed"}, "after": {"reminder": "changed"}}
    assert ("P3D" in told["before"], "P2D" in told["after"], told["file"]) == (True, True, "process.bpmn")
    assert page.words("//figcaption") == ["Version 1", "Kladden"]


def test_versions_are_compared_and_numbers_that_are_none_are_not_found(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    page = astrid.get("/processes/review/differences?from=1&to=1")
    assert "Der er ingen forskel." in page.text
    assert astrid.get("/processes/review/differences?from=x").status == 404
    assert astrid.get("/processes/review/differences?from=9").status == 404
    assert astrid.get("/processes/nowhere/differences").status == 404
    assert "Ny" not in astrid.get("/processes/review/differences").said
