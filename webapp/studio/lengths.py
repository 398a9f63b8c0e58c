"""Lengths of time as an owner types them: a number, a unit, before or after; ISO 8601 where that does not hold it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

AS_WRITTEN = "ISO"
UNITS = ("D", "W", "M", "Y", "H")
SHARE = "%"
ON_THE_DAY = "on"
WHEN = (SHARE, "D before working", "D before calendar", "W before calendar", ON_THE_DAY,
        "D after working", "D after calendar", "W after calendar")  # fmt: skip
_SIMPLE = re.compile(r"(?P<sign>-?)P(?:(?P<days>\d+)(?P<unit>[DWMY])|T(?P<hours>\d+)H)")
_ALERT = re.compile(r"(?P<who>\w+)\s+(?:(?P<share>\d+)%|(?P<length>\S+))(?:\s+(?P<days>\S+))?")


@dataclass(frozen=True, slots=True)
class Parts:
    """A length in fields; ``way`` is ``before`` or ``after``."""

    number: str
    unit: str
    way: str


@dataclass(frozen=True, slots=True)
class Alerted:
    """One line of whom is told when, in fields."""

    who: str
    parts: Parts
    days: str

    @property
    def when(self) -> str:
        """Unit, side and way of counting in one word, as one list of the page offers them: see ``WHEN``."""
        if self.parts.unit == SHARE:
            return SHARE
        if self.parts.number == "0" and self.days == "working":
            return ON_THE_DAY
        return f"{self.parts.unit} {self.parts.way} {self.days}"


def parts(length: str) -> Parts:
    """The fields of a length as it is written."""
    found = _SIMPLE.fullmatch(length)
    if found is None:
        return Parts(length, AS_WRITTEN, "after")
    way = "before" if found["sign"] else "after"
    return Parts(found["days"] or found["hours"], found["unit"] or "H", way)


def composed(number: str, unit: str, way: str) -> str | None:
    """The length these fields make; None when the number is none."""
    if unit == AS_WRITTEN:
        return number or None
    if not number.isdecimal() or unit not in UNITS:
        return None
    sign = "-" if way == "before" and int(number) else ""
    return f"{sign}PT{int(number)}H" if unit == "H" else f"{sign}P{int(number)}{unit}"


def alert_fields(said: str) -> Alerted:
    """One alert in fields; what is no alert stands as it is, so that nothing is lost."""
    found = _ALERT.fullmatch(said.strip())
    if found is None:
        return Alerted("", Parts(said, AS_WRITTEN, "after"), "working")
    if found["share"]:
        return Alerted(found["who"], Parts(found["share"], SHARE, "after"), "working")
    return Alerted(found["who"], parts(found["length"]), found["days"] or "working")


def alert_of(who: str, number: str, when: str) -> str | None:
    """An alert as it is written: ``owner 60%``, ``owner -P3D working``; None when the number is none."""
    if when == ON_THE_DAY:
        return f"{who} P0D"
    if when == SHARE:
        return f"{who} {int(number)}%" if number.isdecimal() else None
    unit, way, days = [*when.split(" "), "", ""][:3]
    length = composed(number, unit, way)
    return f"{who} {length} {days}" if length else None


def same_alerts(standing: object, made: Sequence[str]) -> bool:
    """Do both tell the same people at the same times? A way of counting that is left out is working days."""
    return isinstance(standing, list) and [alert_fields(str(one)) for one in standing] == list(map(alert_fields, made))
