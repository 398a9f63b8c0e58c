"""What a request asks for: which tasks, and what the act needs beside them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import parse_qs
from uuid import UUID

from flask import request

from processes.errors import Invalid, Problem
from processes.tasks.bulk import Act, Chosen
from processes.tasks.inbox_asked import read
from processes.tasks.matching import matching
from webapp.days import typed_day
from webapp.door import Visit
from webapp.fields import Raw, raw_of

OURS = frozenset({"task", "all", "query", "csrf_token", "to", "on", "note"})
MOST_DIGITS = 9


def chosen(visit: Visit) -> list[Chosen]:
    """The ticked rows; with ``all`` every task that matches what the list asked for. What is no row is passed over."""
    if request.form.get("all") == "on":
        given = parse_qs(request.form.get("query", "").partition("?")[2], max_num_fields=50)
        return matching(visit.tx, visit.person, read(given), visit.locale)
    rows = [_row(one) for one in request.form.getlist("task")]
    return [one for one in rows if one is not None]


def needed(act: Act) -> dict[str, Any]:
    """What the act needs, as it was typed; raises ``Invalid`` for a colleague or a day that is none."""
    note = request.form.get("note", "").strip()
    if act is Act.HAND:
        return {"to": _colleague(request.form.get("to", "")), "note": note}
    if act is Act.FOLLOW_UP:
        return {"on": _day(request.form.get("on", "")), "note": note}
    return {"answers": answers()} if act is Act.COMPLETE else {}


def answers() -> Raw:
    """The answers to the one form."""
    typed: Mapping[str, Any] = raw_of(request.form)
    return {name: value for name, value in typed.items() if name not in OURS}


def _row(raw: str) -> Chosen | None:
    """``id:revision`` as a row of the list carries it."""
    key, _, seen = raw.partition(":")
    try:
        return Chosen(UUID(key), int(seen) if seen.isdecimal() and len(seen) < MOST_DIGITS else None)
    except ValueError:
        return None


def _colleague(raw: str) -> UUID:
    try:
        return UUID(raw)
    except ValueError:
        raise Invalid(Problem("hand_nobody", "to"), "hand_nobody") from None


def _day(raw: str) -> date:
    try:
        return typed_day(raw)
    except ValueError:
        raise Invalid(Problem("follow_up_no_day", "on"), "follow_up_no_day") from None
