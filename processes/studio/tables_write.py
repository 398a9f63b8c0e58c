"""Changing a decision table of a draft rule by rule; whatever else the file says keeps its bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from uuid import UUID

from lxml import etree

from processes.engine.xml import read_xml
from processes.errors import Invalid, NotFound, Problem
from processes.language import Text
from processes.records import Person
from processes.rules.feel import FeelError, compile_expression, compile_unary
from processes.rules.xml import Element as Tag
from processes.rules.xml import local
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.studio.drafts import content_to_change
from processes.studio.save import Saved, save_files
from processes.studio.tables import children, file_of, reason_of, text_in

ANY = "-"  # every value passes


@dataclass(frozen=True, slots=True)
class RuleChange:
    """The cells of a rule in their order, and its reason in both languages."""

    cells: Sequence[str]
    results: Sequence[str]
    reason: Text


def write_rule(
    tx: Transaction, person: Person, draft_id: UUID, at: tuple[str, str], change: RuleChange, seen: int
) -> Saved:
    """Keep the rule, ``at`` (table, id). ``Invalid`` for a cell that cannot be read, at its column's number."""

    def act(rule: Tag) -> None:
        entries = (*children(rule, "inputEntry"), *children(rule, "outputEntry"))
        for entry, said in zip(entries, (*change.cells, *change.results), strict=False):
            _put(entry, "text", said.strip())
        if reason_of(rule) != change.reason:
            _put_reason(rule, change.reason)

    _must_be_readable(change)
    return _changed(tx, person, draft_id, at, act, seen)


def copy_rule(tx: Transaction, person: Person, draft_id: UUID, at: tuple[str, str], seen: int) -> tuple[Saved, str]:
    """Put the same rule once more behind it; answers the id of the new one."""
    fresh = f"rule_{new_id().hex[-12:]}"

    def act(rule: Tag) -> None:
        twin = deepcopy(rule)
        twin.set("id", fresh)
        for number, each in enumerate([*children(twin, "inputEntry"), *children(twin, "outputEntry")]):
            if each.get("id"):
                each.set("id", f"{fresh}_{number}")
        rule.addnext(twin)

    return _changed(tx, person, draft_id, at, act, seen), fresh


def move_rule(tx: Transaction, person: Person, draft_id: UUID, at: tuple[str, str], by: int, seen: int) -> Saved:
    """Move the rule so many places down (up, if negative): in a table whose first match counts, that matters."""

    def act(rule: Tag) -> None:
        table = rule.getparent()
        rules = [] if table is None else list(children(table, "rule"))
        place = rules.index(rule)
        to = max(0, min(len(rules) - 1, place + by))
        if to != place:
            other = rules[to]
            rule.tail, other.tail = other.tail, rule.tail
            (other.addnext if to > place else other.addprevious)(rule)

    return _changed(tx, person, draft_id, at, act, seen)


def remove_rule(tx: Transaction, person: Person, draft_id: UUID, at: tuple[str, str], seen: int) -> Saved:
    """Take the rule out."""

    def act(rule: Tag) -> None:
        table = rule.getparent()
        if table is not None:
            before = rule.getprevious()
            if before is not None:
                before.tail = rule.tail
            table.remove(rule)

    return _changed(tx, person, draft_id, at, act, seen)


def write_columns(
    tx: Transaction, person: Person, draft_id: UUID, key: str, words: Mapping[str, Text], seen: int
) -> Saved:
    """Keep what the columns are called, by their ids: Danish as the label, English as the description."""
    text, root = _read(tx, person, draft_id, key)
    for tag in root.iter(etree.Element):
        said = words.get(tag.get("id", ""))
        if said is not None and local(tag) in ("input", "output"):
            if tag.get("label", "") != said.da.strip():
                tag.set("label", said.da.strip())
            if text_in(tag, "description").strip() != said.en.strip():
                _put(tag, "description", said.en.strip())
    return save_files(tx, person, draft_id, {file_of(key): _written(root, text)}, seen)


def _changed(
    tx: Transaction, person: Person, draft_id: UUID, at: tuple[str, str], act: Callable[[Tag], None], seen: int
) -> Saved:
    key, rule_id = at
    text, root = _read(tx, person, draft_id, key)
    act(_rule(root, rule_id))
    return save_files(tx, person, draft_id, {file_of(key): _written(root, text)}, seen)


def _read(tx: Transaction, person: Person, draft_id: UUID, key: str) -> tuple[str, Tag]:
    text = content_to_change(tx, person, draft_id).get(file_of(key))
    if text is None:
        raise NotFound(kind="table", key=key)
    return text, read_xml(text.encode(), file_of(key))


def _rule(root: Tag, rule_id: str) -> Tag:
    for tag in root.iter(etree.Element):
        if local(tag) == "rule" and tag.get("id") == rule_id:
            return tag
    for tag in root.iter(etree.Element):  # a rule without an id is told by its number
        if local(tag) == "decisionTable":
            for number, rule in enumerate(children(tag, "rule"), 1):
                if rule_id == f"row-{number}" and not rule.get("id"):
                    return rule
    raise NotFound(kind="rule", key=rule_id)


def _written(root: Tag, before: str) -> str:
    """The file with its head and its last line end as they were."""
    text = etree.tostring(root, encoding="unicode")
    head, _, rest = before.partition("?>")
    begins = f"{head}?>{rest[: len(rest) - len(rest.lstrip())]}" if before.startswith("<?xml") else ""
    return begins + text + ("\n" if before.endswith("\n") else "")


def _put(tag: Tag, name: str, said: str) -> None:
    """The text of the part of this name, made where there is none."""
    found = next(children(tag, name), None)
    if found is None:
        if not said:
            return
        found = etree.Element(f"{{{etree.QName(tag).namespace}}}{name}")
        tag.insert(0, found)
    if (found.text or "").strip() != said:
        found.text = said


def _put_reason(rule: Tag, reason: Text) -> None:
    """The description is Danish as well: other tools show it alone."""
    notes = list(children(rule, "annotationEntry"))
    if not notes and not reason.en.strip():
        _put(rule, "description", reason.da.strip())
        return
    _put(rule, "description", reason.da.strip())
    for at, said in enumerate((reason.da, reason.en)):
        if at < len(notes):
            _put(notes[at], "text", said.strip())
            continue
        note = etree.SubElement(rule, f"{{{etree.QName(rule).namespace}}}annotationEntry")
        etree.SubElement(note, f"{{{etree.QName(rule).namespace}}}text").text = said.strip()


def _must_be_readable(change: RuleChange) -> None:
    problems = []
    for number, said in enumerate(change.cells):
        try:
            compile_unary(said.strip() or ANY)
        except FeelError as fault:
            problems.append(_wrong(f"cell.{number}", said, fault))
    for number, said in enumerate(change.results):
        try:
            compile_expression(said.strip() or "null")
        except FeelError as fault:
            problems.append(_wrong(f"result.{number}", said, fault))
    if problems:
        raise Invalid(problems)


def _wrong(key: str, said: str, fault: FeelError) -> Problem:
    return Problem("cell_wrong", key, {"key": key, "source": said, "because": fault.code, "at": fault.column})
