"""Changing a form of a draft: its words, its questions and their order; every key the editor does not know is kept."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from processes.errors import Invalid, NotFound, Problem
from processes.language import Text
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.drafts import content_to_change
from processes.studio.forms import faults_of, file_of, order_of, raw_of, text_of
from processes.studio.save import Saved, save_files

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NAME = re.compile(r"[A-Za-zÆØÅæøå][A-Za-z0-9ÆØÅæøå_]{0,79}")
_KEY = re.compile(r"[a-z][a-z0-9_]{0,79}")
Content = dict[str, Any]
Act = Callable[[Content], None]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A question's whole schema, and whether it must be answered (None: as before)."""

    schema: Mapping[str, Any]
    required: bool | None = None


def write_form(
    tx: Transaction, person: Person, draft_id: UUID, key: str, words: Mapping[str, Text], seen: int
) -> Saved:
    """Keep the form's title and description in both languages."""

    def act(raw: Content) -> None:
        for part, both in words.items():
            put_words(raw, part, both)

    return _changed(tx, person, draft_id, key, act, seen)


def write_field(
    tx: Transaction, person: Person, draft_id: UUID, at: tuple[str, str], change: FieldChange, seen: int
) -> Saved:
    """Keep one question, ``at`` (form, name), as it is changed.

    Raises ``Invalid`` with what is wrong in the form now and was not before.
    """
    key, name = at

    def act(raw: Content) -> None:
        _must_have(raw, name)
        raw["properties"][name] = dict(change.schema)
        if change.required is not None:
            _require(raw, name, needed=change.required)

    return _changed(tx, person, draft_id, key, act, seen)


def add_field(tx: Transaction, person: Person, draft_id: UUID, at: tuple[str, str], title: Text, seen: int) -> Saved:
    """Put a new question last: a line of text, until its page says otherwise."""
    key, name = at

    def act(raw: Content) -> None:
        if not _NAME.fullmatch(name):
            raise Invalid(Problem("field_name_wrong", "name", {"name": name}))
        if name in raw.get("properties", {}):
            raise Invalid(Problem("form_name_repeated", "name", {"name": name}))
        raw.setdefault("properties", {})[name] = {"type": "string", "title": title.da, "x-en": {"title": title.en}}
        if isinstance(raw.get("x-order"), list):
            raw["x-order"].append(name)

    return _changed(tx, person, draft_id, key, act, seen)


def move_field(tx: Transaction, person: Person, draft_id: UUID, at: tuple[str, str], by: int, seen: int) -> Saved:
    """Move a question so many places down (up, if negative); at an end it stays."""
    key, name = at

    def act(raw: Content) -> None:
        _must_have(raw, name)
        order = order_of(raw)
        place = order.index(name)
        order.insert(max(0, min(len(order) - 1, place + by)), order.pop(place))
        if isinstance(raw.get("x-order"), list):
            raw["x-order"] = order
        else:
            raw["properties"] = {each: raw["properties"][each] for each in order}

    return _changed(tx, person, draft_id, key, act, seen)


def remove_field(tx: Transaction, person: Person, draft_id: UUID, at: tuple[str, str], seen: int) -> Saved:
    """Take a question out; the heading it began is begun by the next."""
    key, name = at

    def act(raw: Content) -> None:
        _must_have(raw, name)
        order = order_of(raw)
        behind = order[order.index(name) + 1 :]
        gone = raw["properties"].pop(name)
        if "x-section" in gone and behind and "x-section" not in raw["properties"][behind[0]]:
            raw["properties"][behind[0]]["x-section"] = gone["x-section"]
        _require(raw, name, needed=False)
        if isinstance(raw.get("x-order"), list):
            raw["x-order"].remove(name)

    return _changed(tx, person, draft_id, key, act, seen)


def add_form(tx: Transaction, person: Person, draft_id: UUID, key: str, title: Text, seen: int) -> Saved:
    """A new form with one question, since a form without any cannot be read as one."""
    content = content_to_change(tx, person, draft_id)
    problems = []
    if not _KEY.fullmatch(key):
        problems.append(Problem("form_key_wrong", "key", {"key": key}))
    elif file_of(key) in content:
        problems.append(Problem("form_key_taken", "key", {"key": key}))
    if not (title.da.strip() and title.en.strip()):
        problems.append(Problem("form_title_missing", "title"))
    if problems:
        raise Invalid(problems)
    raw = {
        "$schema": DIALECT,
        "type": "object",
        "title": title.da.strip(),
        "x-en": {"title": title.en.strip()},
        "x-spec": "",
        "properties": {},
        "required": [],
    }
    return save_files(tx, person, draft_id, {file_of(key): written(raw)}, seen)


def remove_form(tx: Transaction, person: Person, draft_id: UUID, key: str, seen: int) -> Saved:
    """Take the form out. A step that still names it is told by the checks."""
    return save_files(tx, person, draft_id, {file_of(key): None}, seen)


def written(raw: Mapping[str, Any]) -> str:
    """A form as these folders write them."""
    return json.dumps(raw, ensure_ascii=False, indent=2) + "\n"


def put_words(raw: Content, part: str, words: Text) -> None:
    """Danish under the key, English under ``x-en``; without words neither is there."""
    danish, english = words.da.strip(), words.en.strip()
    if danish:
        raw[part] = danish
    else:
        raw.pop(part, None)
    others = dict(raw.get("x-en") or {})
    if english:
        others[part] = english
    else:
        others.pop(part, None)
    if others or "x-en" in raw:
        raw["x-en"] = others


def _changed(tx: Transaction, person: Person, draft_id: UUID, key: str, act: Act, seen: int) -> Saved:
    """Do it on the form as it stands now. What says the same as before keeps its bytes."""
    before = text_of(content_to_change(tx, person, draft_id), key)
    raw = raw_of(before)
    if not raw:
        raise Invalid(Problem("form_not_json", key, {"file": file_of(key)}))
    after = deepcopy(raw)
    act(after)
    text = before if _same(after, raw) else written(after)
    known = {(one.code, one.where, str(one.facts)) for one in faults_of(before, key)}
    problems = [one for one in faults_of(text, key) if (one.code, one.where, str(one.facts)) not in known]
    if problems:
        raise Invalid(problems)
    return save_files(tx, person, draft_id, {file_of(key): text}, seen)


def _same(left: Content, right: Content) -> bool:
    return json.dumps(left, ensure_ascii=False) == json.dumps(right, ensure_ascii=False)


def _must_have(raw: Content, name: str) -> None:
    if name not in raw.get("properties", {}):
        raise NotFound(kind="field", key=name)


def _require(raw: Content, name: str, *, needed: bool) -> None:
    required = list(raw.get("required", []))
    if needed and name not in required:
        raw["required"] = [*required, name]
    elif not needed and name in required:
        raw["required"] = [one for one in required if one != name]
