"""A published version, live: its plan, deadlines, forms and texts, compiled once per process and kept."""

from __future__ import annotations

import tomllib
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select

from processes.calendar.rule import DeadlineRule
from processes.calendar.rule_sets import RuleSet, read_rule_sets
from processes.calendar.rulebook import read_deadlines
from processes.engine import Plan, parse
from processes.forms.form import Form
from processes.language import Text
from processes.motion.extra_form import EXTRA, extra_form
from processes.records import Version
from processes.rules.table import DecisionTable
from processes.store.transaction import Transaction

KEPT = 256
TEXTS = ("texts.da.toml", "texts.en.toml")


@dataclass(frozen=True)
class Edition:
    """One frozen version: ``content`` maps file names to text; everything else is read from it once."""

    id: UUID
    definition_id: UUID
    number: int
    hash: str
    content: Mapping[str, str]

    @cached_property
    def plan(self) -> Plan:
        """The compiled diagrams and tables."""
        diagrams = self._files("", ".bpmn")
        return parse(diagrams, self._files("tables/", ".dmn"), key=self.hash)

    @cached_property
    def deadlines(self) -> tuple[DeadlineRule, ...]:
        """Every legal clock the version knows, those shared by all processes included."""
        names = [name for name in self.content if name.rpartition("/")[2] == "deadlines.toml"]
        return tuple(rule for name in sorted(names) for rule in read_deadlines(self._bytes(name)))

    @cached_property
    def rule_sets(self) -> tuple[RuleSet, ...]:
        """The rule sets a case of this version may be decided by."""
        names = [name for name in self.content if name.rpartition("/")[2] == "rulesets.toml"]
        return tuple(one for name in sorted(names) for one in read_rule_sets(self._bytes(name)))

    @cached_property
    def forms(self) -> Mapping[str, Form]:
        """Every form by its key."""
        return {key: Form.read(raw, key) for key, raw in self._files("forms/", ".json", bare=True).items()}

    def form(self, key: str | None) -> Form | None:
        """The form of a task: one of the version's own, or that of a step that was added to a case."""
        return extra_form() if key == EXTRA else self.forms.get(key or "")

    @cached_property
    def texts(self) -> Mapping[str, Mapping[str, Text]]:
        """Long texts: key of the step or letter -> part (instruction, guide, body, ...) -> words.

        Those shared by all processes are among them, unless the version has one of its own under the same key.
        """
        danish, english = ({**self._toml(f"_shared/{name}"), **self._toml(name)} for name in TEXTS)
        return {key: _pair(danish.get(key), english.get(key)) for key in {**danish, **english}}

    @cached_property
    def process(self) -> Mapping[str, Any]:
        """What ``process.toml`` says."""
        return self._toml("process.toml")

    def text(self, key: str | None, part: str) -> Text | None:
        """One part of a text, or None where nobody has written it."""
        return self.texts.get(key or "", {}).get(part)

    def diagram(self, process: str) -> str:
        """The XML of the file that draws this process; empty if none does."""
        marks = (f'<bpmn:process id="{process}"', f'<process id="{process}"', f'id="{process}"')
        drawn = {name: text for name, text in self.content.items() if name.endswith(".bpmn")}
        for mark in marks:
            for text in drawn.values():
                if mark in text:
                    return text
        return ""

    def guard(self, ref: str) -> DecisionTable | None:
        """The table that guards a step, by its specification id (D4.8) or its file's name."""
        return guard_in(self.plan, ref)

    def after(self, element: str) -> tuple[Text, ...]:
        """What the diagram does next, as far as it can be told beforehand: the named activities behind the element."""
        return self._after.get(element, ())

    @cached_property
    def _after(self) -> Mapping[str, tuple[Text, ...]]:
        leads: dict[str, list[str]] = {}
        for one in self.plan.elements.values():
            if one.kind == "sequenceFlow" and one.source and one.target:
                leads.setdefault(one.source, []).append(one.target)
        return {key: self._named(leads, key) for key in leads}

    def _named(self, leads: Mapping[str, list[str]], start: str) -> tuple[Text, ...]:
        seen, todo, found = {start}, list(leads.get(start, ())), []
        while todo:
            key = todo.pop(0)
            element = self.plan.elements.get(key)
            if key in seen or element is None:
                continue
            seen.add(key)
            if element.kind.endswith("Gateway"):
                todo.extend(leads.get(key, ()))
            elif element.name:
                found.append(element.name)
        return tuple(found)

    def _files(self, folder: str, ending: str, *, bare: bool = False) -> dict[str, bytes]:
        found = {}
        for name in self.content:
            if name.startswith(folder) and name.endswith(ending):
                found[name[len(folder) : -len(ending)] if bare else name] = self._bytes(name)
        return found

    def _bytes(self, name: str) -> bytes:
        return self.content[name].encode()

    def _toml(self, name: str) -> dict[str, Any]:
        return tomllib.loads(self.content.get(name, ""))


def guard_in(plan: Plan, ref: str) -> DecisionTable | None:
    """The table of this plan that a step names as its guard."""
    named = plan.tables.get(ref)
    if named is not None:
        return named
    spoken = next((one.table for one in plan.elements.values() if one.decision_spec == ref and one.table), None)
    begins = guard_number(ref)
    return plan.tables.get(spoken or "") or next(
        (table for key, table in plan.tables.items() if key.lower().startswith(begins)), None
    )


def guard_number(ref: str) -> str:
    """What the name of a table with this specification id begins with: D3.1 is not D3.10."""
    return ref.lower().replace(".", "_") + "_"


def _pair(danish: Any, english: Any) -> dict[str, Text]:
    left = danish if isinstance(danish, dict) else {"body": danish or ""}
    right = english if isinstance(english, dict) else {"body": english or ""}
    return {part: Text(_words(left.get(part)), _words(right.get(part))) for part in {**left, **right}}


def _words(raw: Any) -> str:
    return "\n".join(str(line) for line in raw) if isinstance(raw, list) else str(raw or "")


_kept: OrderedDict[UUID, Edition] = OrderedDict()
_lock = Lock()


def edition_of(tx: Transaction, version_id: UUID) -> Edition:
    """The live edition of a version; versions never change, so that one is read and compiled once per process."""
    with _lock:
        known = _kept.get(version_id)
        if known is not None:
            _kept.move_to_end(version_id)
            return known
    version = tx.find(Version, version_id)
    edition = Edition(version.id, version.definition_id, version.number, version.hash, version.content)
    with _lock:
        _kept[version_id] = edition
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return edition


WITH_HASH = select(Version.id).where(Version.hash == bindparam("hash")).order_by(Version.published_at).limit(1)


def newest_edition_with(tx: Transaction, process: str) -> Edition | None:
    """The newest published version that holds this process, for a call from another definition."""
    found = tx.execute(
        select(Version.id)
        .where(Version.processes.contains([process]), Version.retired_at.is_(None))
        .order_by(Version.published_at.desc(), Version.number.desc())
        .limit(1)
    ).scalar()
    return edition_of(tx, found) if found else None


def edition_by_hash(tx: Transaction, key: str) -> Edition | None:
    """The version whose content has this hash: what a stored state names its plans by."""
    found = tx.execute(WITH_HASH, {"hash": key}).scalar()
    return edition_of(tx, found) if found else None
