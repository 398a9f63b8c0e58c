"""What a request asks for: which week, which times, which other time; what cannot be read is told at its field."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time

from flask import request

from processes import clock
from processes.booking.offer import Offer
from processes.calendar.first_days import first_of
from processes.errors import Invalid, Problem
from processes.forms.field import NO_TEXT, Field, Kind, Widget
from processes.forms.single import Unreadable, read_single
from processes.motion.booked import REASON, Wanted
from webapp.days import typed_day
from webapp.fields import raw_of

_LONG, _MOST_DIGITS = 300, 3
_SLOT = Field("slot", Kind.MOMENT, Widget.SLOT, NO_TEXT)


def monday_of(asked: str | None) -> date:
    """The Monday of ``2026-W10``; of this week for what is no week."""
    try:
        return typed_day(f"{asked}-1") if asked else _this_monday()
    except ValueError:
        return _this_monday()


def week_name(monday: date) -> str:
    """``2026-W10``, as a browser's field for weeks has it."""
    year, number, _ = monday.isocalendar()
    return f"{year}-W{number:02d}"


def offer_asked(monday: date) -> Offer:
    """The times a team leader wants to offer; ``Invalid`` for hours or numbers that cannot be read."""
    problems: list[Problem] = []
    form = request.form
    offer = Offer(
        monday=monday,
        weekdays=tuple(int(one) for one in form.getlist("weekdays") if one in set("0123456")),
        begins=_hour(form, "begins", problems),
        ends=_hour(form, "ends", problems),
        minutes=_number(form, "minutes", "slots_minutes", problems),
        seats=_number(form, "seats", "slots_seats", problems),
        form=form.get("form", ""),
        room=form.get("room", ""),
    )
    if problems:
        raise Invalid(problems)
    return offer


def wanted_asked() -> Wanted:
    """The time an appointment is to be moved to: one of those on offer, or another with its reason."""
    raw = raw_of(request.form)
    given = "".join(raw.get("slot", [])[-1:])
    try:
        starts = read_single(_SLOT, given)
    except Unreadable as fault:
        raise Invalid(Problem(fault.code, "slot", fault.facts)) from fault
    if not isinstance(starts, datetime):
        raise Invalid(Problem("slot_not_new", "slot"), "slot_not_new")
    return Wanted(starts, request.form.get("form", ""), "", request.form.get(REASON, "").strip()[:_LONG])


def _this_monday() -> date:
    return first_of(clock.today(), "week")


def _hour(form: Mapping[str, str], name: str, problems: list[Problem]) -> time:
    try:
        return time.fromisoformat(form.get(name, "").strip().replace(".", ":").rjust(5, "0"))
    except ValueError:
        problems.append(Problem("slots_no_hour", name))
        return time()


def _number(form: Mapping[str, str], name: str, code: str, problems: list[Problem]) -> int:
    given = form.get(name, "").strip()
    if given.isascii() and given.isdecimal() and len(given) <= _MOST_DIGITS:
        return int(given)
    problems.append(Problem(code, name, {"least": 10, "most": 240 if name == "minutes" else 10}))
    return 1
