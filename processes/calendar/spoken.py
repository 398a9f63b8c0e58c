"""Lengths and ways of counting as words in both languages, for the explanation of a due day."""

from __future__ import annotations

from collections.abc import Mapping

from processes.calendar.lengths import Length
from processes.calendar.rule import Bound, Days
from processes.language import Text

_WEEK = 7
_UNITS: Mapping[str, tuple[Text, Text]] = {
    "year": (Text("år", "year"), Text("år", "years")),
    "month": (Text("måned", "month"), Text("måneder", "months")),
    "week": (Text("uge", "week"), Text("uger", "weeks")),
    "day": (Text("dag", "day"), Text("dage", "days")),
    "working": (Text("arbejdsdag", "working day"), Text("arbejdsdage", "working days")),
    "hour": (Text("time", "hour"), Text("timer", "hours")),
    "minute": (Text("minut", "minute"), Text("minutter", "minutes")),
}
BOUND: Mapping[Bound, Text] = {
    Bound.AUTHORITY: Text("kommunen", "the municipality"),
    Bound.CITIZEN: Text("borgeren", "the citizen"),
    Bound.EMPLOYER: Text("arbejdsgiveren", "the employer"),
    Bound.SELF_EMPLOYED: Text("den selvstændige", "the self-employed"),
    Bound.DOCTOR: Text("lægen", "the doctor"),
    Bound.UNEMPLOYMENT_FUND: Text("a-kassen", "the unemployment fund"),
    Bound.PROVIDER: Text("tilbudsstedet", "the provider"),
    Bound.MANAGEMENT: Text("ledelsen", "the management"),
}


def length_words(length: Length, days: Days = Days.CALENDAR) -> Text:
    """``8 uger`` and ``8 weeks``; the sign is left out."""
    years, months = divmod(abs(length.months), 12)
    hours, minutes = divmod(abs(length.minutes), 60)
    by_week = length.weeks and length.days % _WEEK == 0
    parts = (
        ("year", years),
        ("month", months),
        (
            "week" if by_week else "working" if days is Days.WORKING else "day",
            abs(length.days) // (7 if by_week else 1),
        ),
        ("hour", hours),
        ("minute", minutes),
    )
    said = [(number, _UNITS[unit][number != 1]) for unit, number in parts if number] or [(0, _UNITS["day"][1])]
    return joined([Text(f"{number} {unit.da}", f"{number} {unit.en}") for number, unit in said])


def bound_words(binds: tuple[Bound, ...]) -> Text:
    """``lægen og borgeren``."""
    return joined([BOUND[who] for who in binds])


def joined(texts: list[Text]) -> Text:
    """Words in a row: a, b og c."""
    if len(texts) < 2:
        return texts[0] if texts else Text("", "")
    da, en = [text.da for text in texts], [text.en for text in texts]
    return Text(f"{', '.join(da[:-1])} og {da[-1]}", f"{', '.join(en[:-1])} and {en[-1]}")
