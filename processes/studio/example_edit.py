"""Mending an example without its file: a step's day and answers, a step more or less, what must be true, the end."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from processes import clock
from processes.errors import NotFound
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.example_keep import change_example
from processes.studio.example_list import example_text
from processes.studio.toml_write import Spot, as_toml, parsed, standing, with_values
from processes.studio.trying import words
from processes.studio.trying.words import as_list

END = -1  # the number of the end, as 0 is that of the start
_STEP = re.compile(r"^\[\[[ \t]*(step|steps|trin)[ \t]*\]\][^\n]*$", re.MULTILINE)
_END = re.compile(r"^\[[ \t]*(?:expect|expects|expected|forventet|end|at_end)[ \t]*\][^\n]*$", re.MULTILINE)
_WAITS = ("days", "weeks", "months", "hours", "after", *words.STEP["after"])
_WHOLE = {"id", "task", *words.TASK["task"], *words.DEADLINE["id"], *words.DECISION["id"]}


def mend_example(
    tx: Transaction, person: Person, draft_id: UUID, name: str, mended: Callable[[str], str], seen: int
) -> None:
    """Put ``mended`` of its text in an example's place, and play it. Raises as ``change_example`` and ``mended`` do."""
    change_example(tx, person, draft_id, name, mended(example_text(tx, person, draft_id, name)), seen)


def with_step(
    text: str, number: int, day: date | datetime | None = None, answers: Mapping[str, Any] | None = None
) -> str:
    """A step (0: the start) on another day, with other answers (typed); what is None stays as it is.

    Raises ``NotFound`` for a step that is not there.
    """
    spot, table = _spot(text, number)
    said = standing(parsed(text), spot) or {}
    changes: dict[str, Any] = {}
    if day is not None:
        changes |= {key: None for key in said if number and key in _WAITS}
        changes[word_for(said, "on", table)] = _as_written(day)
    if answers is not None:
        kept = {name: _as_written(value) for name, value in answers.items() if value is not None}
        changes[word_for(said, "answers" if number else "data", table)] = kept
    return with_values(text, spot, changes)


def without_step(text: str, number: int) -> str:
    """Without this step and all that was to be true after it."""
    begin, end = _bounds(text, number)
    return _put(text[:begin], "", text[end:])


def with_new_step(text: str, after: int, element: str) -> str:
    """With a step behind another (0: the start); its answers are plausible ones until they are written."""
    place = _bounds(text, after)[1] if after else _behind_start(text)
    return _put(text[:place], f"[[step]]\ndo = {as_toml(element)}\n", text[place:])


def with_end(text: str, ended: str | bool) -> str:
    """Ending so: an outcome, True (somehow), False (it goes on)."""
    said = parsed(text)
    top = word_for(said, "expect", words.TOP)
    return with_values(text, Spot(top), {word_for(said.get(top, {}), "ended", words.EXPECT): ended})


def without_expectation(text: str, number: int, kind: str, place: int) -> str:
    """No longer asking for one thing after a step (0: the start, -1: the end). What is gone already is no fault."""
    return in_place(text, number, lambda own, holder, table: _less(own, holder, table, kind, place))


def in_place(text: str, number: int, change: Callable[[str, str, words.Table], str]) -> str:
    """The text with what stands at one place (0: the start, -1: the end) changed.

    ``change`` is given the text, the table in it that holds what is expected there, and the words of that table.
    """
    if number == END:
        return change(text, "", words.TOP)
    if number == 0:
        return change(text, word_for(parsed(text), "start", words.TOP), words.START)
    begin, end = _bounds(text, number)
    own = _STEP.match(text, begin)
    assert own is not None  # noqa: S101  (a step begins there)
    alone = f"[{own[1]}]{text[own.end() : end]}"  # by itself it is one table, and no longer one of several
    changed = change(alone, own[1], words.STEP)
    return f"{text[:begin]}{own[0]}{changed[len(own[1]) + 2 :]}{text[end:]}"


def _less(text: str, holder: str, table: words.Table, kind: str, place: int) -> str:
    said = standing(parsed(text), Spot(holder)) or {}
    expect = word_for(said, "expect", table)
    key = word_for(said.get(expect, {}), "open" if kind == "nothing_open" else kind, words.EXPECT)
    rest = _without(said.get(expect, {}).get(key), place)
    name = f"{holder}.{expect}" if holder else expect
    if re.search(rf"^\[[ \t]*{re.escape(name)}[ \t]*\]", text, re.MULTILINE):
        return with_values(text, Spot(name), {key: rest})
    left = {one: value for one, value in said.get(expect, {}).items() if one != key} | ({key: rest} if rest else {})
    return with_values(text, Spot(holder), {expect: left or None})


def _without(said: Any, place: int) -> Any:
    """The rest of a list, or of a table by ids; None where nothing is left."""
    if isinstance(said, Mapping) and not _WHOLE & set(said):
        pairs = list(said.items())
        return dict(pairs[:place] + pairs[place + 1 :]) or None
    several = as_list(said)
    return several[:place] + several[place + 1 :] or None


def _spot(text: str, number: int) -> tuple[Spot, words.Table]:
    said = parsed(text)
    if number == 0:
        return Spot(word_for(said, "start", words.TOP)), words.START
    steps = word_for(said, "step", words.TOP)
    if not 0 < number <= len(said.get(steps, ())):
        raise NotFound(kind="example_step", key=str(number))
    return Spot(steps, number - 1), words.STEP


def word_for(said: Mapping[str, Any], name: str, table: words.Table) -> str:
    """The word the file uses for this."""
    return next((one for one in (name, *table.get(name, ())) if one in said), name)


def _as_written(value: Any) -> Any:
    """Moments as these files write them: Copenhagen's, without their distance from Greenwich."""
    if isinstance(value, datetime):
        return value.astimezone(clock.COPENHAGEN).replace(tzinfo=None)
    if isinstance(value, Mapping):
        return {name: _as_written(one) for name, one in value.items() if one is not None}
    return [_as_written(one) for one in value] if isinstance(value, (list, tuple)) else value


def _behind_start(text: str) -> int:
    """Before the first step, else before the end."""
    found = _STEP.search(text) or _END.search(text)
    return _above(text, found.start()) if found else len(text)


def _bounds(text: str, number: int) -> tuple[int, int]:
    """Where a step begins and ends, what is expected after it included."""
    starts = [found.start() for found in _STEP.finditer(text)]
    if not 0 < number <= len(starts):
        raise NotFound(kind="example_step", key=str(number))
    ends = [*starts[number:], *(found.start() for found in _END.finditer(text)), len(text)]
    end = next(one for one in ends if one > starts[number - 1])
    return starts[number - 1], _above(text, end) if end < len(text) else end


def _above(text: str, place: int) -> int:
    """Over the remarks that stand right above a table: they belong to it."""
    lines = text[:place].splitlines(keepends=True)
    while lines and lines[-1].startswith("#"):
        place -= len(lines.pop())
    return place


def _put(before: str, block: str, after: str) -> str:
    parts = (one.strip("\n") for one in (before, block, after))
    return "\n\n".join(one for one in parts if one) + "\n"
