"""What a diagram of a draft may name: groups, forms, stations, texts, legal clocks, tables, processes, operations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath
from uuid import UUID

from sqlalchemy import select

from processes.calendar.rule import DeadlineRule
from processes.calendar.spoken import length_words
from processes.connectors.registry import OPERATIONS
from processes.definitions.checks.drawn import Drawn
from processes.engine.tables import read_tables
from processes.errors import Invalid
from processes.forms.form import Form
from processes.language import Text
from processes.motion.assign import PARTIES
from processes.records import Definition, Draft, Person, Version
from processes.rules.dmn import Part
from processes.store.transaction import Transaction
from processes.studio.group_names import group_names
from processes.studio.readable import opened
from processes.studio.texts import stages_of

GROUND = "ground"
MADE_UP = re.compile(r"""\bid="([A-Z][A-Za-z]*_[01][0-9a-z]{6})\"""")  # as editors number what is drawn
LINES = ("now", "why", "you", "next")
Texts = dict[str, dict[str, Text]]


@dataclass(frozen=True, slots=True)
class Group:
    """Somebody's group: a team's, or a party outside."""

    key: str
    name: Text
    outside: bool


@dataclass(frozen=True, slots=True)
class Lines:
    """One of the citizen's stations: its name, and its lines (now, why, you, next) that are written."""

    key: str
    name: Text
    lines: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Clock:
    """A legal clock by its id: name, statute and length of its newest row, and the points any of its rows has."""

    key: str
    name: Text
    statute: Text
    length: Text
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A decision table by the name a rule task may use, and the file it stands in."""

    key: str
    name: str
    file: str


@dataclass(frozen=True, slots=True)
class Callable:
    """A process that may be called; ``file`` is the draft's diagram it is drawn in, empty where it is another's."""

    key: str
    name: Text
    file: str


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything there is to choose from, for the draft as it is saved in ``revision``."""

    revision: int
    groups: tuple[Group, ...]
    forms: tuple[Form, ...]
    stages: tuple[Lines, ...]
    texts: Texts
    clocks: tuple[Clock, ...]
    tables: tuple[Table, ...]
    processes: tuple[Callable, ...]
    operations: tuple[str, ...]
    definitions: tuple[tuple[str, Text], ...]
    drawn: Drawn
    standing: frozenset[str]  # ids a machine made up that the version it began from has: cases may stand there

    @property
    def grounds(self) -> tuple[tuple[str, Text], ...]:
        """The texts that say a ground for a deviation."""
        return tuple((key, parts[GROUND]) for key, parts in self.texts.items() if GROUND in parts)

    @property
    def outcomes(self) -> tuple[tuple[str, Text], ...]:
        """The outcomes its ends have already, each once, with what the first such end is called."""
        found: dict[str, Text] = {}
        for one in self.drawn.of_kind("endEvent"):
            if one.element.outcome:
                found.setdefault(one.element.outcome, one.label)
        return tuple(sorted(found.items(), key=lambda one: one[0]))


def choices(tx: Transaction, person: Person, draft_id: UUID) -> Choices:
    """What the draft's diagrams may name; of files that cannot be read, nothing. Raises ``Forbidden``."""
    draft = opened(tx, person, draft_id)
    package = draft.package
    others = tx.execute(select(Definition).where(Definition.newest_id.is_not(None)).order_by(Definition.key)).scalars()
    definitions = {one.key: one for one in (draft.definition, *others)}
    return Choices(
        revision=draft.draft.revision,
        groups=tuple(_groups(tx)),
        forms=tuple(sorted(package.forms.values(), key=lambda form: form.key)),
        stages=tuple(_stages(draft.content)),
        texts={key: dict(parts) for key, parts in package.texts.items()},
        clocks=tuple(_clocks(package.deadlines)),
        tables=tuple(_tables(package.tables)),
        processes=(*_own(draft.drawn), *_of_others(tx, draft.definition)),
        operations=tuple(sorted(OPERATIONS)),
        definitions=tuple((key, one.title) for key, one in definitions.items()),
        drawn=draft.drawn,
        standing=frozenset(_standing(tx, draft.draft)),
    )


def _standing(tx: Transaction, draft: Draft) -> Iterator[str]:
    content = tx.find(Version, draft.based_on_id).content if draft.based_on_id else {}
    for file, text in content.items():
        if file.endswith(".bpmn"):
            yield from MADE_UP.findall(text)


def _groups(tx: Transaction) -> Iterator[Group]:
    """The groups of all teams, and the parties outside by their key."""
    names = group_names(tx)
    yield from (Group(key, name, outside=False) for key, name in names.items())
    yield from (Group(key, Text(key, key), outside=True) for key in sorted(PARTIES - names.keys()))


def _stages(content: Mapping[str, str]) -> Iterator[Lines]:
    for said in stages_of(content):
        words = {part: _in_both(said[part]) for part in LINES if said.get(part)}
        yield Lines(str(said.get("key", "")), _in_both(said.get("name")), words)


def _in_both(said: object) -> Text:
    return Text(str(said.get("da", "")), str(said.get("en", ""))) if isinstance(said, Mapping) else Text("", "")


def _clocks(rules: Iterable[DeadlineRule]) -> Iterator[Clock]:
    by_id: dict[str, list[DeadlineRule]] = {}
    for rule in rules:
        by_id.setdefault(rule.id, []).append(rule)
    for key, rows in sorted(by_id.items()):
        newest = rows[-1]
        points = dict.fromkeys(point for rule in rows for point in rule.points)
        length = length_words(newest.counting.length, newest.counting.days)
        yield Clock(key, newest.name, newest.statute, length, tuple(points))


def _tables(files: Mapping[str, bytes]) -> Iterator[Table]:
    """The names of the files, and of the decisions in those that can be read."""
    for file, content in files.items():
        stem = PurePosixPath(file).stem
        parts: Mapping[str, Part] = {}
        with suppress(Invalid):
            parts = read_tables({file: content}).decisions
        yield Table(stem, parts[stem].name if stem in parts else stem, file)
        yield from (Table(key, part.name, file) for key, part in sorted(parts.items()) if key != stem)


def _own(drawn: Drawn) -> Iterator[Callable]:
    """The processes this draft draws itself."""
    for shape in drawn.of_kind("process"):
        yield Callable(shape.id, shape.element.name, shape.file)


def _of_others(tx: Transaction, own: Definition) -> Iterator[Callable]:
    """The processes other definitions have published."""
    rows = tx.execute(
        select(Definition, Version.main, Version.processes)
        .join(Version, Version.id == Definition.newest_id)
        .where(Definition.id != own.id)
        .order_by(Definition.key)
    )
    for definition, main, processes in rows:
        for process in sorted(processes, key=lambda name: (name != main, name)):
            name = definition.title if process == main else Text(process, process)
            yield Callable(process, name, "")
