"""Messages to a closed browser: sealed for it alone, signed, and sent to no house that was not named."""

from __future__ import annotations

import json
import threading
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from os import urandom
from typing import Any

import http_ece
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from processes.connectors.push import Browser, PushKey, are_keys, is_known, push
from processes.errors import OutsideFault
from processes.settings import BROWSER_MAKERS, Settings

MESSAGE = b'{"title": "Sag 2026-000042"}'


class Maker(ThreadingHTTPServer):
    """Takes messages as a browser's maker does."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Taker)
        self.status = 201
        self.taken: list[tuple[dict[str, str], bytes]] = []

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Taker(BaseHTTPRequestHandler):
    """One message."""

    def do_POST(self) -> None:
        maker: Any = self.server
        body = self.rfile.read(int(self.headers["Content-Length"]))
        maker.taken.append(({key.lower(): value for key, value in self.headers.items()}, body))
        self.send_response(maker.status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def maker() -> Iterator[Maker]:
    server = Maker()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def allowed(settings: Settings, maker: Maker) -> Settings:
    return replace(settings, push_services=(maker.origin,))


KEY = ec.generate_private_key(ec.SECP256R1())
SHARED = urandom(16)


def _raw(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _url(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def _browser(origin: str) -> Browser:
    return Browser(f"{origin}/to/a-browser", _url(_raw(KEY.public_key())), _url(SHARED))


def _part(raw: str) -> bytes:
    return urlsafe_b64decode(raw + "=" * (-len(raw) % 4))


def test_the_browser_alone_can_read_it(maker: Maker, allowed: Settings) -> None:
    assert push(_browser(maker.origin), MESSAGE, allowed)
    ((headers, body),) = maker.taken
    assert headers["content-encoding"] == "aes128gcm"
    assert MESSAGE not in body
    assert http_ece.decrypt(body, private_key=KEY, auth_secret=SHARED, version="aes128gcm") == MESSAGE


def test_it_is_signed_by_the_installation_for_this_maker(maker: Maker, allowed: Settings) -> None:
    push(_browser(maker.origin), MESSAGE, allowed)
    scheme, _, told = maker.taken[0][0]["authorization"].partition(" ")
    parts = dict(one.strip().split("=", 1) for one in told.split(","))
    head, claims, signature = parts["t"].split(".")
    assert scheme == "vapid"
    assert parts["k"] == PushKey(allowed.secret_key).public
    assert json.loads(_part(claims))["aud"] == maker.origin
    raw = _part(signature)
    sealed = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    public = PushKey(allowed.secret_key).private.public_key()
    public.verify(sealed, f"{head}.{claims}".encode(), ec.ECDSA(hashes.SHA256()))


@pytest.mark.parametrize("status", [404, 410])
def test_a_browser_that_is_gone_is_said_to_be(maker: Maker, allowed: Settings, status: int) -> None:
    maker.status = status
    assert not push(_browser(maker.origin), MESSAGE, allowed)


@pytest.mark.parametrize("status", [301, 400, 429, 500])
def test_a_maker_that_fails_is_tried_again(maker: Maker, allowed: Settings, status: int) -> None:
    maker.status = status
    with pytest.raises(OutsideFault):
        push(_browser(maker.origin), MESSAGE, allowed)


def test_a_maker_that_is_away_is_tried_again(allowed: Settings) -> None:
    away = replace(allowed, push_services=("http://127.0.0.1:9",))
    with pytest.raises(OutsideFault):
        push(_browser("http://127.0.0.1:9"), MESSAGE, away)


def test_nothing_is_sent_to_a_house_that_was_not_named(maker: Maker, settings: Settings) -> None:
    assert not push(_browser(maker.origin), MESSAGE, settings)
    assert maker.taken == []


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/abc",
        "https://updates.push.services.mozilla.com/wpush/v2/abc",
        "https://wns2-db5p.notify.windows.com/w/?token=abc",
    ],
)
def test_browsers_people_use_are_known(endpoint: str) -> None:
    assert is_known(endpoint, BROWSER_MAKERS)


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://fcm.googleapis.com/fcm/send/abc",
        "https://fcm.googleapis.com:8443/x",
        "https://fcm.googleapis.com.evil.example/x",
        "https://me@fcm.googleapis.com/x",
        "https://evil-notify.windows.com/x",
        "https://127.0.0.1/x",
        "file:///etc/passwd",
        "",
    ],
)
def test_everything_else_is_not(endpoint: str) -> None:
    assert not is_known(endpoint, BROWSER_MAKERS)


def test_keys_are_looked_at_before_they_are_kept() -> None:
    good = _url(_raw(KEY.public_key()))
    assert are_keys(good, _url(SHARED))
    assert not are_keys(good, _url(SHARED[:8]))
    assert not are_keys(good[:-4], _url(SHARED))
    assert not are_keys("é" * 87, "x")
    assert not are_keys("", "")


def test_the_same_secret_has_the_same_key_and_another_another() -> None:
    assert PushKey("a" * 40).public == PushKey("a" * 40).public != PushKey("b" * 40).public
