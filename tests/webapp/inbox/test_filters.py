"""Saving what one sees under a name, through the door."""

from __future__ import annotations

from collections.abc import Callable

from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_what_one_sees_is_saved_shared_changed_and_removed(visit: Enter) -> None:
    astrid, bo = visit("astrid"), visit("bo")
    astrid.get("/tasks?list=team&q=amina&sort=citizen")
    astrid.follow("Gem filteret")
    page = astrid.press("Gem filteret", {"name": "Aminas"})
    assert "Filteret »Aminas« er gemt." in page.said
    assert (page.h1, page.tasks) == ("Aminas", ["Amina"])
    assert page.words("//nav//a[@aria-current='page']/span[@class='ag-num']") == ["1"]
    assert "Aminas" not in bo.get("/tasks").source
    astrid.follow("Ret filteret")
    north = astrid.page.doc.xpath("//select[@id='team']/option[2]/@value")[0]
    astrid.press("Gem filteret", {"name": "Vores", "team": north})
    assert "Vores" in bo.get("/tasks").words("//h2[text()='Delt med teamet']/following-sibling::ul")[0]
    astrid.follow("Ret filteret")
    assert "er fjernet" in astrid.press("Fjern filteret").said
    assert "Vores" not in bo.get("/tasks").source


def test_a_filter_without_a_name_comes_back_with_a_sentence_and_what_was_asked(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/tasks/filters/new?list=team&q=amina")
    page = astrid.press("Gem filteret", {"name": " "})
    assert page.status == 422
    assert "Skriv et navn til filteret" in page.text
    assert page.doc.xpath("//input[@name='q']/@value")[-1] == "amina"


def test_a_colleague_may_not_open_a_shared_filter_to_change_it(visit: Enter) -> None:
    astrid, bo = visit("astrid"), visit("bo")
    astrid.get("/tasks/filters/new?list=team")
    north = astrid.page.doc.xpath("//select[@id='team']/option[2]/@value")[0]
    astrid.press("Gem filteret", {"name": "Vores", "team": north})
    astrid.follow("Ret filteret")
    key = astrid.page.doc.xpath("//input[@name='id']/@value")[0]
    assert bo.get(f"/tasks/filters/{key}").status == 404
    token = bo.get("/tasks").doc.xpath("//input[@name='csrf_token']/@value")[0]
    assert bo.post(f"/tasks/filters/{key}/remove", {"csrf_token": token}).status == 403
