"""What protects the pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask, request

from processes.settings import Settings
from tests.webapp.conftest import PASSWORD
from tests.webapp.visitor import Visitor
from webapp import create_app
from webapp.door import public
from webapp.security import HEADERS

Visit = Callable[..., Visitor]


def test_every_page_carries_the_headers_even_one_that_fails(visit: Visit) -> None:
    guest = visit()
    for address in ("/sign-in", "/no-such-page", "/tasks", "/alive"):
        page = guest.get(address)
        assert {name: page.headers[name] for name in HEADERS} == HEADERS
        assert page.headers["Cache-Control"] == "no-store"


def test_nothing_inline_is_allowed_and_nothing_inline_is_there(visit: Visit) -> None:
    astrid = visit("astrid")
    assert "unsafe" not in HEADERS["Content-Security-Policy"]
    for address in ("/tasks", "/cases", "/me", "/cases/start"):
        page = astrid.get(address)
        assert page.doc.xpath("//@style | //@onclick | //style") == []
        assert page.doc.xpath("//script[not(@src) and not(@type='application/json')]") == []


def test_what_the_build_made_may_be_kept_for_a_year(visit: Visit) -> None:
    guest = visit()
    guest.get("/sign-in")
    style = guest.page.doc.xpath("//link[@rel='stylesheet']/@href")[0]
    answer = guest.client.get(str(style), buffered=True)
    assert answer.status_code == 200
    assert "immutable" in answer.headers["Cache-Control"]


def test_a_form_from_elsewhere_is_refused(visit: Visit) -> None:
    astrid = visit("astrid")
    page = astrid.post("/me", {"locale": "en"})
    assert page.status == 400
    assert "genindlæs" in page.text


def test_the_session_cookie_is_out_of_reach_of_scripts(visit: Visit) -> None:
    answer = visit().client.get("/sign-in")
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie


def test_over_tls_cookies_insist_on_it_and_browsers_are_told(app: Flask, settings: Settings) -> None:
    database = app.extensions["settings"].database_url
    safe = create_app(replace(settings, public_url="https://arbejdsgang.example", database_url=database))
    answer = safe.test_client().get("/sign-in", base_url="https://arbejdsgang.example")
    assert "Secure" in answer.headers["Set-Cookie"]
    assert "max-age" in answer.headers["Strict-Transport-Security"]


def test_tries_are_counted_for_each_name_and_forgotten_by_nobody_else(visit: Visit) -> None:
    guest = visit()
    for number in range(10):
        guest.sign_in("guessed", f"guess {number}")
    assert guest.sign_in(" Guessed", "once more").status == 429
    assert guest.sign_in("bo", "forkert").status == 401


def test_whoever_knows_the_password_is_never_slowed_down(visit: Visit) -> None:
    assert {visit().sign_in("bo", PASSWORD).status for _ in range(12)} == {200}


@pytest.mark.parametrize("address", ["/cases?q=%00", "/tasks?after=%00", "/cases/start/%00/start"])
def test_a_nul_is_a_bad_request_wherever_it_stands(visit: Visit, address: str) -> None:
    assert visit("astrid").get(address).status == 400


def test_a_nul_in_an_answer_or_its_name_is_a_bad_request(visit: Visit) -> None:
    guest = visit()
    guest.get("/sign-in")
    address, fields = guest.page.button("Log på")
    for typed in ({"login": "a\0b"}, {"a\0b": "c"}):
        assert guest.client.post(address, data={**fields, **typed}).status_code == 400


@pytest.mark.parametrize(("proxies", "believed"), [(0, "127.0.0.1"), (1, "203.0.113.9"), (2, "198.51.100.4")])
def test_only_as_many_proxies_are_believed_as_are_set(settings: Settings, proxies: int, believed: str) -> None:
    app = create_app(replace(settings, trusted_proxies=proxies))
    seen: list[str | None] = []

    def look() -> str:
        seen.append(request.remote_addr)
        return ""

    app.add_url_rule("/seen", "seen", public(look))
    app.test_client().get("/seen", headers={"X-Forwarded-For": "192.0.2.1, 198.51.100.4, 203.0.113.9"})
    assert seen == [believed]
