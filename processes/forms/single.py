"""Reads one raw answer, as typed in a browser or sent as JSON, into the value it stands for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

from processes.clock import COPENHAGEN
from processes.forms.field import Choice, Field, Kind
from processes.forms.identifiers import read_cpr, read_cvr, read_pnumber

MOST_CHARACTERS = 20_000  # of a text whose form sets no limit
YEARS = range(1800, 3000)  # of any day somebody may mean; in others a digit is wrong, and no days could be counted
_MOST_DIGITS = 15
_DANISH_DAY = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MOMENT = re.compile(r"(?P<day>.+?)(?:\s*,?\s*\bkl\.?\s*|[T\s]\s*)(?P<hour>\d{1,2})[.:](?P<minute>\d{2})(?::\d{2})?")
_GROUPED = re.compile(r"-?\d{1,3}(\.\d{3})+")
_COMMA = re.compile(r"(-?(?:\d+|\d{1,3}(?:\.\d{3})+)),(\d+)")
_PLAIN = re.compile(r"-?\d+(\.\d+)?")
_TRUE = frozenset({"true", "ja", "yes", "on", "1"})
_FALSE = frozenset({"false", "nej", "no", "off", "0"})


class Unreadable(Exception):
    """The answer is not of the kind that was asked for."""

    def __init__(self, code: str, **facts: Any) -> None:
        self.code = code
        self.facts = facts
        super().__init__(code)


def is_empty(raw: Any) -> bool:
    """Whether nothing was answered; False and 0 are answers."""
    if isinstance(raw, str):
        return not raw.strip()
    if isinstance(raw, (list, tuple, Mapping)):
        return all(is_empty(one) for one in (raw.values() if isinstance(raw, Mapping) else raw))
    return raw is None


def read_single(field: Field, raw: Any, *, demo: bool = False) -> Any:
    """The value of one answer that is not empty, list and table excepted; raises Unreadable."""
    if isinstance(raw, (list, tuple)):
        given = [one for one in raw if not is_empty(one)]
        if len(given) != 1:
            raise Unreadable("answer_only_one")
        raw = given[0]
    if isinstance(raw, Mapping):
        raise Unreadable("answer_wrong_kind")
    value = _READERS[field.kind](raw, demo)
    if field.choices:
        return chosen(field.choices, value)
    return value


def chosen(choices: tuple[Choice, ...], raw: Any) -> str | int:
    """The value of the choice this is; raises Unreadable when there is none."""
    written = str(raw).strip()
    for choice in choices:
        if str(choice.value) == written and not isinstance(raw, bool):
            return choice.value
    raise Unreadable("answer_no_such_choice", value=written)


def _text(raw: Any, _demo: bool) -> str:
    if isinstance(raw, bool) or not isinstance(raw, (str, int, Decimal)):
        raise Unreadable("answer_wrong_kind")
    text = str(raw).replace("\r\n", "\n").replace("\r", "\n").strip()
    if "\x00" in text:
        raise Unreadable("answer_wrong_kind")
    return text


def _number(raw: Any, _demo: bool = False) -> Decimal:
    """``37,5``, ``1.234,50``, ``1234.5``; with points in groups of three Danes mean thousands."""
    if isinstance(raw, (int, float, Decimal)) and not isinstance(raw, bool):
        number = Decimal(str(raw))
        if not number.is_finite():
            raise Unreadable("answer_no_number")
        return number
    text = _text(raw, False).replace("\u2212", "-").replace(" ", "").replace("\u00a0", "")
    comma = _COMMA.fullmatch(text)
    if comma:
        bare = f"{comma[1].replace('.', '')}.{comma[2]}"
    elif _GROUPED.fullmatch(text):
        bare = text.replace(".", "")
    else:
        bare = text
    if not _PLAIN.fullmatch(bare) or not bare.isascii() or len(bare) > _MOST_DIGITS:
        raise Unreadable("answer_no_number")
    return Decimal(bare)


def _whole(raw: Any, _demo: bool) -> int:
    number = _number(raw)
    if number != number.to_integral_value() or abs(number) >= 10**_MOST_DIGITS:
        raise Unreadable("answer_no_whole_number")
    return int(number)


def _truth(raw: Any, _demo: bool) -> bool:
    if isinstance(raw, bool):
        return raw
    word = _text(raw, False).lower()
    if word in _TRUE:
        return True
    if word in _FALSE:
        return False
    raise Unreadable("answer_no_truth")


def _day(raw: Any, _demo: bool = False) -> date:
    """``15.03.2016``, ``15.3.2016``, ``15/3 2016`` in full, or ``2016-03-15``."""
    if isinstance(raw, datetime):
        return raw.astimezone(COPENHAGEN).date()
    if isinstance(raw, date):
        return raw
    text = _text(raw, False)
    danish, iso = _DANISH_DAY.fullmatch(text), _ISO_DAY.fullmatch(text)
    if danish:
        day, month, year = (int(part) for part in danish.groups())
    elif iso:
        year, month, day = (int(part) for part in iso.groups())
    else:
        raise Unreadable("answer_no_date", value=text[:40])
    try:
        found = date(year, month, day)
    except ValueError as fault:
        raise Unreadable("answer_no_such_day", value=text[:40]) from fault
    if year not in YEARS:
        raise Unreadable("answer_no_such_day", value=text[:40])
    return found


def _moment(raw: Any, _demo: bool) -> datetime:
    """``15.03.2016 kl. 8.30``, ``15.3.2016 8:30``, ``2016-03-15T08:30``; an offset or Z is honoured."""
    if isinstance(raw, datetime):
        return raw.astimezone(COPENHAGEN)
    text = _text(raw, False)
    with_offset = _with_offset(text)
    if with_offset is not None:
        return with_offset
    match = _MOMENT.fullmatch(text)
    if match is None or not (_DANISH_DAY.fullmatch(match["day"]) or _ISO_DAY.fullmatch(match["day"])):
        raise Unreadable("answer_no_moment", value=text[:40])
    day = _day(match["day"])
    try:
        local = datetime.combine(day, time(int(match["hour"]), int(match["minute"])), COPENHAGEN)
    except ValueError as fault:
        raise Unreadable("answer_no_such_time", value=text[:40]) from fault
    return _that_exists(local, text)


def _with_offset(text: str) -> datetime | None:
    """A moment that names its own offset; None when it does not."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        return None
    if moment.year not in YEARS:
        raise Unreadable("answer_no_such_day", value=text[:40])
    return moment.astimezone(COPENHAGEN)


