"""A refusal met while another one is answered."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from tests.webapp.visitor import Visitor


def test_a_wrong_form_for_a_page_one_may_not_see_is_refused_and_no_fault_of_ours(
    app: Flask, visit: Callable[..., Visitor]
) -> None:
    astrid = visit("astrid")
    astrid.get("/tasks")
    task = str(astrid.page.doc.xpath("//input[@name='task']/@value")[0]).partition(":")[0]
    carla = visit("carla")
    page = carla.post(f"/tasks/{task}/follow-up", {"on": "no day", "csrf_token": _token(carla)})
    assert page.status == 403


def _token(visitor: Visitor) -> str:
    return str(visitor.get("/me").doc.xpath("//input[@name='csrf_token']/@value")[0])
