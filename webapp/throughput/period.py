"""The days figures are about: some weeks until today, a month, a quarter, a year, or from one day to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from processes import clock
from processes.calendar.first_days import monday_of
from processes.errors import Invalid, Problem
from webapp.days import typed_day

USUAL = "13w"
OWN = "own"
WEEKS = {"4w": 4, "13w": 13, "26w": 26, "52w": 52, "104w": 104}
MONTHS = {"month": (0, 1), "last_month": (-1, 1), "quarter": (0, 3), "last_quarter": (-3, 3), "year": (0, 12)}
KINDS = (*WEEKS, *MONTHS, OWN)
LONGEST = timedelta(days=366 * 6)


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day to the last, both counted; ``kind`` is one of ``KINDS``."""

    kind: str
    since: date
    until: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.until - self.since).days + 1


def period_of(asked: Mapping[str, str]) -> Period:
    """The period an address asks for by ``period`` (and ``from``, ``to``).

    Days that were typed into the filters beside another period (``was``: the one they showed) are what is meant.

    Raises ``Invalid`` when it is none, when a day is none, when it ends before it begins, or is longer than six years.
    """
    kind = asked.get("period") or (OWN if asked.get("from") or asked.get("to") else USUAL)
    if asked.get("was", OWN) != OWN and asked.get("from") and asked.get("to"):
        kind = OWN
    if kind not in KINDS:
        raise Invalid(Problem("figures_period_unknown", "period", {"asked": kind}))
    return _own(asked) if kind == OWN else usual(kind, clock.today())


def usual(kind: str, today: date) -> Period:
    """The period of this kind as of today: weeks are whole, from a Monday to this week's today."""
    if kind in WEEKS:
        monday = monday_of(today)
        return Period(kind, monday - timedelta(weeks=WEEKS[kind] - 1), today)
    shift, length = MONTHS[kind]
    first = _months(today.year, (today.month - 1) // length * length + 1, shift)
    return Period(kind, first, _months(first.year, first.month, length) - timedelta(days=1))


def _months(year: int, month: int, more: int) -> date:
    years, rest = divmod(month - 1 + more, 12)
    return date(year + years, rest + 1, 1)


def _own(asked: Mapping[str, str]) -> Period:
    since, until = (_day(asked, name) for name in ("from", "to"))
    if until < since:
        raise Invalid(Problem("figures_period_backwards", "to", {"since": since, "until": until}))
    if until - since > LONGEST:
        raise Invalid(Problem("figures_period_long", "from"))
    return Period(OWN, since, until)


def _day(asked: Mapping[str, str], name: str) -> date:
    typed = asked.get(name, "").strip()
    try:
        return typed_day(typed)
    except ValueError:
        raise Invalid(Problem("figures_day_wrong", name, {"typed": typed})) from None
