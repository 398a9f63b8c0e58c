"""The decisions of a case with the rules that matched, in the words of the table's owner and of the forms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from sqlalchemy import select

from processes.calendar.lengths import Length
from processes.calendar.spoken import length_words
from processes.cases.parts import DecisionRow, Fact
from processes.forms.field import Field
from processes.language import Text
from processes.motion.edition import Edition
from processes.motion.editions import Editions
from processes.records import Case, Decision
from processes.rules.table import DecisionTable
from processes.store.transaction import Transaction

SHOWN = 8  # on the page; the timeline tells of the others too


def decisions(tx: Transaction, case: Case, editions: Editions, limit: int | None = SHOWN) -> tuple[DecisionRow, ...]:
    """Each use of a decision table, newest first (at most ``limit``)."""
    wanted = select(Decision).where(Decision.case_id == case.id)
    rows = tx.execute(wanted.order_by(Decision.decided_at.desc(), Decision.id).limit(limit)).scalars()
    words = Words(editions)
    return tuple(_decision(one, editions, words) for one in rows)


VALUES = "value_"  # a text of this name and a column's tells the column's values in words, where no form does


class Holder(Protocol):
    """Whatever holds the editions whose words are asked for."""

    def all(self) -> tuple[Edition, ...]:
        """They, the first of them first."""
        ...


class Words:
    """What the forms and texts of these editions call a fact and its value."""

    def __init__(self, editions: Holder) -> None:
        self._fields: dict[str, Field] = {}
        self._anywhere: dict[str, set[Text]] = {}  # a word that is a choice of any form, with what it is called there
        self._editions = editions.all()
        for edition in self._editions:
            for form in edition.forms.values():
                for field in form.fields:
                    self._fields.setdefault(field.name, field)
                    for one in field.choices:
                        self._anywhere.setdefault(str(one.value), set()).add(one.label)

    def fact(self, name: str, value: Any, label: Text | None = None) -> Fact:
        """The fact with its label (the one given, else the form's) and its value in words.

        As the form's choice says it, else the owner's own text for it; a length of time as one says it, and a word that
        means the same wherever a form asks for it as there.
        """
        field = self._fields.get(name)
        return Fact(name, label or (field.title if field else None), self._value(name, field, value))

    def _value(self, name: str, field: Field | None, value: Any) -> Any:
        if isinstance(value, list):
            return [self._value(name, field, one) for one in value]
        choices = field.choices if field else ()
        said = next((one.label for one in choices if str(one.value) == str(value)), None) or self._text(name, value)
        if said is not None or not isinstance(value, str):
            return value if said is None else said
        return _length(value) or self._elsewhere(value) or value

    def _text(self, name: str, value: Any) -> Text | None:
        found = (one.text(VALUES + name, str(value)) for one in self._editions)
        return next((words for words in found if words), None)

    def _elsewhere(self, value: str) -> Text | None:
        """A number means another thing in each form, a word hardly ever does."""
        called = self._anywhere.get(value, set())
        return next(iter(called)) if len(called) == 1 and not value.isdigit() else None


def _length(value: str) -> Text | None:
    try:
        return length_words(Length.read(value)) if value.startswith("P") else None
    except ValueError:
        return None


def answered(outcome: Any, table: DecisionTable | None, key: str, words: Words) -> tuple[Fact, ...]:
    """What a table answered, each value under what its owner calls the column; one row after the other."""
    _inputs, outputs = _labels(table, key)
    return tuple(words.fact(name, value, outputs.get(name)) for name, value in _named(outcome, table))


def _decision(one: Decision, editions: Editions, words: Words) -> DecisionRow:
    element = editions.element(one.element)
    table = _table(editions, one.table)
    inputs, _outputs = _labels(table, one.table)
    return DecisionRow(
        id=one.id,
        table=one.table,
        title=element.name if element else Text.of(one.table),
        spec=one.spec,
        decided_at=one.decided_at,
        rules=tuple((number, _rule(one.explanation, number)) for number in one.matched),
        outcome=answered(one.outcome, table, one.table, words),
        inputs=tuple(words.fact(name, value, inputs.get(name)) for name, value in one.inputs.items()),
    )


def _table(editions: Editions, key: str) -> DecisionTable | None:
    return next((edition.plan.tables[key] for edition in editions.all() if key in edition.plan.tables), None)


def _labels(table: DecisionTable | None, key: str) -> tuple[Mapping[str, Text], Mapping[str, Text]]:
    """What the table's owner calls its columns: inputs by the label they are kept under, outputs by name."""
    if table is None:
        return {}, {}
    inputs = {one.label: one.words for one in table.inputs if one.words}
    outputs = {one.name: one.words for one in table.outputs if one.words}
    if len(table.outputs) == 1:  # a single column is kept under the name the table is asked by
        outputs[key] = table.outputs[0].words
    return inputs, outputs


def _named(outcome: Any, table: DecisionTable | None) -> list[tuple[str, Any]]:
    """A table of one column gives a bare value, which has the column's name; one that collects may give whole rows."""
    rows = outcome if isinstance(outcome, list) else [outcome]
    if rows and all(isinstance(row, Mapping) for row in rows):
        return [pair for row in rows for pair in row.items()]
    return [(table.outputs[0].name if table and table.outputs else "", outcome)]


def _rule(explanation: dict[str, Any], number: int) -> Text:
    """The rule in the owner's own words: the table's annotations."""
    for rule in explanation.get("rules", ()):
        if rule.get("number") == number:
            return Text.of(rule["annotations"])
    return Text("", "")
