"""JSON over HTTP to the services outside: one try, a budget of time, a key so that a second try does nothing twice."""

from __future__ import annotations

import json
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import Any
from urllib.parse import SplitResult, quote, unquote, urlsplit

from processes.connectors.budget import Budget, keep
from processes.errors import OutsideFault
from processes.settings import OUTSIDE_SERVICES, Settings

PATIENCE = 10.0  # seconds for the connection and for each read
WHOLE = 30.0  # seconds for the whole call, however slowly the reply drips in; well below the lease of a promise
MOST = 1_000_000  # bytes of a reply
_PASSES = frozenset({408, 425, 429})


@dataclass(frozen=True, slots=True)
class OverHttp:
    """The world outside at these addresses, by service; a word before the @ of an address is sent as bearer token."""

    addresses: Mapping[str, str] = field(repr=False)
    patience: float = PATIENCE
    whole: float = WHOLE

    @classmethod
    def of(cls, settings: Settings) -> OverHttp:
        """Each service at its own address, else at the stand-ins'; a service with neither is down."""
        own = {name: getattr(settings, f"{name}_url") for name in OUTSIDE_SERVICES}
        stand_ins = settings.standins_url
        return cls({name: url or (f"{stand_ins}/{name}" if stand_ins else "") for name, url in own.items()})

    def ask(self, service: str, what: str, told: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        """The reply to one POST. Raises ``OutsideFault`` as ``Outside`` says; nothing is tried twice here."""
        address = urlsplit(self.addresses.get(service, ""))
        if not address.hostname:
            raise OutsideFault("outside_down", service=service, because="no_address")
        try:
            status, content = self._post(address, what, json.dumps(dict(told)).encode(), key)
        except (OSError, HTTPException) as fault:
            raise OutsideFault("outside_down", service=service, because=type(fault).__name__) from fault
        if status >= 500 or status in _PASSES:
            raise OutsideFault("outside_down", service=service, because=str(status))
        said = _read(content)
        if not 200 <= status < 300:
            raise OutsideFault("outside_refused", service=service, because=_because(said) or str(status))
        if said is None:
            raise OutsideFault("outside_unreadable", service=service, because="no_json_object")
        return said

    def _post(self, address: SplitResult, what: str, body: bytes, key: str) -> tuple[int, bytes]:
        headers = {"Content-Type": "application/json", "Accept": "application/json", "Idempotency-Key": key}
        if address.username:
            headers["Authorization"] = f"Bearer {unquote(address.username)}"
        line = _line(address)
        try:
            keep(line, Budget.of(self.whole, self.patience))
            line.request("POST", f"{address.path.rstrip('/')}/{quote(what)}", body, headers)
            return _received(line.getresponse())
        finally:
            line.close()


def _line(address: SplitResult) -> HTTPConnection:
    host = address.hostname or ""
    if address.scheme == "https":
        return HTTPSConnection(host, address.port, context=ssl.create_default_context())
    return HTTPConnection(host, address.port)


def _received(response: HTTPResponse) -> tuple[int, bytes]:
    """A reply longer than we take is cut, and so cannot be read."""
    return response.status, response.read(MOST + 1)[:MOST]


def _read(content: bytes) -> dict[str, Any] | None:
    try:
        said = json.loads(content, parse_float=Decimal, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None


def _no_number(said: str) -> None:
    """NaN and Infinity are no JSON, and no case can hold them."""
    raise ValueError(said)


def _because(said: Mapping[str, Any] | None) -> str:
    because = said.get("because") if said else None
    return because[:200] if isinstance(because, str) else ""
