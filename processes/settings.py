"""One frozen value with everything an installation may set; read from the environment once, incomplete is refused."""

from __future__ import annotations

import base64
import binascii
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

_PROJECT = Path(__file__).resolve().parent.parent
_CPR_KEY_BYTES = 32
# Who is asked over HTTP: each has a setting NAME_URL of its own, and stands at the stand-ins' address without one.
OUTSIDE_SERVICES = (
    "cpr", "cvr", "register", "jobnet", "offers", "akasse", "vitas", "ydelsesservice", "digital_post", "print",
    "doctor",
)  # fmt: skip
# Where the makers of browsers take messages for a browser that is closed; nothing else is ever written to.
BROWSER_MAKERS = (
    "https://fcm.googleapis.com", "https://updates.push.services.mozilla.com", "https://web.push.apple.com",
    "https://*.notify.windows.com",
)  # fmt: skip
_TRUE, _FALSE = {"1", "true", "yes", "on"}, {"", "0", "false", "no", "off"}


class SettingsError(Exception):
    """The environment is incomplete or unreadable; the message names every setting at fault."""


def _words(raw: str) -> str:
    return raw


def _long_secret(raw: str) -> str:
    if len(raw) < 32:
        raise ValueError("at least 32 characters")
    return raw


def _cpr_key(raw: str) -> bytes:
    try:
        key = base64.urlsafe_b64decode(raw)
    except (binascii.Error, ValueError):
        raise ValueError("32 bytes in URL-safe base64") from None
    if len(key) != _CPR_KEY_BYTES:
        raise ValueError("32 bytes in URL-safe base64")
    return key


def _database(raw: str) -> str:
    for plain in ("postgresql://", "postgres://"):
        if raw.startswith(plain):
            return "postgresql+psycopg://" + raw.removeprefix(plain)
    if not raw.startswith("postgresql+psycopg://"):
        raise ValueError("an address that begins with postgresql://")
    return raw


def _redis(raw: str) -> str:
    if not raw.startswith(("redis://", "rediss://", "redis+socket://", "unix://")):
        raise ValueError("an address that begins with redis://")
    return raw


def _web_address(raw: str) -> str:
    if not raw.startswith(("http://", "https://")):
        raise ValueError("an address that begins with http:// or https://")
    return raw.rstrip("/")


def _keys(raw: str) -> tuple[tuple[str, str], ...]:
    pairs = [one.strip().partition("=") for one in raw.split(",")]
    if any(not name or len(key) < 32 for name, _, key in pairs):
        raise ValueError("service=key, service=key and so on, each key of at least 32 characters")
    return tuple((name, key) for name, _, key in pairs)


def _origins(raw: str) -> tuple[str, ...]:
    named = tuple(one.strip().rstrip("/") for one in raw.split(",") if one.strip())
    if any(not one.startswith(("https://", "http://")) or one.count("/") != 2 for one in named):
        raise ValueError("addresses of houses, such as https://push.example, with commas between")
    return named


def _mail_server(raw: str) -> str:
    if not raw.startswith(("smtp://", "smtps://")):
        raise ValueError("an address that begins with smtp:// or smtps://")
    return raw


def _scanner(raw: str) -> str:
    if not raw.startswith("clamav://"):
        raise ValueError("an address that begins with clamav://")
    return raw


def _seconds(raw: str) -> timedelta:
    try:
        return timedelta(seconds=int(raw))
    except (ValueError, OverflowError):
        raise ValueError("a whole number of seconds") from None


def _few(raw: str) -> int:
    if not (raw.isascii() and raw.isdecimal()) or int(raw) > 9:
        raise ValueError("a number from 0 to 9")
    return int(raw)


def _yes_or_no(raw: str) -> bool:
    if raw.lower() in _TRUE | _FALSE:
        return raw.lower() in _TRUE
    raise ValueError("1 or 0")


def _level(raw: str) -> str:
    if raw.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
        raise ValueError("DEBUG, INFO, WARNING or ERROR")
    return raw.upper()


