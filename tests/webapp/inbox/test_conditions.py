"""What a list may be narrowed by is offered where it means something."""

from __future__ import annotations

from collections.abc import Callable

from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_whose_it_is_is_asked_where_tasks_are_with_several(visit: Enter) -> None:
    bo = visit("bo")
    assert bo.get("/tasks").doc.xpath("//select[@id='holder']") == []
    names = bo.get("/tasks?list=team").doc.xpath("//select[@id='holder']/option/text()")
    assert names == ["Alle", "Ingen endnu", "Astrid", "Bo", "Ditte"]
    assert bo.get("/tasks?list=team&holder=nobody").tasks == ["Mette"]
    key = bo.page.doc.xpath("//select[@id='holder']/option[text()='Astrid']/@value")[0]
    assert bo.get(f"/tasks?list=team&holder={key}").tasks == ["Rasmus", "Zeynep", "Amina", "Piotr"]


def test_groups_are_asked_of_whoever_is_in_several(visit: Enter) -> None:
    assert visit("bo").get("/tasks?list=team").doc.xpath("//select[@id='group']") == []
    assert len(visit("ditte").get("/tasks?list=team").doc.xpath("//select[@id='group']/option")) == 3
