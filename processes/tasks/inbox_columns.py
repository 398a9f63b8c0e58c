"""Which facts of a case a list may show: questions of the process's forms, never health, never identity numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from processes.forms.field import Choice, Field, Kind, Widget
from processes.forms.form import Form
from processes.language import Text
from processes.motion.edition import Edition, edition_of
from processes.store.transaction import Transaction

# Free text of many lines can hold anything, health too; lines of tables do not fit into a cell.
_NEVER = frozenset({Kind.CPR, Kind.ROWS})


@dataclass(frozen=True, slots=True)
class Process:
    """A process as lists name it."""

    id: UUID
    key: str
    title: Text
    newest_id: UUID | None


@dataclass(frozen=True, slots=True)
class Column:
    """A fact that may stand in a list: ``key`` is ``definition.field``."""

    key: str
    process: Process
    name: str
    title: Text
    kind: Kind
    choices: tuple[Choice, ...]

    def told(self, value: Any) -> Any:
        """The stored value as it is said: the words of choices, days as days; None where nothing is known."""
        if value is None or value == "":
            return None
        if isinstance(value, list):
            return [self._one(one) for one in value]
        return self._one(value)

    def _one(self, value: Any) -> Any:
        for choice in self.choices:
            if choice.value == value:
                return choice.label
        try:
            return _READ[self.kind](value) if self.kind in _READ and isinstance(value, str) else value
        except (ValueError, InvalidOperation):
            return value


_READ: dict[Kind, Any] = {
    Kind.DATE: date.fromisoformat,
    Kind.MOMENT: datetime.fromisoformat,
    Kind.NUMBER: Decimal,
}


def columns(tx: Transaction, wanted: Iterable[Process]) -> Mapping[str, Column]:
    """The columns these processes offer, by key, in the order their forms ask."""
    found: dict[str, Column] = {}
    for process in wanted:
        if process.newest_id is not None:
            for field in _fields(edition_of(tx, process.newest_id)):
                key = f"{process.key}.{field.name}"
                found[key] = Column(key, process, field.name, field.title, field.kind, field.choices)
    return found


_kept: dict[UUID, tuple[Field, ...]] = {}  # a version never changes


def _fields(edition: Edition) -> tuple[Field, ...]:
    known = _kept.get(edition.id)
    if known is None:
        known = _kept[edition.id] = harmless(edition.forms.values())
    return known


def harmless(forms: Iterable[Form]) -> tuple[Field, ...]:
    """The questions a list may show. A name that is a special category in one form is one in every form."""
    asked = tuple(forms)
    health = {name for form in asked for name in form.special}
    found: dict[str, Field] = {}
    for form in asked:
        for field in form.fields:
            if field.name not in health and field.kind not in _NEVER and field.widget is not Widget.TEXTAREA:
                found.setdefault(field.name, field)
    return tuple(found.values())