def _read_by(read: Callable[[str], Any], **more: Any) -> Any:
    return field(metadata={"read": read}, **more)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything an installation may set. The variable of a field is its name in capitals.

    ``clock_offset`` moves the whole world away from the wall clock, and at ``standins_url`` services without an address
    of their own are played by stand-ins. Both belong to sample worlds and are refused without ``demo``; ``demo`` is
    refused with an address over TLS. ``api_keys`` lets services send us messages. ``trusted_proxies`` is how many
    proxies stand before the application and say whom they speak for; with 0 none is believed. ``push_services`` are the
    houses messages to closed browsers may be sent to. ``cpr_key`` encrypts
    civil registration numbers: lose it and they are lost.
    """

    database_url: str = _read_by(_database, repr=False)
    redis_url: str = _read_by(_redis, repr=False)
    secret_key: str = _read_by(_long_secret, repr=False)
    cpr_key: bytes = _read_by(_cpr_key, repr=False)
    public_url: str = _read_by(_web_address, default="http://localhost:8000")
    files_dir: Path = _read_by(Path, default=_PROJECT / ".arbejdsgang" / "files")
    bpmn_dir: Path = _read_by(Path, default=_PROJECT / "bpmn")
    clock_offset: timedelta = _read_by(_seconds, default=timedelta(0))
    demo: bool = _read_by(_yes_or_no, default=False)
    trusted_proxies: int = _read_by(_few, default=0)
    smtp_url: str = _read_by(_mail_server, default="", repr=False)
    mail_from: str = _read_by(_words, default="")
    push_services: tuple[str, ...] = _read_by(_origins, default=BROWSER_MAKERS)
    oidc_issuer: str = _read_by(_web_address, default="")
    oidc_client_id: str = _read_by(_words, default="")
    oidc_client_secret: str = _read_by(_words, default="", repr=False)
    api_keys: tuple[tuple[str, str], ...] = _read_by(_keys, default=(), repr=False)
    standins_url: str = _read_by(_web_address, default="", repr=False)
    cpr_url: str = _read_by(_web_address, default="", repr=False)
    cvr_url: str = _read_by(_web_address, default="", repr=False)
    register_url: str = _read_by(_web_address, default="", repr=False)
    jobnet_url: str = _read_by(_web_address, default="", repr=False)
    offers_url: str = _read_by(_web_address, default="", repr=False)
    akasse_url: str = _read_by(_web_address, default="", repr=False)
    vitas_url: str = _read_by(_web_address, default="", repr=False)
    ydelsesservice_url: str = _read_by(_web_address, default="", repr=False)
    digital_post_url: str = _read_by(_web_address, default="", repr=False)
    print_url: str = _read_by(_web_address, default="", repr=False)
    doctor_url: str = _read_by(_web_address, default="", repr=False)
    scanner_url: str = _read_by(_scanner, default="", repr=False)
    log_level: str = _read_by(_level, default="INFO")

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Settings:
        """The settings as the environment has them; an empty variable counts as one that is not set.

        Raises SettingsError with one sentence that names everything missing or unreadable.
        """
        given = os.environ if environment is None else environment
        values: dict[str, Any] = {}
        faults: list[str] = []
        for name, what in cls.__dataclass_fields__.items():
            raw = given.get(name.upper(), "").strip()
            if raw:
                try:
                    values[name] = what.metadata["read"](raw)
                except ValueError as fault:
                    faults.append(f"{name.upper()} must be {fault}")
            elif name in _REQUIRED:
                faults.append(f"{name.upper()} is not set")
        faults += _halves(values) + _of_samples(values)
        if faults:
            raise SettingsError("Arbejdsgang cannot start: " + "; ".join(faults) + ".")
        return cls(**values)

    @property
    def is_secure(self) -> bool:
        """Are the pages served over TLS, so that cookies may insist on it?"""
        return self.public_url.startswith("https://")


def names() -> tuple[str, ...]:
    """The names of all variables, in order."""
    return tuple(name.upper() for name in Settings.__dataclass_fields__)


def _halves(values: Mapping[str, Any]) -> list[str]:
    """What only makes sense together."""
    faults = []
    together = ("oidc_issuer", "oidc_client_id", "oidc_client_secret")
    if any(name in values for name in together) and not all(name in values for name in together):
        faults.append("OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together")
    if "smtp_url" in values and "mail_from" not in values:
        faults.append("MAIL_FROM is not set, and SMTP_URL needs it")
    return faults


def _of_samples(values: Mapping[str, Any]) -> list[str]:
    """What belongs to a sample world alone, and that none is served to the public."""
    if values.get("demo"):
        public = values.get("public_url", "").startswith("https://")
        return ["DEMO is for sample worlds, and PUBLIC_URL with https:// is none"] if public else []
    return [f"{name.upper()} is for sample worlds, and DEMO is not set" for name in _SAMPLES if values.get(name)]


_REQUIRED = ("database_url", "redis_url", "secret_key", "cpr_key")
_SAMPLES = ("standins_url", "clock_offset")
