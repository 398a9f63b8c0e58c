"""The deadlines of a draft: every row of its ``deadlines.toml``, readable or not, with where it is used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from processes.calendar.rule import DeadlineRule
from processes.calendar.rule_sets import read_rule_sets
from processes.calendar.rulebook import read_deadlines
from processes.definitions.terms import COUNTS, is_shared
from processes.engine.elements import text_in_both
from processes.engine.normalise.names import ACTIVITIES, EVENTS
from processes.errors import Invalid, NotFound
from processes.language import Text
from processes.motion.edition import edition_of
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.readable import Opened, opened, toml_of
from processes.studio.where_used import Kind, Use, uses
from processes.studio.where_used_moments import asked_for, moments_of

FILE = "deadlines.toml"


@dataclass(frozen=True, slots=True)
class RowAt:
    """One row as it is written: its file, which ``[[deadline]]`` of it (from 0), and the rule if it can be read."""

    file: str
    number: int
    raw: Mapping[str, Any]
    rule: DeadlineRule | None

    @property
    def id(self) -> str:
        """The id diagrams ask by."""
        return str(self.raw.get("id", ""))

    @property
    def key(self) -> str:
        """The id, and the variant where there is one."""
        variant = self.raw.get("variant", "")
        return f"{self.id}/{variant}" if variant else self.id

    @property
    def shared(self) -> bool:
        """Do several processes begin with this file?"""
        return is_shared(self.file)


@dataclass(frozen=True, slots=True)
class TermRow:
    """One row in the list."""

    at: RowAt
    uses: tuple[Use, ...]
    running: int
    changed: bool  # it is new, or says something else than the version that holds today
    asked: frozenset[str]  # its named moments that a timer or a step of the diagrams asks for


@dataclass(frozen=True, slots=True)
class TermList:
    """Every deadline of a draft, those it uses first; ``broken`` are files that are no TOML."""

    opened: Opened
    rows: tuple[TermRow, ...]
    unused: tuple[TermRow, ...]
    broken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TermPage:
    """One deadline, and what its fields may choose among. ``standing`` is the row that holds today, if there is one."""

    opened: Opened
    at: RowAt
    uses: tuple[Use, ...]
    moments: Mapping[str, tuple[Use, ...]]  # the elements that act at each of its named moments
    running: int
    standing: DeadlineRule | None
    steps: Mapping[str, Text]
    rule_sets: Mapping[str, Text]


def terms_of_draft(tx: Transaction, person: Person, draft_id: UUID) -> TermList:
    """The deadlines of this draft. Raises ``Forbidden`` for whoever may not see it."""
    found = opened(tx, person, draft_id)
    used = uses(found.drawn)
    counts = _running(tx, found)
    before = {rule.key: rule for rule in _today(tx, found)}
    asked = asked_for(found.drawn)
    rows = [
        TermRow(at, used.of(Kind.DEADLINE, at.id), counts.get(at.key, 0), _says_else(at, before), asked(at.id))
        for at in rows_of(found.content)
    ]
    return TermList(
        opened=found,
        rows=tuple(row for row in rows if row.uses or not row.at.shared),
        unused=tuple(row for row in rows if not row.uses and row.at.shared),
        broken=tuple(
            name for name in files_of(found.content) if found.content[name] and not toml_of(found.content, name)
        ),
    )


def term(tx: Transaction, person: Person, draft_id: UUID, key: str) -> TermPage:
    """One deadline of this draft; with the key ``new`` a page for one that is not there yet."""
    found = opened(tx, person, draft_id)
    at = RowAt(FILE, len(toml_of(found.content, FILE).get("deadline", [])), {}, None)
    if key != "new":
        at = row_at(found.content, key)
    return TermPage(
        opened=found,
        at=at,
        uses=uses(found.drawn).of(Kind.DEADLINE, at.id),
        moments=moments_of(found.drawn, at.id),
        running=_running(tx, found).get(at.key, 0),
        standing=next((rule for rule in _today(tx, found) if rule.key == at.key), None),
        steps={shape.id: text_in_both(shape.tag) for shape in found.drawn.of_kind(*ACTIVITIES, *EVENTS)},
        rule_sets=dict(_rule_sets(found.content)),
    )


def rows_of(content: Mapping[str, str]) -> Iterator[RowAt]:
    """Every row of the process's own file, then of those that are shared."""
    for file in files_of(content):
        raw = toml_of(content, file).get("deadline", [])
        rules = {rule.key: rule for rule in _read(content[file])}
        for number, one in enumerate(raw if isinstance(raw, list) else []):
            at = RowAt(file, number, one, None)
            yield RowAt(file, number, one, rules.get(at.key))


def row_at(content: Mapping[str, str], key: str) -> RowAt:
    """The row of this key. Raises ``NotFound``."""
    found = next((at for at in rows_of(content) if at.key == key), None)
    if found is None:
        raise NotFound(kind="deadline", key=key)
    return found


def files_of(content: Mapping[str, str]) -> list[str]:
    """The files that hold deadlines, the process's own first."""
    return sorted(
        (name for name in content if name.rpartition("/")[2] == FILE), key=lambda name: (is_shared(name), name)
    )


def _read(text: str) -> tuple[DeadlineRule, ...]:
    try:
        return read_deadlines(text.encode())
    except Invalid:
        return ()


def _rule_sets(content: Mapping[str, str]) -> Iterator[tuple[str, Text]]:
    for name, text in content.items():
        if name.rpartition("/")[2] == "rulesets.toml":
            try:
                yield from ((one.id, one.name) for one in read_rule_sets(text.encode()))
            except Invalid:
                continue


def _running(tx: Transaction, found: Opened) -> dict[str, int]:
    return {row.rule: row.number for row in tx.execute(COUNTS, {"definition": found.definition.id})}


def _today(tx: Transaction, found: Opened) -> tuple[DeadlineRule, ...]:
    newest = found.definition.newest_id
    return edition_of(tx, newest).deadlines if newest else ()


def _says_else(at: RowAt, before: Mapping[str, DeadlineRule]) -> bool:
    standing = before.get(at.key)
    return standing is None or at.rule is None or replace(at.rule, line=None) != replace(standing, line=None)
