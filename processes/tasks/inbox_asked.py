"""What a reader asks a list for: which list, words, conditions, order and columns, as read from an address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from processes.errors import Invalid, Problem
from processes.tasks.inbox_lists import List
from processes.tasks.inbox_order import MOST_KEYS, SORTS, Key, usual

NOBODY = "nobody"
FACT = "fact."  # before a column, in names of an address
MOST_WORDS = 8
LONGEST = 120  # characters of words, of a name, of a value
MOST_COLUMNS = 6
MOST_FACTS = 4
_NAME = re.compile(r"[A-Za-z0-9_-]{1,80}")
_COLUMN = re.compile(r"[A-Za-z0-9_-]{1,80}\.[A-Za-z0-9_-]{1,80}")
_CPR = re.compile(r"(?<!\d)\d{6}[- ]?\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class Fact:
    """A condition on a column of case data: the fact is this value, or holds it among others."""

    column: str  # definition.field
    value: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One list as somebody wishes to see it; everything but ``which`` may be left out."""

    which: List = List.MINE
    words: str = ""
    process: str = ""  # the definition's key
    step: str = ""  # the task's Danish name, whichever version it comes from
    group: str = ""
    holder: str = ""  # NOBODY, or the id of a person
    facts: tuple[Fact, ...] = ()
    sort: tuple[Key, ...] = ()
    columns: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[Key, ...]:
        """The order: what was asked for, else the list's own."""
        return self.sort or usual(self.which)

    @property
    def narrows(self) -> bool:
        """Does it ask for less than the whole list?"""
        return bool(self.words or self.process or self.step or self.group or self.holder or self.facts)

    def whole(self) -> Asked:
        """The same list, order and columns without anything that narrows it."""
        return Asked(self.which, sort=self.sort, columns=self.columns)

    def sorted_by(self, name: str) -> Asked:
        """Sorted by this first; again turns it round. What it was sorted by before comes second."""
        first = self.keys[0]
        key = Key(name, not first.descending if first.name == name else name == "priority")
        rest = tuple(one for one in self.keys if one.name != name)
        return replace(self, sort=(key, *rest)[:MOST_KEYS])

    def pairs(self) -> list[tuple[str, str]]:
        """As names and values of an address; ``read`` makes the same of them."""
        plain = [("q", self.words), ("process", self.process), ("step", self.step), ("group", self.group)]
        plain += [("holder", self.holder), ("sort", ",".join(str(key) for key in self.sort))]
        plain += [("columns", ",".join(self.columns))]
        facts = [(f"{FACT}{one.column}", one.value) for one in self.facts]
        return [("list", self.which.value), *((name, value) for name, value in plain if value), *facts]


def read(given: Mapping[str, Sequence[str]]) -> Asked:
    """What an address or a saved filter asks for; raises ``Invalid`` with one problem for each part that is wrong."""
    problems: list[Problem] = []
    first = {name: values[0].strip() for name, values in given.items() if values}
    asked = Asked(
        which=_list(first.get("list", ""), problems),
        words=_words(first.get("q", ""), problems),
        process=_name(first.get("process", ""), "process", problems),
        step=_short(first.get("step", ""), "step", problems),
        group=_name(first.get("group", ""), "group", problems),
        holder=_holder(first.get("holder", ""), problems),
        facts=_facts(first, problems),
        sort=_sort(first.get("sort", ""), problems),
        columns=_columns(first.get("columns", ""), problems),
    )
    if problems:
        raise Invalid(problems, problems[0].code, **problems[0].facts)
    return asked


def read_pairs(pairs: Iterable[Sequence[str]]) -> Asked:
    """As ``read``, from what ``pairs`` gave."""
    given: dict[str, list[str]] = {}
    for name, value in pairs:
        given.setdefault(name, []).append(value)
    return read(given)


def _list(told: str, problems: list[Problem]) -> List:
    if told and told not in set(List):
        problems.append(Problem("filter_list", "list", {"value": told[:LONGEST]}))
    return List(told) if told in set(List) else List.MINE


def _words(told: str, problems: list[Problem]) -> str:
    if _CPR.search(told):
        problems.append(Problem("search_cpr", "q"))
    elif len(told) > LONGEST or len(told.split()) > MOST_WORDS or "\0" in told:
        problems.append(Problem("search_long", "q", {"limit": MOST_WORDS}))
    return " ".join(told.split())


def _name(told: str, where: str, problems: list[Problem]) -> str:
    if told and not _NAME.fullmatch(told):
        problems.append(Problem("filter_value", where, {"value": told[:LONGEST]}))
    return told


def _short(told: str, where: str, problems: list[Problem]) -> str:
    if len(told) > LONGEST or "\0" in told:
        problems.append(Problem("filter_value", where, {"value": told[:LONGEST].replace("\0", "")}))
    return told


def _holder(told: str, problems: list[Problem]) -> str:
    if told and told != NOBODY:
        try:
            return str(UUID(told))
        except ValueError:
            problems.append(Problem("filter_value", "holder", {"value": told[:LONGEST]}))
    return told


def _facts(first: Mapping[str, str], problems: list[Problem]) -> tuple[Fact, ...]:
    told = {name.removeprefix(FACT): value for name, value in first.items() if name.startswith(FACT) and value}
    for column, value in told.items():
        if not _COLUMN.fullmatch(column) or len(value) > LONGEST or "\0" in value or len(told) > MOST_FACTS:
            problems.append(Problem("filter_value", column[:LONGEST], {"value": value[:LONGEST].replace("\0", "")}))
    return tuple(Fact(column, value) for column, value in told.items())


def _sort(told: str, problems: list[Problem]) -> tuple[Key, ...]:
    keys = [Key(one.removeprefix("-"), one.startswith("-")) for one in told.split(",") if one]
    wrong = [key.name for key in keys if key.name not in SORTS]
    if wrong or len(keys) > MOST_KEYS or len({key.name for key in keys}) < len(keys):
        problems.append(Problem("filter_sort", "sort", {"value": told[:LONGEST]}))
        return ()
    return tuple(keys)


def _columns(told: str, problems: list[Problem]) -> tuple[str, ...]:
    names = tuple(one for one in told.split(",") if one)
    if len(names) > MOST_COLUMNS or not all(_COLUMN.fullmatch(one) for one in names):
        problems.append(Problem("filter_columns", "columns", {"limit": MOST_COLUMNS}))
        return ()
    return names
