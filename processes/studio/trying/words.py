"""The words an example may use at each place, ours and those others would choose; an unknown one is told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from processes.errors import Problem

Said = Mapping[str, Any]
Table = Mapping[str, tuple[str, ...]]

_REMARKS: Table = {"remark": ("title", "name", "id", "description", "note", "comment", "summary", "why", "source")}
_EXPECT = ("expects", "expected", "forventet")
_DATA = ("facts", "answers", "given", "fields", "form", "payload")

TOP: Table = {
    **_REMARKS,
    "process": ("definition",),
    "start": (),
    "data": ("facts", "given"),
    "step": ("steps", "trin"),
    "expect": (*_EXPECT, "end", "at_end"),
}
START: Table = {
    "remark": ("title", "description", "note", "comment"),
    "on": ("date", "day", "at", "today"),
    "event": ("start", "start_event", "message"),
    "process": ("definition",),
    "data": _DATA,
    "expect": _EXPECT,
}
STEP: Table = {
    "remark": ("title", "description", "note", "comment", "name"),
    "on": ("date", "day", "at", "time"),
    "after": ("wait", "passes", "pass"),
    "days": (),
    "weeks": (),
    "months": (),
    "hours": (),
    "do": ("step", "task", "complete", "id"),
    "message": ("event", "receive", "deliver", "msg"),
    "answers": ("data", "facts", "fields", "form", "payload", "with"),
    "by": ("who", "as", "person"),
    "refused": ("refuses", "error"),
    "unheard": (),
    "expect": _EXPECT,
}
EXPECT: Table = {
    "open": ("tasks", "task", "open_tasks"),
    "has_open": ("open_among",),
    "not_open": (),
    "deadlines": ("deadline", "clocks"),
    "decisions": ("decision",),
    "not_decided": (),
    "documents": ("document", "letters"),
    "not_documents": (),
    "sent": ("messages",),
    "not_sent": (),
    "told": ("warned",),
    "not_told": (),
    "passed": ("taken",),
    "not_passed": (),
    "facts": ("data", "fields"),
    "rule_set": ("ruleset", "rule_sets", "ruleSet"),
    "ended": ("end", "end_state", "outcome", "state"),
}
TASK: Table = {"task": ("step", "id", "do"), "group": ("lane", "role"), "due": ("due_day", "deadline")}
DEADLINE: Table = {
    "id": ("deadline", "ref"),
    "due": ("due_day", "on", "date"),
    "start": ("from", "started"),
    "statute": ("basis", "law", "legal_basis"),
    "running": ("runs", "active"),
    "missed": ("late", "overdue"),
    "kept": ("met",),
    "rule_set": ("ruleset", "ruleSet"),
}
DECISION: Table = {
    "id": ("decision", "table"),
    "matched": ("row", "rows", "rule", "rules", "matched_rules"),
    "outcome": ("result", "output", "outputs", "answer", "value"),
}
_LISTS: Mapping[str, tuple[str, Table]] = {
    "open": ("task", TASK),
    "has_open": ("task", TASK),
    "deadlines": ("id", DEADLINE),
    "decisions": ("id", DECISION),
}
_ALONE: Mapping[str, str] = {"open": "due", "has_open": "due", "deadlines": "due", "decisions": "outcome"}


def as_list(said: Any) -> list[Any]:
    """One thing, or several."""
    if said is None:
        return []
    return list(said) if isinstance(said, (list, tuple)) else [said]


def in_our_words(said: Any, table: Table, where: str, faults: list[Problem]) -> dict[str, Any]:
    """The same under our own keys; a key nobody knows, or one thing said twice, is a fault."""
    if not isinstance(said, Mapping):
        faults.append(Problem("try.no_table", where, {"said": repr(said), "known": known(table)}))
        return {}
    own = {alias: name for name, aliases in table.items() for alias in (name, *aliases)}
    found: dict[str, Any] = {}
    for key, value in said.items():
        name = own.get(key)
        if name is None:
            close = get_close_matches(key, own, 1)
            told = {"key": key, "close": close[0]} if close else {"key": key, "known": known(table)}
            faults.append(Problem("try.key_misspelt" if close else "try.key_unknown", where, told))
        elif name in found and name != "remark":
            faults.append(Problem("try.said_twice", where, {"name": name}))
        else:
            found[name] = value
    found.pop("remark", None)
    return found


def known(table: Table) -> list[str]:
    """Our own words of a table."""
    return [name for name in table if name != "remark"]


def expectations(said: Any, where: str, faults: list[Problem]) -> dict[str, Any]:
    """What must be true at a place; lists of tables are read whether written as a list, one table or id = day."""
    expect = in_our_words(said, EXPECT, f"{where}, expect", faults)
    for name, (first, table) in _LISTS.items():
        if name in expect:
            expect[name] = [
                in_our_words(one, table, f"{where}, {name}", faults) for one in _tables(name, expect[name], first)
            ]
            faults.extend(_nameless(where, name, first) for one in expect[name] if first not in one)
    for name in ("documents", "sent", "told", "passed", "rule_set"):
        for each in (name, f"not_{name}"):
            if each in expect:
                expect[each] = [str(one) for one in as_list(expect[each])]
    for each in ("not_open", "not_decided"):
        if each in expect:
            expect[each] = [str(one) for one in as_list(expect[each])]
    return expect


def entries(kind: str, said: Any) -> list[Any]:
    """What is expected of one kind, one by one: those that can say more as tables, the others as ids."""
    if said is None or kind not in _LISTS:
        return as_list(said)
    return _tables(kind, said, _LISTS[kind][0])


def id_of(kind: str, entry: Any) -> str:
    """What an entry of this kind is about."""
    first, table = _LISTS.get(kind, ("", {}))
    if not isinstance(entry, Mapping):
        return str(entry)
    return str(next((entry[word] for word in (first, *table.get(first, ())) if word in entry), ""))


def _nameless(where: str, name: str, first: str) -> Problem:
    return Problem("try.entry_nameless", f"{where}, {name}", {"first": first})


def _tables(name: str, said: Any, first: str) -> list[Any]:
    if isinstance(said, Mapping) and not any(each in said for each in (first, *_all_words(name))):
        return [_short(name, first, key, value) for key, value in said.items()]
    return [{first: one} if isinstance(one, str) else one for one in as_list(said)]


def _all_words(name: str) -> list[str]:
    table = _LISTS[name][1]
    return [word for own, aliases in table.items() for word in (own, *aliases)]


def _short(name: str, first: str, key: str, value: Any) -> dict[str, Any]:
    """``"P4-10" = 2016-03-27`` and ``"D4.2" = {matched = [3]}``."""
    if isinstance(value, bool) and name == "deadlines":
        return {first: key, "running": value}
    plain_outcome = name == "decisions" and not isinstance(value, Mapping)
    if isinstance(value, date) or plain_outcome:
        return {first: key, _ALONE[name]: value}
    return {first: key, **value} if isinstance(value, Mapping) else {first: key}
