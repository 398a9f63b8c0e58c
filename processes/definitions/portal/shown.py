"""One process whole, as everybody may read it: its steps, deadlines, tables and forms, and how it is used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.calendar.rule import DeadlineRule
from processes.definitions.portal.calls import Calls, calls
from processes.definitions.portal.tables import Table, table_in_words
from processes.definitions.portal.usage import Usage, usage
from processes.engine.normalise.names import ACTIVITIES, EMBEDDED
from processes.engine.shapes import Element
from processes.errors import NotFound
from processes.forms.form import Form
from processes.language import Text
from processes.motion.edition import Edition, edition_of
from processes.records import Definition, Person, Version
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction

PARTS = ("instruction", "guide", "subject", "body", "we_do", "why", "you_do", "rights")


@dataclass(frozen=True, slots=True)
class Stage:
    """What a citizen is told while a case is here: what happens now, what then, and what she must or can do."""

    key: str
    name: Text
    now: Text
    next: Text
    you: Text


@dataclass(frozen=True, slots=True)
class Step:
    """One step as it is drawn, with what whoever does it needs to know."""

    id: str
    name: Text
    kind: str
    who: Text  # whose work it is: its lane, as the diagram calls it
    texts: tuple[tuple[str, Text], ...]  # part (instruction, guide, body, ...) and its words
    stage: str
    form: str
    table: str
    rules: tuple[str, ...]  # keys of its deadlines
    called: str  # id of the process it calls
    operation: str
    may_skip: bool
    four_eyes: bool


@dataclass(frozen=True, slots=True)
class Diagram:
    """One diagram: the file that draws it, what it is called, and its steps in the order of the file."""

    process: str
    file: str
    title: Text
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A published process, whole."""

    key: str
    title: Text
    summary: Text
    owner: str
    kle: str
    version: int
    version_id: UUID
    published_at: datetime
    since: datetime
    note: str
    start_groups: tuple[str, ...]
    diagrams: tuple[Diagram, ...]  # the one that starts first
    stages: tuple[Stage, ...]
    deadlines: tuple[DeadlineRule, ...]
    tables: tuple[Table, ...]
    forms: tuple[Form, ...]
    used: Usage
    calls: Calls
    owns: bool
    retired_at: datetime | None  # no new case begins since then
    retired_why: str

    @property
    def steps(self) -> Iterator[Step]:
        """Every step of every diagram."""
        return (step for one in self.diagrams for step in one.steps)


def shown(tx: Transaction, person: Person, key: str) -> Shown:
    """The newest version of this process. Raises ``NotFound`` for one that is not published, and ``Forbidden``."""
    require(person, Permission.SEE_PROCESSES)
    definition, version, edition = newest(tx, key)
    owner = tx.find(Person, definition.owner_id) if definition.owner_id else None
    return Shown(
        key=definition.key,
        title=definition.title,
        summary=Text.of(edition.process.get("summary") or ""),
        owner=owner.name if owner else "",
        kle=definition.kle or "",
        version=version.number,
        version_id=version.id,
        published_at=version.published_at,
        since=version.valid_from or version.published_at,
        note=version.note,
        start_groups=tuple(definition.start_groups),
        diagrams=diagrams(edition),
        stages=stages(edition),
        deadlines=edition.deadlines,
        tables=tables(edition),
        forms=tuple(sorted(edition.forms.values(), key=lambda one: one.key)),
        used=usage(tx, definition.id),
        calls=calls(tx).get(key, Calls((), ())),
        owns=allowed(person, Permission.SAVE_DRAFT, definition.relations_to(person)),
        retired_at=definition.retired_at,
        retired_why=definition.retired_why or "",
    )


def newest(tx: Transaction, key: str) -> tuple[Definition, Version, Edition]:
    """A published process, its newest version, and that version live; ``NotFound`` where there is none."""
    definition = tx.maybe(select(Definition).where(Definition.key == key, Definition.newest_id.is_not(None)))
    if definition is None or definition.newest_id is None:
        raise NotFound(kind="definition", key=key)
    return definition, tx.find(Version, definition.newest_id), edition_of(tx, definition.newest_id)


def diagrams(edition: Edition) -> tuple[Diagram, ...]:
    """Its diagrams, the one a case starts in first."""
    plan = edition.plan
    found = [_diagram(edition, process) for process in plan.processes]
    return tuple(sorted(found, key=lambda one: one.process != plan.main))


def stages(edition: Edition) -> tuple[Stage, ...]:
    """What the citizen is told, in the order she meets it."""
    return tuple(
        Stage(str(raw.get("key", "")), *(Text.of(raw.get(name) or "") for name in ("name", "now", "next", "you")))
        for raw in edition.process.get("stage", ())
    )


def tables(edition: Edition) -> tuple[Table, ...]:
    """Its decision tables, each once, under the name its steps have; one that no step asks keeps its own."""
    plan = edition.plan
    asked = {one.table: one.name for one in reversed([*plan.elements.values()]) if one.table and one.name}
    keys: dict[int, str] = {}
    for key, table in plan.tables.items():
        if key in asked or id(table) not in keys:
            keys[id(table)] = key
    found = [table_in_words(key, plan.tables[key], asked.get(key)) for key in keys.values()]
    return tuple(sorted(found, key=lambda one: (one.key not in asked, sort_key(one.name.da), one.key)))


def _diagram(edition: Edition, process: str) -> Diagram:
    drawn = edition.plan.elements.get(process)
    file = _file(edition, process)
    steps = tuple(
        step_of(edition, one)
        for one in edition.plan.elements.values()
        if one.process == process and one.kind in ACTIVITIES and one.kind not in EMBEDDED and one.name
    )
    return Diagram(process, file, drawn.name if drawn and drawn.name else Text.of(process), steps)


def _file(edition: Edition, process: str) -> str:
    text = edition.diagram(process)
    return next((name for name, said in edition.content.items() if said is text or said == text), "process.bpmn")


def step_of(edition: Edition, element: Element) -> Step:
    """One element as a step to read."""
    texts = edition.texts.get(element.text or "", {})
    lane = edition.plan.elements.get(element.lane or "")
    return Step(
        id=element.id,
        name=element.name,
        kind=element.kind,
        who=lane.name if lane and lane.name else Text.of(element.group or ""),
        texts=tuple((part, texts[part]) for part in PARTS if texts.get(part)),
        stage=element.stage or "",
        form=element.form if element.form and element.form in edition.forms else "",
        table=element.table if element.table and element.table in edition.plan.tables else "",
        rules=tuple(dict.fromkeys(ref for use in element.deadlines for ref in use.refs)),
        called=element.called or "",
        operation=element.operation or "",
        may_skip=element.bounds.skip,
        four_eyes=bool(element.four_eyes),
    )
