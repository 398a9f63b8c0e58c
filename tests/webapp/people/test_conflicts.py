"""A conflict of interest through the door."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from tests.webapp.inbox.test_holding import key_of
from tests.webapp.inbox.test_routes import open_task
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_astrid_declares_it_and_the_case_is_closed_to_her(app: Flask, visit: Enter) -> None:
    astrid, ditte = visit("astrid"), visit("ditte")
    address = open_task(astrid, "Amina")
    astrid.get(address)
    astrid.follow("Jeg er inhabil …")
    assert astrid.press("Registrér, og luk sagen").faults == ["Vælg, hvorfor du ikke må have med sagen at gøre."]
    page = astrid.press("Registrér, og luk sagen", {"ground": "family", "reason": "Min kusine"})
    assert "lagt tilbage: 1." in page.said
    assert "Alle sager om Amina Khan" in page.text
    page = astrid.get(address)
    assert page.status == 403
    assert "Du er inhabil i denne sag" in page.text
    assert "Amina" not in astrid.get("/tasks?list=team").tasks
    ditte.get("/conflicts")
    assert "Inhabiliteten er ophævet." in ditte.press("Ophæv").said
    assert astrid.get(address).status == 200


def test_a_relative_is_not_given_it(app: Flask, visit: Enter) -> None:
    ditte = visit("ditte")
    address = open_task(ditte, "Amina")
    ditte.get(address)
    ditte.follow("Jeg er inhabil …")
    ditte.press("Registrér, og luk sagen", {"person": key_of(app, "bo"), "ground": "family", "only": "case"})
    astrid = visit("astrid")
    astrid.get(address)
    astrid.follow("Overdrag …")
    page = astrid.press("Overdrag opgaven", {"to": key_of(app, "bo")})
    assert page.faults == ["Borgeren er i familie med Bo (inhabil). Vælg en anden kollega."]
