"""Norms are set by who may, and one's own figures are one's own."""

from __future__ import annotations

from collections.abc import Callable

from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_an_owner_sets_a_norm_and_a_leader_reads_it(visit: Enter) -> None:
    egon = visit("egon")
    egon.get("/figures/norms?process=review")
    assert "35 minutter" in egon.press("Sæt normen", {"minutes": "35"}).said
    page = visit("ditte").get("/figures/norms?process=review")
    assert "35" in page.words("//tbody//td")
    assert page.doc.xpath("//input[@name='minutes']") == []


def test_everybody_has_figures_of_her_own(visit: Enter) -> None:
    for login in ("astrid", "ditte", "egon"):
        page = visit(login).get("/figures/own")
        assert (page.status, page.h1) == (200, "Mine egne tal")


def test_without_a_process_one_is_asked_for(visit: Enter) -> None:
    assert "Vælg en proces" in visit("egon").get("/figures/norms").text
