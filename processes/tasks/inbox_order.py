"""In which order a list stands, and the places in it that a page begins or ends at."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import orjson

from processes.language import Locale
from processes.tasks.inbox_lists import List

MOST_KEYS = 3
LONGEST = 2000  # characters of a place
LAST = "last"


@dataclass(frozen=True, slots=True)
class Sort:
    """One thing to sort by: never NULL, so that a place can always be told; ``joins`` are the tables it needs."""

    sql: str
    kind: str  # the SQL type of a place
    joins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Key:
    """A thing to sort by and its direction, as ``due`` or ``-opened``."""

    name: str
    descending: bool = False

    def __str__(self) -> str:
        return f"-{self.name}" if self.descending else self.name


# The Danish letters after z, whatever collation the database was made with.
_STEP = "translate(lower(t.name_{}), 'æøåÆØÅäöüéÄÖÜÉ', '{{|}}{{|}}{{|ue{{|ue') COLLATE \"C\""
SORTS = {
    "due": Sort("t.sort_at", "timestamptz"),
    "opened": Sort("t.opened_at", "timestamptz"),
    "citizen": Sort("coalesce(z.sort_key, '~') COLLATE \"C\"", "text", ("case", "citizen")),
    "process": Sort("coalesce(array_position(CAST(:processes AS uuid[]), c.definition_id), 0)", "int", ("case",)),
    "step": Sort(_STEP, "text"),
    "holder": Sort("coalesce(h.sort_key, '~') COLLATE \"C\"", "text", ("holder",)),
    "priority": Sort("t.priority", "int"),
    "follow_up": Sort("coalesce(t.follow_up_on, DATE '9999-01-01')", "date"),
    "completed": Sort("coalesce(t.completed_at, t.opened_at)", "timestamptz"),
}
_FIRST = {List.FOLLOW_UP: (Key("follow_up"),), List.DONE: (Key("completed", descending=True),)}


def usual(which: List) -> tuple[Key, ...]:
    """How this list stands when nobody asks for something else: by legal day."""
    return _FIRST.get(which, (Key("due"),))


def expression(key: Key, locale: Locale) -> str:
    """The SQL of one key; steps are sorted as the reader reads them."""
    return SORTS[key.name].sql.format(locale.value) if key.name == "step" else SORTS[key.name].sql


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a list: between rows. ``before`` asks for the rows that lead up to it; no values: the very end."""

    values: tuple[Any, ...]
    id: UUID | None
    before: bool = False

    def told(self) -> str:
        """The place as text for an address."""
        said = orjson.dumps(
            ["<" if self.before else ">", *self.values, self.id], option=orjson.OPT_PASSTHROUGH_SUBCLASS
        )
        return base64.urlsafe_b64encode(said).decode().rstrip("=")


END = Place((), None, before=True)


def place_of(told: str | None, keys: Sequence[Key]) -> Place | None:
    """The place an earlier page told; None for what no page told: then the list begins anew."""
    if told == LAST:
        return END
    if not told or len(told) > LONGEST:
        return None
    try:
        way, *values, key = orjson.loads(base64.urlsafe_b64decode(told + "=" * (-len(told) % 4)))
        typed = tuple(_typed(value, SORTS[one.name].kind) for value, one in zip(values, keys, strict=True))
        return Place(typed, UUID(key), before=way == "<")
    except (ValueError, TypeError, AttributeError, binascii.Error):
        return None


def _typed(value: Any, kind: str) -> Any:
    if kind == "timestamptz":
        return datetime.fromisoformat(value)
    if kind == "date":
        return date.fromisoformat(value)
    if kind == "int" and isinstance(value, int) and abs(value) < 2**31:
        return value
    if kind == "text" and isinstance(value, str) and "\0" not in value:
        return value
    raise ValueError(kind)


def order_by(keys: Sequence[Key], columns: Sequence[str], id_column: str, *, backwards: bool) -> str:
    """``ORDER BY`` for these columns; ties by id, in the direction of the last key."""
    ways = [*(key.descending for key in keys), keys[-1].descending]
    named = zip([*columns, id_column], ways, strict=True)
    return ", ".join(f"{column} {'DESC' if down is not backwards else 'ASC'}" for column, down in named)


def beyond(keys: Sequence[Key], columns: Sequence[str], *, backwards: bool) -> str:
    """What holds for rows beyond a place, whose values are ``:p0``, ``:p1``, ... and ``:pid``."""
    sides = [*columns, "t.id"]
    marks = [f"CAST(:p{n} AS {SORTS[key.name].kind})" for n, key in enumerate(keys)] + ["CAST(:pid AS uuid)"]
    ways = [*(key.descending for key in keys), keys[-1].descending]
    if len(set(ways)) == 1:  # PostgreSQL reads an index along a comparison of whole rows
        sign = "<" if ways[0] is not backwards else ">"
        return f"({', '.join(sides)}) {sign} ({', '.join(marks)})"
    found = []
    for n, down in enumerate(ways):
        same = [f"{side} = {mark}" for side, mark in zip(sides[:n], marks[:n], strict=True)]
        found.append(" AND ".join([*same, f"{sides[n]} {'<' if down is not backwards else '>'} {marks[n]}"]))
    return "(" + " OR ".join(f"({one})" for one in found) + ")"
