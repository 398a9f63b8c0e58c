"""The headings of a list's columns: what they sort by, which way it stands now, and the list of orders."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from processes.language import Locale
from processes.tasks.inbox import Asked, Inbox, List
from processes.tasks.inbox_order import Key, usual
from webapp import wording

ORDERS = ("due", "-due", "-priority", "opened", "-opened", "citizen", "process", "step", "holder")
WITH_HOLDER = frozenset({List.TEAM, List.LATE, List.WAITING, List.FOLLOW_UP, List.ALL})


@dataclass(frozen=True, slots=True)
class Heading:
    """One column's heading; ``sorted`` is ``ascending``, ``descending`` or empty; ``where`` leads to that order."""

    code: str
    look: str
    where: str = ""
    sorted: str = ""


def headings(box: Inbox, query: Callable[[Asked], str]) -> tuple[Heading, ...]:
    """The headings of this list's own columns; those from case data stand after them."""
    first = {List.FOLLOW_UP: "follow_up", List.DONE: "completed"}.get(box.which, "due")
    own = [(first, "due"), ("step", "task"), ("citizen", "who"), ("", "law")]
    if box.which in WITH_HOLDER:
        own.append(("holder", "act"))
    return tuple(_heading(box.asked, name, look, query) for name, look in own)


def _heading(asked: Asked, name: str, look: str, query: Callable[[Asked], str]) -> Heading:
    if not name:
        return Heading(f"column.{look}", look)
    here = asked.keys[0]
    way = ("descending" if here.descending else "ascending") if here.name == name else ""
    return Heading(f"column.{name}", look, query(asked.sorted_by(name)), way)


def sorts(asked: Asked, locale: Locale) -> tuple[tuple[str, str, bool], ...]:
    """The orders one may choose, with what stands now: value, words, chosen."""
    now = ",".join(str(key) for key in asked.keys)
    usually = ",".join(str(key) for key in usual(asked.which))
    offered = dict.fromkeys((now, usually, *ORDERS))
    return tuple((value, _said(value, locale), value == now) for value in offered)


def _said(value: str, locale: Locale) -> str:
    """``Frist, tidligst først``; of several keys each after the other."""
    keys = [Key(one.removeprefix("-"), one.startswith("-")) for one in value.split(",")]
    words = [wording.sentence(f"sort.{key}", {}, locale) for key in keys]
    return " · ".join(words)
