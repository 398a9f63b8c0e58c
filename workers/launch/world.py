"""What an installation in this folder remembers between starts: its secrets, and which day it is in its world."""

from __future__ import annotations

import base64
import fcntl
import json
import math
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from workers.launch.places import OWN, packages
from workers.launch.telling import TroubleError

SENDERS = ("nemrefusion", "akasse", "doctor", "jobnet", "vitas", "ydelsesservice")  # who may send us messages
FIRST_DAY = date(2026, 3, 2)
OPENS = time(8, 0)


def facts() -> dict[str, Any]:
    """What is remembered; empty before the first start."""
    return json.loads(_file().read_text()) if _file().exists() else {}


def remember(**more: Any) -> None:
    """Remember more; only the owner of the folder may read it."""
    _write_private(_file(), {**facts(), **more})


def secret_settings() -> dict[str, str]:
    """What is secret here, the keys of CPR numbers and of services among it: made once, kept in our own folder."""
    known = facts().get("secrets", {})
    made = {
        "SECRET_KEY": secrets.token_urlsafe(48),
        "CPR_KEY": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
        "API_KEYS": ",".join(f"{sender}={secrets.token_urlsafe(32)}" for sender in SENDERS),
    }
    if set(made) - set(known):
        known = {**made, **known}
        remember(secrets=known)
    return dict(known)


def clock_offset(today: date | None) -> timedelta:
    """How far the sample world's clock is from the wall's.

    At the first start it is eight in the morning of ``today`` (else of the sample world's first day); from then on
    time goes on, unless another, later day is asked for.
    """
    known = facts().get("clock_offset")
    now = datetime.now(UTC)
    if known is not None:
        there = (now + timedelta(seconds=known)).astimezone(_copenhagen()).date()
        if today is None or today == there:
            return timedelta(seconds=known)
        if today < there:
            raise TroubleError(
                f"In this sample world it is already {there}; time does not run back. "
                f"Begin anew with: ./arbejdsgang up --fresh --today {today}"
            )
    opens = datetime.combine(today or FIRST_DAY, OPENS, _copenhagen())
    offset = timedelta(seconds=math.ceil((opens - now).total_seconds()))
    remember(clock_offset=int(offset.total_seconds()))
    return offset


def _copenhagen() -> Any:
    try:
        return ZoneInfo("Europe/Copenhagen")
    except ZoneInfoNotFoundError:
        # A bare system has no time zone data; the virtual environment does.
        with (packages() / "tzdata" / "zoneinfo" / "Europe" / "Copenhagen").open("rb") as data:
            return ZoneInfo.from_file(data)


@contextmanager
def only_here(about: dict[str, Any]) -> Iterator[None]:
    """Hold this folder: a second start in it is refused with a sentence."""
    OWN.mkdir(parents=True, exist_ok=True)
    with (OWN / "running.lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            other = running() or {}
            raise TroubleError(
                f"Arbejdsgang is already running in this folder ({other.get('address', 'it is just starting')}). "
                "Stop it with Ctrl-C where it runs, or with: ./arbejdsgang down"
            ) from None
        _write_private(_running_file(), {"process": os.getpid(), **about})
        try:
            yield
        finally:
            _running_file().unlink(missing_ok=True)


def note_running(**more: Any) -> None:
    """Tell other verbs in this folder more about what runs here."""
    _write_private(_running_file(), {**json.loads(_running_file().read_text()), **more})


def running() -> dict[str, Any] | None:
    """Who runs in this folder (process, address); None when nobody does."""
    lock_file = OWN / "running.lock"
    if not lock_file.exists():
        return None
    with lock_file.open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return json.loads(_running_file().read_text()) if _running_file().exists() else {}
    return None


def _file() -> Path:
    return OWN / "world.json"


def _running_file() -> Path:
    return OWN / "running.json"


def _write_private(path: Path, what: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump(what, file, indent=2)
    fresh.replace(path)
