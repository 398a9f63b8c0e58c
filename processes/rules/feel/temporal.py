"""Reads and writes dates, times and durations in FEEL's spelling of ISO 8601 (DMN 1.5, 10.3.2.3.4 to 10.3.2.3.8)."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from decimal import Decimal
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from processes.rules.feel.values import YearsMonths

_DATE = re.compile(r"(-?(?:[1-9]\d{4,8}|\d{4}))-(\d\d)-(\d\d)", re.ASCII)
_TIME = re.compile(r"(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d(?::\d\d)?|@[\w/+-]+)?", re.ASCII)
_DAYS = re.compile(r"(-)?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?", re.ASCII)
_MONTHS = re.compile(r"(-)?P(?:(\d+)Y)?(?:(\d+)M)?", re.ASCII)
_OFFSET = re.compile(r"([+-])(\d\d):(\d\d)(?::(\d\d))?", re.ASCII)
_MOST_OFFSET = timedelta(hours=18)
_MOST_DIGITS = 12


def read_date(text: str) -> date | None:
    """A date such as ``2026-03-02``; None when it is none, or lies outside the years 1 to 9999."""
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    try:
        return date(*map(int, found.groups()))
    except (ValueError, OverflowError):
        return None


def read_time(text: str) -> time | None:
    """A time such as ``10:30:00``, ``10:30:00+01:00`` or ``10:30:00@Europe/Copenhagen``, to the microsecond."""
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    hour, minute, second, fraction, place = found.groups()
    zone = read_zone(place) if place else None
    if place and zone is None:
        return None
    try:
        return time(int(hour), int(minute), int(second), _micro(fraction), tzinfo=zone)
    except ValueError:
        return None


def _micro(fraction: str | None) -> int:
    return int((fraction or "")[:6].ljust(6, "0"))


def read_date_time(text: str) -> datetime | None:
    """A date and time such as ``2026-03-02T10:30:00@Europe/Copenhagen``; a date alone is its midnight."""
    day_text, mark, time_text = text.partition("T")
    day = read_date(day_text)
    if day is None:
        return None
    at = read_time(time_text) if mark else time()
    return None if at is None else datetime.combine(day, at)


@lru_cache(maxsize=256)
def read_zone(text: str) -> tzinfo | None:
    """``Z``, an offset or ``@`` and a zone's name; None when there is no such zone."""
    if text == "Z":
        return UTC
    if text.startswith("@"):
        try:
            return ZoneInfo(text[1:])
        except (KeyError, ValueError, OSError):
            return None
    found = _OFFSET.fullmatch(text)
    if found is None or int(found.group(3)) > 59 or int(found.group(4) or 0) > 59:
        return None
    size = timedelta(hours=int(found.group(2)), minutes=int(found.group(3)), seconds=int(found.group(4) or 0))
    if size > _MOST_OFFSET:
        return None
    return timezone(-size if found.group(1) == "-" else size) if size else UTC


def read_duration(text: str) -> timedelta | YearsMonths | None:
    """A duration such as ``P28D``, ``PT2H30M`` or ``P1Y6M``; None when it is none or too great."""
    found = _MONTHS.fullmatch(text)
    if found and _has_parts(found):
        months = int(found.group(2) or 0) * 12 + int(found.group(3) or 0)
        return YearsMonths(-months if found.group(1) else months)
    found = _DAYS.fullmatch(text)
    if found is None or not _has_parts(found) or text.endswith("T"):
        return None
    days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:5])
    try:
        size = timedelta(days, seconds, _micro(found.group(6)), 0, minutes, hours)
        return -size if found.group(1) else size
    except OverflowError:
        return None


def _has_parts(found: re.Match[str]) -> bool:
    parts = [part for part in found.groups()[1:] if part is not None]
    return bool(parts) and all(len(part) <= _MOST_DIGITS for part in parts)


def read_at(text: str) -> Any:
    """The value of ``@"text"`` (10.3.2.1): whichever of the five kinds it spells; None when it spells none."""
    if "P" in text[:2]:
        return read_duration(text)
    if "T" in text:
        return read_date_time(text)
    return read_time(text) if ":" in text else read_date(text)


def show_zone(zone: tzinfo | None) -> str:
    """The zone as it is written behind a time: empty, ``Z``, ``+01:00`` or ``@Europe/Copenhagen``."""
    if zone is None:
        return ""
    if isinstance(zone, ZoneInfo):
        return f"@{zone.key}"
    offset = zone.utcoffset(None)
    if not offset:
        return "Z"
    minutes, seconds = divmod(int(abs(offset).total_seconds()), 60)
    text = f"{'-' if offset < timedelta() else '+'}{minutes // 60:02}:{minutes % 60:02}"
    return f"{text}:{seconds:02}" if seconds else text


def show_time(value: time) -> str:
    """``10:30:00``, with a fraction and a zone where there are any."""
    text = value.replace(tzinfo=None, microsecond=0).isoformat()
    if value.microsecond:
        text += f".{value.microsecond:06}".rstrip("0")
    return text + show_zone(value.tzinfo)


def show_date_time(value: datetime) -> str:
    """``2026-03-02T10:30:00`` with its zone."""
    return f"{value.date().isoformat()}T{show_time(value.timetz())}"


def show_duration(value: timedelta) -> str:
    """``P1DT2H30M``; zero is ``PT0S``."""
    sign, size = ("-", -value) if value < timedelta() else ("", value)
    hours, rest = divmod(size.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    fraction = f".{size.microseconds:06}".rstrip("0") if size.microseconds else ""
    clock = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
    clock += f"{seconds}{fraction}S" if seconds or fraction else ""
    days = f"{size.days}D" if size.days else ""
    return sign + "P" + days + (f"T{clock}" if clock else "" if days else "T0S")


def show_number(value: Decimal) -> str:
    """Digits without an exponent."""
    return format(value, "f")
