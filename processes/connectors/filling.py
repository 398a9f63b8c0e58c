"""Fills the places of a text with a case's facts, in words a citizen reads; what is missing is said, never guessed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from processes.clock import COPENHAGEN
from processes.language import Locale, Text

_PLACE = re.compile(r"\{([A-Za-z_][A-Za-z0-9_.]*)\}")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ISO_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?")
_MONTHS: dict[str, list[str]] = {
    Locale.DA: "januar februar marts april maj juni juli august september oktober november december".split(),
    Locale.EN: "January February March April May June July August September October November December".split(),
}
_DAYS: dict[str, list[str]] = {
    Locale.DA: "mandag tirsdag onsdag torsdag fredag lørdag søndag".split(),
    Locale.EN: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
_YES, _NO, _AND = Text("ja", "yes"), Text("nej", "no"), Text("og", "and")
_AT, _MISSING = Text("kl.", "at"), Text("(ikke oplyst)", "(not stated)")


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with its places filled, and the names of those nothing was known for."""

    words: str
    missing: tuple[str, ...]


def fill(text: Text, facts: Mapping[str, Any], locale: str) -> Filled:
    """The text in this language; ``{name}`` and ``{name.part}`` are places. Never raises: a letter must be readable."""
    missing: list[str] = []

    def place(found: re.Match[str]) -> str:
        value = _look(facts, found[1])
        if value is None or value in ("", [], {}):
            missing.append(found[1])
            return _MISSING.read(locale)
        return said(value, locale)

    words = _PLACE.sub(place, text.read(locale))
    return Filled(words, tuple(dict.fromkeys(missing)))


def said(value: Any, locale: str) -> str:
    """A value as one writes it in a letter: days with weekday, yes and no, lists with and, decimals with comma."""
    if isinstance(value, bool):
        return (_YES if value else _NO).read(locale)
    if isinstance(value, (datetime, date)):
        return _when(value, locale)
    if isinstance(value, (Decimal, float)):
        number = f"{Decimal(str(value)).normalize():f}"
        return number if locale == Locale.EN else number.replace(".", ",")
    if isinstance(value, Text):
        return value.read(locale)
    if isinstance(value, Mapping):
        return ", ".join(said(one, locale) for one in value.values())
    if isinstance(value, (list, tuple, set, frozenset)):
        return _joined([said(one, locale) for one in value], locale)
    return _text(str(value), locale)


def _text(value: str, locale: str) -> str:
    """Case facts are JSON: a day in them is ISO text."""
    try:
        if _ISO_DAY.fullmatch(value):
            return _when(date.fromisoformat(value), locale)
        if _ISO_MOMENT.fullmatch(value):
            return _when(datetime.fromisoformat(value), locale)
    except ValueError:
        return value
    return value


def _when(value: date, locale: str) -> str:
    if isinstance(value, datetime):
        there = value.astimezone(COPENHAGEN) if value.tzinfo else value
        return f"{_when(there.date(), locale)} {_AT.read(locale)} {there.hour}.{there.minute:02d}"
    dot = "." if locale == Locale.DA else ""
    return f"{_DAYS[locale][value.weekday()]} {value.day}{dot} {_MONTHS[locale][value.month - 1]} {value.year}"


def _joined(words: list[str], locale: str) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {_AND.read(locale)} {words[-1]}"


def _look(facts: Mapping[str, Any], path: str) -> Any:
    value: Any = facts
    for name in path.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value
