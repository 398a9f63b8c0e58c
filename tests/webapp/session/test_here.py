"""Signing in again over a page that stands open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.webapp.conftest import PASSWORD
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
SCRIPT = {"Accept": "application/json"}


def asked(visitor: Visitor) -> Any:
    return visitor.client.get("/sign-in/token", headers=SCRIPT).get_json()


def test_a_script_hears_who_is_in_and_gets_the_token_of_this_sign_in(visit: Enter) -> None:
    assert asked(visit())["who"] == ""
    assert asked(visit("astrid"))["who"] != ""


def test_a_sign_in_that_ended_on_the_server_is_nobodys(visit: Enter) -> None:
    astrid = visit("astrid")
    with astrid.client.session_transaction() as session:
        session["epoch"] = 7
    assert asked(astrid)["who"] == ""


def test_one_signs_in_without_leaving_the_page(visit: Enter) -> None:
    guest = visit()
    token = asked(guest)["token"]
    wrong = {"login": "astrid", "password": "forkert", "csrf_token": token}
    refused = guest.client.post("/sign-in", data=wrong, headers=SCRIPT)
    assert (refused.status_code, "passer ikke" in refused.get_json()["said"]) == (401, True)
    right = {"login": "astrid", "password": PASSWORD, "csrf_token": refused.get_json()["token"]}
    told = guest.client.post("/sign-in", data=right, headers=SCRIPT).get_json()
    assert told == {"who": asked(guest)["who"], "token": told["token"]}
    guest.get("/me")
    saved = guest.client.post("/me", data={"locale": "en", "csrf_token": told["token"]})
    assert saved.status_code == 303


def test_the_other_window_says_that_one_may_close_it(visit: Enter) -> None:
    assert visit("astrid").get("/sign-in/done").h1 == "Du er logget på"
