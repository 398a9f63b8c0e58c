"""The page asks whether it is still right, and hears nothing while it is."""

from __future__ import annotations

from collections.abc import Callable

from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_an_unchanged_list_costs_nothing_and_a_changed_one_comes_with_its_token(visit: Enter) -> None:
    astrid, bo = visit("astrid"), visit("bo")
    bo.get("/tasks?list=team")
    part = bo.page.doc.xpath("//*[@data-live]")[0]
    where, tag = part.get("data-live"), part.get("data-tag")
    again = {"If-None-Match": f'"{tag}"'}
    assert bo.client.get(where, headers=again).status_code == 304
    astrid.get("/tasks?list=team")
    button = astrid.page.doc.xpath("//button[contains(@formaction, '/claim')]")[0]
    token = astrid.page.doc.xpath("//input[@name='csrf_token']/@value")[0]
    astrid.post(button.get("formaction"), {"csrf_token": token, "seen": button.get("value")})
    answer = bo.client.get(where, headers=again)
    assert answer.status_code == 200
    assert "<html" not in answer.text
    assert 'id="rows"' in answer.text
    assert bo.client.get(where, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304


def test_a_list_that_cannot_be_understood_is_refused(visit: Enter) -> None:
    assert visit("bo").get("/tasks/live?list=nonsense").status == 422
