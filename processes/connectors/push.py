"""Messages to a browser that is closed (Web Push: RFC 8030, encrypted by RFC 8291, signed by RFC 8292)."""

from __future__ import annotations

import hashlib
import hmac
import ssl
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass, field
from email.utils import parseaddr
from functools import cached_property
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid02

from processes.connectors.mail import box_of
from processes.errors import OutsideFault
from processes.settings import Settings

PATIENCE = 10.0  # seconds for the connection and for the answer
KEEP = 24 * 3600  # seconds the browser's maker keeps a message for a browser that is closed
MOST = 3000  # bytes of a message: every maker takes that much
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of the curve P-256
_POINT, _SHARED = 65, 16  # bytes of a browser's public key (uncompressed) and of its shared secret


@dataclass(frozen=True, slots=True)
class Browser:
    """Where one browser is reached, and its keys, as base64url."""

    endpoint: str
    public_key: str
    shared: str


@dataclass(frozen=True)
class PushKey:
    """The installation's key, drawn from its secret: who changes that secret asks everybody to say yes again."""

    secret: str = field(repr=False)

    @cached_property
    def private(self) -> ec.EllipticCurvePrivateKey:
        """The private half."""
        drawn = hmac.digest(self.secret.encode(), b"arbejdsgang push 1", hashlib.sha512)
        return ec.derive_private_key(int.from_bytes(drawn, "big") % (_ORDER - 1) + 1, ec.SECP256R1())

    @property
    def public(self) -> str:
        """The public half as a browser asks for it."""
        point = self.private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return urlsafe_b64encode(point).rstrip(b"=").decode()


def is_known(endpoint: str, services: Sequence[str]) -> bool:
    """Is this the address of a browser maker we send to? Nothing else is ever written to."""
    return any(_same_house(endpoint, service) for service in services)


def are_keys(public_key: str, shared: str) -> bool:
    """Are these a browser's public key and shared secret?"""
    try:
        point, word = _bytes(public_key), _bytes(shared)
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
    except ValueError:
        return False
    return len(point) == _POINT and len(word) == _SHARED


def push(browser: Browser, message: bytes, settings: Settings) -> bool:
    """Send one message; False when the browser is gone for good. Raises ``OutsideFault`` when it may pass later."""
    if not is_known(browser.endpoint, settings.push_services):
        return False
    key = PushKey(settings.secret_key)
    address = urlsplit(browser.endpoint)
    origin = f"{address.scheme}://{address.netloc}"
    headers = Vapid02(private_key=key.private).sign({"aud": origin, "sub": _writer(settings)})
    headers |= {"Content-Encoding": "aes128gcm", "TTL": str(KEEP), "Content-Type": "application/octet-stream"}
    status = _post(browser.endpoint, _sealed(browser, message[:MOST]), headers)
    if status in {404, 410}:
        return False
    if not 200 <= status < 300:
        raise OutsideFault("outside_down", service="push", because=str(status))
    return True


def _writer(settings: Settings) -> str:
    """Whom a maker may ask about our messages."""
    return f"mailto:{parseaddr(box_of(settings).sender)[1]}"


def _sealed(browser: Browser, message: bytes) -> bytes:
    sealed: bytes = http_ece.encrypt(
        message,
        private_key=ec.generate_private_key(ec.SECP256R1()),
        dh=_bytes(browser.public_key),
        auth_secret=_bytes(browser.shared),
        version="aes128gcm",
    )
    return sealed


def _post(endpoint: str, body: bytes, headers: dict[str, str]) -> int:
    address = urlsplit(endpoint)
    host = address.hostname or ""
    line: HTTPConnection
    if address.scheme == "https":
        line = HTTPSConnection(host, address.port, timeout=PATIENCE, context=ssl.create_default_context())
    else:
        line = HTTPConnection(host, address.port, timeout=PATIENCE)
    try:
        line.request("POST", address.path + (f"?{address.query}" if address.query else ""), body, headers)
        return line.getresponse().status
    except (OSError, HTTPException) as fault:
        raise OutsideFault("outside_down", service="push", because=type(fault).__name__) from fault
    finally:
        line.close()


def _same_house(endpoint: str, service: str) -> bool:
    """``https://*.windows.com`` stands for every house below it; what is no address is nobody's."""
    try:
        told, known = urlsplit(endpoint), urlsplit(service)
        said = told.port
    except ValueError:
        return False
    if (told.scheme, said) != (known.scheme, known.port) or told.username or not told.hostname:
        return False
    wanted = known.hostname or ""
    return told.hostname.endswith(wanted.removeprefix("*")) if wanted.startswith("*.") else told.hostname == wanted


def _bytes(raw: str) -> bytes:
    return urlsafe_b64decode(raw + "=" * (-len(raw) % 4))
