"""The stand-ins' server: nobody without the word, a script, what was seen, and a page that is plainly marked."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest

from tests.serving import WORD, served
from workers.standins.desk import Desk
from workers.standins.server import Server


@pytest.fixture
def server() -> Iterator[Server]:
    """The stand-ins, served."""
    with served() as server:
        yield server


def call(server: Server, path: str, body: bytes | None = None, word: str = WORD) -> tuple[int, str]:
    """Status and text of one request."""
    request = urllib.request.Request(f"http://127.0.0.1:{server.server_port}{path}", body)
    if word:
        request.add_header("Authorization", f"Bearer {word}")
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


@pytest.mark.parametrize(("path", "body"), [("/_seen", None), ("/", None), ("/cpr/look-up", b"{}"), ("/_send", b"x=1")])
def test_nobody_gets_in_without_the_word(server: Server, path: str, body: bytes | None) -> None:
    assert call(server, path, body, word="")[0] == 401
    assert call(server, path, body, word="æøå-wrong".encode().decode("latin-1"))[0] == 401


def test_the_script_is_taken_over_http(server: Server) -> None:
    assert call(server, "/_script", b'{"service": "cpr", "fail": 500}')[0] == 200
    assert call(server, "/cpr/look-up", b'{"case": "7", "on": "2026-03-02"}')[0] == 500
    assert call(server, "/cpr/look-up", b'{"case": "7", "on": "2026-03-02"}')[0] == 200
    seen = json.loads(call(server, "/_seen")[1])
    assert (seen["tries"], len(seen["happened"])) == (2, 1)


@pytest.mark.parametrize("body", [b"", b"[1]", b'{"dance": 1}'])
def test_an_unreadable_script_is_refused(server: Server, body: bytes) -> None:
    assert call(server, "/_script", body)[0] == 400


def test_what_is_not_there_is_not_found(server: Server) -> None:
    assert call(server, "/nowhere")[0] == 404
    assert call(server, "/a/b/c", b"{}")[0] == 404


def test_the_page_says_in_both_languages_that_nothing_is_real(server: Server) -> None:
    status, page = call(server, f"/?key={WORD}", word="")
    assert status == 200
    assert "opdigtet" in page
    assert "stand-ins for systems outside" in page


def test_a_message_without_a_receiver_says_so(server: Server) -> None:
    status, page = call(server, "/_send", f"key={WORD}&kind=doctor.statement".encode(), word="")
    assert (status, "no receiver" in page) == (200, True)


def test_an_address_without_a_word_is_refused_since_any_page_could_then_send_notices() -> None:
    with pytest.raises(ValueError, match="word"):
        Server(0, "", Desk())
