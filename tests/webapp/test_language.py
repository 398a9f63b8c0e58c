"""Which language a visitor reads."""

from __future__ import annotations

import pytest
from flask import Flask
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from processes.language import Locale
from webapp.language import choose, gettext, ngettext, reading


def asking(accept: str = "", cookie: str = "") -> Request:
    headers = {"Accept-Language": accept, "Cookie": f"language={cookie}" if cookie else ""}
    return Request(EnvironBuilder(headers=list(headers.items())).get_environ())


@pytest.mark.parametrize(
    ("accept", "cookie", "own", "read"),
    [
        ("", "", None, "da"),
        ("en-GB,en;q=0.9", "", None, "en"),
        ("de,fr", "", None, "da"),
        ("en", "", "da", "da"),
        ("da", "en", "da", "en"),
        ("da", "klingon", "en", "en"),
    ],
)
def test_the_device_goes_before_the_person_and_the_person_before_the_browser(
    accept: str, cookie: str, own: str | None, read: str
) -> None:
    assert choose(asking(accept, cookie), own) == read  # type: ignore[arg-type]  # the plain request has all it needs


def test_outside_a_request_one_reads_danish() -> None:
    assert reading() is Locale.DA


def test_sentences_follow_the_reader(app: Flask) -> None:
    with app.test_request_context(headers={"Accept-Language": "en"}):
        assert (gettext("Cases"), ngettext("%(num)d case", "%(num)d cases", 1)) == ("Cases", "%(num)d case")
    with app.test_request_context(headers={"Accept-Language": "da"}):
        assert (gettext("Cases"), ngettext("%(num)d case", "%(num)d cases", 1)) == ("Sager", "%(num)d sag")
