"""The decision tables of a draft, read in words: what each column asks, and what each rule says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from lxml import etree

from processes.definitions.checks.finding import Finding
from processes.engine.xml import read_xml
from processes.errors import Invalid, NotFound
from processes.language import Text
from processes.records import Person
from processes.rules.dmn import Model, read
from processes.rules.feel import FeelError, compile_unary
from processes.rules.spoken import rule_words
from processes.rules.table import DecisionTable
from processes.rules.xml import Element as Tag
from processes.rules.xml import local
from processes.store.transaction import Transaction
from processes.studio.check import findings_of
from processes.studio.readable import Opened, opened
from processes.studio.where_used import Kind, Use, uses

FOLDER, ENDING = "tables/", ".dmn"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its id, its words, and what it looks at (an expression) or answers (a name)."""

    id: str
    words: Text
    source: str


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule: its id and number (from 1), its cells as they are written, what it says in words, and its reason."""

    id: str
    number: int
    cells: tuple[str, ...]
    results: tuple[str, ...]
    says: Text  # empty: it always holds
    gives: Text
    reason: Text


@dataclass(frozen=True, slots=True)
class ReadTable:
    """One table of a file."""

    id: str
    name: str
    asks: Text  # what it is for
    policy: str
    aggregation: str
    inputs: tuple[Column, ...]
    outputs: tuple[Column, ...]
    rules: tuple[RuleRow, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """One file of tables in the list."""

    key: str
    asks: Text
    rules: int
    uses: tuple[Use, ...]
    findings: int


@dataclass(frozen=True, slots=True)
class TablePage:
    """One file: its tables in words, where it is used, and what the checks say of it."""

    opened: Opened
    key: str
    file: str
    tables: tuple[ReadTable, ...]
    uses: tuple[Use, ...]
    findings: tuple[Finding, ...]
    facts: tuple[str, ...]

    def rule(self, rule_id: str) -> tuple[ReadTable, RuleRow]:
        """A rule and its table. Raises ``NotFound``."""
        for table in self.tables:
            for rule in table.rules:
                if rule.id == rule_id:
                    return table, rule
        raise NotFound(kind="rule", key=rule_id)


def tables(tx: Transaction, person: Person, draft_id: UUID) -> tuple[TableRow, ...]:
    """The tables of this draft by name. Raises ``Forbidden`` for whoever may not see it."""
    found = opened(tx, person, draft_id)
    used = uses(found.drawn)
    told = findings_of(tx, found.draft, found.definition)
    rows = []
    for file in sorted(name for name in found.content if name.endswith(ENDING)):
        key = key_of(file)
        read_ones = tuple(read_tables(found.content[file]))
        count = sum(one.file == file for one in told)
        asks = read_ones[0].asks if read_ones else Text("", "")
        rows.append(TableRow(key, asks, sum(len(one.rules) for one in read_ones), used.of(Kind.TABLE, key), count))
    return tuple(rows)


def table(tx: Transaction, person: Person, draft_id: UUID, key: str) -> TablePage:
    """One file of tables. Raises ``NotFound``."""
    found = opened(tx, person, draft_id)
    file = file_of(key)
    if file not in found.content:
        raise NotFound(kind="table", key=key)
    used = uses(found.drawn)
    told = findings_of(tx, found.draft, found.definition)
    return TablePage(
        opened=found,
        key=key,
        file=file,
        tables=tuple(read_tables(found.content[file])),
        uses=used.of(Kind.TABLE, key),
        findings=tuple(one for one in told if one.file == file),
        facts=used.keys(Kind.FACT),
    )


def file_of(key: str) -> str:
    """The name of the file."""
    return f"{FOLDER}{key}{ENDING}"


def key_of(file: str) -> str:
    """What the file is called on pages."""
    return file.removeprefix(FOLDER).removesuffix(ENDING)


def read_tables(text: str) -> Iterator[ReadTable]:
    """The tables of a file as they are written; those that can be decided with, in words too."""
    try:
        root = read_xml(text.encode(), "")
    except Invalid:
        return
    model = _model(text)
    for tag in root.iter(etree.Element):
        if local(tag) == "decisionTable":
            yield _table(tag, model)


def _model(text: str) -> Model | None:
    try:
        model = read(text.encode())
    except FeelError:
        return None
    return None if model.faults else model


def _table(tag: Tag, model: Model | None) -> ReadTable:
    decision = tag.getparent()
    name = decision.get("name", "") if decision is not None else ""
    known = model.tables.get(decision.get("id", "")) if model and decision is not None else None
    inputs = tuple(_column(each, "inputExpression") for each in children(tag, "input"))
    outputs = tuple(_column(each, "") for each in children(tag, "output"))
    return ReadTable(
        id=tag.get("id", ""),
        name=name,
        asks=_asks(decision, name),
        policy=tag.get("hitPolicy", "UNIQUE"),
        aggregation=tag.get("aggregation", ""),
        inputs=inputs,
        outputs=outputs,
        rules=tuple(
            _rule(each, number, _says(known, number, inputs), outputs)
            for number, each in enumerate(children(tag, "rule"), 1)
        ),
    )


def _asks(decision: Tag | None, name: str) -> Text:
    """What the owner wrote above the table: Danish / English in one line, else its name."""
    said = "" if decision is None else text_in(decision, "description").strip()
    danish, _, english = said.partition(" / ")
    return Text(danish.strip() or name, english.strip() or danish.strip() or name)


def _column(tag: Tag, expression: str) -> Column:
    source = tag.get("name", "")
    if expression:
        holder = next(children(tag, expression), None)
        source = "" if holder is None else text_in(holder, "text").strip()
    label = tag.get("label", "").strip()
    return Column(tag.get("id", ""), Text(label, text_in(tag, "description").strip()), source)


def _says(known: DecisionTable | None, number: int, inputs: tuple[Column, ...]) -> Text:
    """The rule's conditions in words, with the columns' own in each language."""
    if known is None or number > len(known.rules):
        return Text("", "")
    return rule_words(zip(map(_called, inputs), known.rules[number - 1].tests, strict=True))


def _gives(results: tuple[str, ...], outputs: tuple[Column, ...]) -> Text:
    """What the rule answers, in words where it is a plain value."""
    try:
        said = [compile_unary(one.strip() or "null") for one in results]
    except FeelError:
        return Text(", ".join(results), ", ".join(results))
    return rule_words(zip(map(_called, outputs), said, strict=False))


def _called(column: Column) -> Text:
    return column.words or Text.of(column.source)


def _rule(tag: Tag, number: int, says: Text, outputs: tuple[Column, ...]) -> RuleRow:
    results = tuple(text_in(each, "text") for each in children(tag, "outputEntry"))
    return RuleRow(
        id=tag.get("id", "") or f"row-{number}",
        number=number,
        cells=tuple(text_in(each, "text") for each in children(tag, "inputEntry")),
        results=results,
        says=says,
        gives=_gives(results, outputs),
        reason=reason_of(tag),
    )


def reason_of(tag: Tag) -> Text:
    """What the owner wrote beside a rule: the first note is Danish, the second English; else the description."""
    notes = [text_in(each, "text") for each in children(tag, "annotationEntry")]
    danish = notes[0] if notes else text_in(tag, "description")
    return Text(danish, notes[1] if len(notes) > 1 else "")


def children(tag: Tag, name: str) -> Iterator[Tag]:
    """The direct parts of this name, whatever DMN's version calls its namespace."""
    return tag.iterchildren(f"{{*}}{name}")


def text_in(tag: Tag, name: str) -> str:
    """The text of the first part of this name."""
    found = next(children(tag, name), None)
    return "" if found is None else found.text or ""


__all__ = ["Column", "ReadTable", "RuleRow", "TablePage", "TableRow", "table", "tables"]
