"""A list's rows in groups by how much they hurry."""

from __future__ import annotations

from dataclasses import dataclass

from processes.tasks.inbox import Inbox, List, Row
from processes.tasks.inbox_order import Key
from webapp import when
from webapp.language import gettext

DUE = Key("due")
TOLD = frozenset({List.MINE, List.TEAM, List.LATE, List.WEEK})
ORDER = ("late", "today", "week", "later", "none")


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that hurry alike; ``key`` names the words ``rows.<key>``."""

    key: str
    rows: tuple[Row, ...]


def grouped(box: Inbox) -> tuple[Group, ...]:
    """The rows of one page in their groups, empty ones left out; in any order but the legal day's they are one."""
    if box.asked.keys[0] != DUE:
        key = "done" if box.which is List.DONE else "all"
        return (Group(key, box.rows),) if box.rows else ()
    found: dict[str, list[Row]] = {key: [] for key in ORDER}
    for row in box.rows:
        found[hurry(row)].append(row)
    return tuple(Group(key, tuple(rows)) for key, rows in found.items() if rows)


def summary(box: Inbox, groups: tuple[Group, ...]) -> str:
    """``9 to do today, 2 of them late. 4 more this week, 8 later.`` Only where the whole list is on the page."""
    whole = len(box.rows) == box.found
    if not whole or box.asked.narrows or box.which not in TOLD or box.asked.keys[0] != DUE or not groups:
        return ""
    count = dict.fromkeys(ORDER, 0) | {group.key: len(group.rows) for group in groups}
    today = count["late"] + count["today"]
    first = gettext("%(num)d to do today.") % {"num": today}
    if count["late"]:
        first = gettext("%(num)d to do today, %(late)d of them late.") % {"num": today, "late": count["late"]}
    rest = {"week": count["week"], "later": count["later"] + count["none"]}
    then = gettext("%(week)d more this week, %(later)d later.") % rest
    return f"{first} {then}"


def hurry(row: Row) -> str:
    """The group of a row: by the first of its appointment and its legal day."""
    days = [day for day in (row.due_day, when.appointment(row.appointment_at)) if day is not None]
    return when.group(min(days, default=None))
