"""When a letter has come: the day a deadline that runs from receipt starts."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from processes.calendar.workdays import ALMANAC, SATURDAY, Calendar


class Delivery(StrEnum):
    """How a letter is sent (specification 0.3.5, Ankestyrelsen)."""

    DIGITAL_POST = "digital_post"  # the day it lies in the mailbox
    QUICK_LETTER = "quick_letter"  # two days
    LETTER = "letter"  # six weekdays, Saturday among them
    LETTER_BY_WEEKDAY = "letter_by_weekday"  # the older rule: 5 days, 7 from Wednesday, 6 from Thursday
    BY_HAND = "by_hand"


_DAYS_FROM = (5, 5, 7, 6, 5)  # Monday to Friday; a letter of the weekend is Monday's
_SIX = 6
_SUNDAY = 6


def delivered(sent: date, how: Delivery, almanac: Calendar = ALMANAC) -> date:
    """The day the letter is taken to have come."""
    if how is Delivery.QUICK_LETTER:
        return sent + timedelta(days=2)
    if how is Delivery.LETTER:
        return _plus_post_days(sent, _SIX, almanac)
    if how is Delivery.LETTER_BY_WEEKDAY:
        return _by_weekday(sent)
    return sent


def _plus_post_days(day: date, days: int, almanac: Calendar) -> date:
    """So many days on which post is carried: not on Sundays and public holidays."""
    while days:
        day += timedelta(days=1)
        days -= day.weekday() != _SUNDAY and almanac.holiday(day) is None
    return day


def _by_weekday(sent: date) -> date:
    posted = sent if sent.weekday() < SATURDAY else sent + timedelta(days=7 - sent.weekday())
    return posted + timedelta(days=_DAYS_FROM[posted.weekday()])
