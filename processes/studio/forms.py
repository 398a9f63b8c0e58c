"""The forms of a draft: what each asks, as its file says it, readable or not."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from processes.errors import Invalid, NotFound, Problem
from processes.forms.field import Kind
from processes.forms.form import Form
from processes.language import Text
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.readable import Opened, opened
from processes.studio.where_used import Kind as Used
from processes.studio.where_used import Use, uses

FOLDER, ENDING = "forms/", ".json"
TYPES: Mapping[Kind, tuple[str, str]] = {
    Kind.TEXT: ("string", ""),
    Kind.WHOLE: ("integer", ""),
    Kind.NUMBER: ("number", ""),
    Kind.TRUTH: ("boolean", ""),
    Kind.DATE: ("string", "date"),
    Kind.MOMENT: ("string", "date-time"),
    Kind.LIST: ("array", ""),
    Kind.ROWS: ("array", ""),
    Kind.CPR: ("string", "cpr"),
    Kind.CVR: ("string", "cvr"),
    Kind.PNUMBER: ("string", "pnumber"),
}
Raw = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FormRow:
    """One form in the list; ``fields`` is how many questions it has, ``faults`` how much is wrong in it."""

    key: str
    title: Text
    uses: tuple[Use, ...]
    fields: int
    faults: int


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One question as it is written: its name, the schema of it, what begins a section above it."""

    name: str
    raw: Raw
    required: bool

    @property
    def title(self) -> Text:
        """Its words, as far as they are written."""
        return words_of(self.raw, "title")

    @property
    def kind(self) -> Kind:
        """What an answer becomes."""
        return kind_of(self.raw)

    @property
    def section(self) -> Text | None:
        """The heading it begins, if it begins one."""
        said = self.raw.get("x-section")
        return Text(str(said.get("da", "")), str(said.get("en", ""))) if isinstance(said, Mapping) else None


@dataclass(frozen=True, slots=True)
class FormPage:
    """One form: as it is written, as it can be read (``form`` None: not at all), and the facts it may ask about."""

    opened: Opened
    key: str
    raw: Raw
    fields: tuple[FieldRow, ...]
    form: Form | None
    faults: tuple[Problem, ...]
    uses: tuple[Use, ...]
    facts: tuple[str, ...]

    def field(self, name: str) -> FieldRow:
        """The question of this name. Raises ``NotFound``."""
        found = next((one for one in self.fields if one.name == name), None)
        if found is None:
            raise NotFound(kind="field", key=name)
        return found


def forms(tx: Transaction, person: Person, draft_id: UUID) -> tuple[FormRow, ...]:
    """The forms of this draft by title. Raises ``Forbidden`` for whoever may not see it."""
    found = opened(tx, person, draft_id)
    used = uses(found.drawn)
    rows = []
    for name in sorted(found.content):
        if name.startswith(FOLDER) and name.endswith(ENDING):
            key = name[len(FOLDER) : -len(ENDING)]
            raw = raw_of(found.content[name])
            count = len(_properties(raw))
            rows.append(
                FormRow(
                    key,
                    words_of(raw, "title"),
                    used.of(Used.FORM, key),
                    count,
                    len(faults_of(found.content[name], key)),
                )
            )
    return tuple(sorted(rows, key=lambda row: (row.title.da or row.key).casefold()))


def form(tx: Transaction, person: Person, draft_id: UUID, key: str) -> FormPage:
    """One form of this draft. Raises ``NotFound``."""
    found = opened(tx, person, draft_id)
    text = text_of(found.content, key)
    used = uses(found.drawn)
    raw = raw_of(text)
    return FormPage(
        opened=found,
        key=key,
        raw=raw,
        fields=tuple(fields_of(raw)),
        form=found.package.forms.get(key),
        faults=faults_of(text, key),
        uses=used.of(Used.FORM, key),
        facts=used.keys(Used.FACT),
    )


def text_of(content: Mapping[str, str], key: str) -> str:
    """The file of this form. Raises ``NotFound``."""
    text = content.get(file_of(key))
    if text is None:
        raise NotFound(kind="form", key=key)
    return text


def file_of(key: str) -> str:
    """The name of a form's file."""
    return f"{FOLDER}{key}{ENDING}"


def raw_of(text: str) -> dict[str, Any]:
    """What the file says, every key of it; empty when it is no JSON."""
    try:
        said = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def faults_of(text: str, key: str) -> tuple[Problem, ...]:
    """What keeps the form from being read."""
    try:
        Form.read(text, key)
    except Invalid as fault:
        return fault.problems
    return ()


def fields_of(raw: Raw) -> Iterator[FieldRow]:
    """The questions in the order they are asked."""
    properties = _properties(raw)
    required = raw.get("required", ())
    for name in order_of(raw):
        if isinstance(properties[name], Mapping):
            yield FieldRow(name, properties[name], name in required)


def order_of(raw: Raw) -> list[str]:
    """The names in their order: ``x-order`` where it names each, else as they are written."""
    names, order = list(_properties(raw)), raw.get("x-order")
    return list(order) if isinstance(order, list) and sorted(map(str, order)) == sorted(names) else names


def _properties(raw: Raw) -> Mapping[str, Any]:
    said = raw.get("properties")
    return said if isinstance(said, Mapping) else {}


def words_of(raw: Raw, key: str) -> Text:
    """The words under a key: Danish there, English in ``x-en``."""
    english = raw.get("x-en")
    return Text(str(raw.get(key, "")), str(english.get(key, "")) if isinstance(english, Mapping) else "")


def kind_of(raw: Raw) -> Kind:
    """What kind of answer a schema asks for; a text where that cannot be told."""
    said = (str(raw.get("type", "")), str(raw.get("format", "")))
    if said[0] == "array":
        items = raw.get("items")
        return Kind.ROWS if isinstance(items, Mapping) and items.get("type") == "object" else Kind.LIST
    return next((kind for kind, known in TYPES.items() if known == said), Kind.TEXT)


__all__ = [
    "FieldRow",
    "FormPage",
    "FormRow",
    "faults_of",
    "fields_of",
    "form",
    "forms",
    "kind_of",
    "raw_of",
    "words_of",
]