def _that_exists(local: datetime, text: str) -> datetime:
    """Refuse the hour that the clocks jump over in March; of the doubled hour in October the first is meant."""
    there_and_back = local.astimezone(UTC).astimezone(COPENHAGEN)
    if there_and_back.replace(tzinfo=None) != local.replace(tzinfo=None):
        raise Unreadable("answer_no_such_time", value=text[:40])
    return local


def _identifier(read: Callable[[str], str | None], code: str) -> Callable[[Any, bool], str]:
    def reader(raw: Any, _demo: bool) -> str:
        number = read(_text(raw, False))
        if number is None:
            raise Unreadable(code)
        return number

    return reader


def _cpr(raw: Any, demo: bool) -> str:
    number = read_cpr(_text(raw, False), demo=demo)
    if number is None:
        raise Unreadable("answer_no_cpr")
    return number


def _cvr(raw: Any, demo: bool) -> str:
    number = read_cvr(_text(raw, False), demo=demo)
    if number is None:
        raise Unreadable("answer_no_cvr")
    return number


def _not_single(_raw: Any, _demo: bool) -> Any:
    raise Unreadable("answer_wrong_kind")


_READERS: Mapping[Kind, Callable[[Any, bool], Any]] = {
    Kind.TEXT: _text,
    Kind.WHOLE: _whole,
    Kind.NUMBER: _number,
    Kind.TRUTH: _truth,
    Kind.DATE: _day,
    Kind.MOMENT: _moment,
    Kind.CPR: _cpr,
    Kind.CVR: _cvr,
    Kind.PNUMBER: _identifier(read_pnumber, "answer_no_pnumber"),
    Kind.LIST: _not_single,
    Kind.ROWS: _not_single,
}
