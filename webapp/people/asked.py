"""What the forms say of days, people and grounds; what cannot be read is told at its field."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from flask import request

from processes.errors import Invalid, Problem
from processes.people.absence_rules import Days
from processes.people.conflict_declare import Why
from webapp.days import typed_day


def days_asked() -> Days:
    """From and to; a last day that is left out is not known yet."""
    since = _day("since")
    if since is None:
        raise Invalid(Problem("absence_day_missing", "since"), "absence_day_missing")
    return Days(since, _day("until"))


def somebody(name: str) -> UUID | None:
    """The person who was chosen in this field, if one was."""
    try:
        return UUID(request.values.get(name, ""))
    except ValueError:
        return None


def why_asked() -> Why:
    """The ground and the reason of a conflict of interest."""
    return Why(request.form.get("ground", ""), request.form.get("reason", ""))


def _day(name: str) -> date | None:
    typed = request.form.get(name, "").strip()
    try:
        return typed_day(typed) if typed else None
    except ValueError:
        raise Invalid(Problem("absence_day_missing", name), "absence_day_missing") from None
