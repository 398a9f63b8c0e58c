"""What the forms of an act say: whom, which day, with which words; and the days that are near at hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from flask import request

from processes import clock
from processes.calendar.workdays import ALMANAC
from processes.errors import Invalid, Problem
from processes.language import Locale
from webapp import when
from webapp.days import typed_day

MOST_DIGITS = 9
NEAR = (1, 7, 14)  # days from today


@dataclass(frozen=True, slots=True)
class Offered:
    """A day one may choose with one press; ``beyond`` the legal day it needs a word."""

    day: date
    words: str
    beyond: bool


def days_offered(due: date | None, locale: Locale | str) -> tuple[Offered, ...]:
    """The next working day, a week and two weeks ahead, each moved on to a day on which people work."""
    days = sorted({_open_from(clock.today() + timedelta(days=ahead)) for ahead in NEAR})
    return tuple(Offered(day, when.day(day, locale), due is not None and day > due) for day in days)


def colleague_asked(code: str) -> UUID:
    """The colleague who was chosen; ``Invalid`` with this code for nobody."""
    try:
        return UUID(request.form.get("to", ""))
    except ValueError:
        raise Invalid(Problem(code, "to"), code) from None


def day_asked() -> date | None:
    """The day that was typed, else the one that was chosen; None where the task is wanted back at once.

    Raises ``Invalid`` where no day was given, or what was typed is none.
    """
    chosen = request.form.get("near", "")
    if chosen == "now":
        return None
    try:
        return typed_day(request.form.get("on", "").strip() or chosen)
    except ValueError:
        raise Invalid(Problem("follow_up_missing", "on"), "follow_up_missing") from None


def note_asked() -> str:
    """The words that were written."""
    return request.form.get("note", "")


def seen() -> int | None:
    """The revision the person looked at."""
    given = request.form.get("seen", "")
    return int(given) if given.isdecimal() and given.isascii() and len(given) < MOST_DIGITS else None


def _open_from(day: date) -> date:
    while not ALMANAC.is_open(day):
        day += timedelta(days=1)
    return day
