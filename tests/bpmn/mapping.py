"""Which element or data carries each thing the specification names: steps, decisions, deadlines, fields, end states."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from processes.engine.shapes import Element
from processes.forms.form import Form
from processes.studio.trying.names import PROCESSES, is_id, same
from tests.bpmn.specification import Row, rows
from tests.bpmn.world import playable, shipped

KINDS = ("steps", "decisions", "deadlines", "fields", "ends")
_REASONS = Path(__file__).parent / "specification" / "reasons.toml"


@dataclass(frozen=True)
class Mapped:
    """One thing of the specification, what carries it, and why nothing does."""

    kind: str
    process: str
    id: str
    name: str
    carriers: tuple[str, ...]
    reason: str = ""

    @property
    def is_missing(self) -> bool:
        """Neither carried nor excused."""
        return not self.carriers and not self.reason

    @property
    def is_excused_in_vain(self) -> bool:
        """Carried, and still excused."""
        return bool(self.carriers and self.reason)


@cache
def mapping() -> tuple[Mapped, ...]:
    """Everything the specification names, in its order."""
    return tuple(_mapped(kind, row) for kind in KINDS for row in rows(kind))


@cache
def reasons() -> dict[str, dict[str, str]]:
    """By kind and id, why something is carried by no element and no data."""
    return tomllib.loads(_REASONS.read_text(encoding="utf-8"))


def key_of(kind: str, row: Row) -> str:
    """How the reasons name a row: with its process where ids are not unique, a field with its form."""
    if kind == "fields":
        return f"{row['form']} {row['field']}"
    return f"{row['process']} {row['id']}" if kind in ("steps", "ends") else row["id"]


def _mapped(kind: str, row: Row) -> Mapped:
    key = key_of(kind, row)
    carriers = tuple(dict.fromkeys(_CARRIERS[kind](row)))
    reason = reasons().get(kind, {}).get(key, "")
    process = row.get("process", row.get("form", ""))
    return Mapped(kind, process, row.get("id") or row["field"], row.get("name", ""), carriers, reason)


def _folders(process: str) -> list[str]:
    """The folder of a process of the specification; P5 is three."""
    named = [key for key, others in PROCESSES.items() if process in others]
    return [key for key in named if key in playable()]


def _steps(row: Row) -> Iterator[str]:
    for folder in _folders(row["process"]):
        for element in shipped(folder)[1].elements.values():
            if _is_row(element, row):
                yield f"{folder}: {element.id}"


def _is_row(element: Element, row: Row) -> bool:
    """By its id; the one the specification left without a number is the timer of its process."""
    if row["id"] == "EB":
        return element.id.startswith("EB") and element.event == "timer"
    return any(is_id(one, row["id"]) for one in (element.id, *element.covers))


def _decisions(row: Row) -> Iterator[str]:
    for folder in playable():
        plan = shipped(folder)[1]
        for element in plan.elements.values():
            if element.decision_spec and same(element.decision_spec, row["id"]):
                yield f"{folder}: {element.id} (table {element.table})"
        yield from (f"{folder}: table {key}" for key in plan.tables if is_id(key, row["id"]))


def _deadlines(row: Row) -> Iterator[str]:
    for folder in playable():
        package, plan = shipped(folder)
        if any(rule.id == row["id"] for rule in package.deadlines):
            users = [one.id for one in plan.elements.values() if _uses(one, row["id"])]
            yield f"{folder}: {', '.join(users) or 'deadlines.toml'}"


def _uses(element: Element, ref: str) -> bool:
    return any(ref in use.refs for use in element.deadlines)


def _fields(row: Row) -> Iterator[str]:
    for folder in playable():
        for key, form in shipped(folder)[0].forms.items():
            if row["form"] in form.spec.split() and any(same(name, row["field"]) for name in _names(form)):
                yield f"{folder}: {key}"


def _names(form: Form) -> list[str]:
    """The answers, the columns of tables, and ``contact`` for what is asked as ``contactName`` and more."""
    columns = [column.name for one in form.fields for column in one.columns]
    return [*form.names, *columns, *(one.removesuffix("Name") for one in form.names)]


def _ends(row: Row) -> Iterator[str]:
    for folder in _folders(row["process"]):
        for element in shipped(folder)[1].elements.values():
            if element.outcome and same(element.outcome, row["id"]):
                yield f"{folder}: {element.id}"


_CARRIERS = {"steps": _steps, "decisions": _decisions, "deadlines": _deadlines, "fields": _fields, "ends": _ends}
