"""What forms, tables, deadlines and texts use: each other's facts, and the steps that start and keep a clock."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from processes.calendar.rule import DeadlineRule
from processes.cases.decided import VALUES
from processes.definitions.checks.titles import titles_in
from processes.definitions.package import Package
from processes.forms.field import Field
from processes.forms.form import Form
from processes.language import Text
from processes.rules.dmn import read
from processes.rules.feel import FeelError
from processes.rules.model import Model
from processes.rules.table import DecisionTable
from processes.studio.where_used_drawn import names_in
from processes.studio.where_used_shapes import Kind, Place, Thing, Use

_PLACES = re.compile(r"\{(\w+)\}")
Found = Iterator[tuple[Thing, Use]]


def file_uses(package: Package) -> Found:
    """Every use by a form, table, deadline or text."""
    for key, form in package.forms.items():
        yield from _form(form, f"forms/{key}.json")
    for file, content in package.tables.items():
        for thing, use in _table_file(file, content):
            yield thing, use
            if use.how == "decides" and f"{VALUES}{thing.key}" in package.texts:
                yield Thing(Kind.TEXT, f"{VALUES}{thing.key}"), replace(use, how="values")
    for rule in package.deadlines:
        yield from _deadline(rule)
    for key, parts in package.texts.items():
        use = Use("letter", Place.TEXT, key, Text.of(key), "")
        for name in sorted({name for words in parts.values() for name in _PLACES.findall(words.da + words.en)}):
            yield _fact(name), use


def _fact(name: str) -> Thing:
    return Thing(Kind.FACT, name)


def _form(form: Form, file: str) -> Found:
    def use(how: str) -> Use:
        return Use(how, Place.FORM, form.key, form.title, file)

    for field in form.fields:
        yield _fact(field.name), use("asks")
        for how, source in _expressions(field):
            for name in names_in(source):
                if name != field.name:
                    yield _fact(name), use(how)
    for name, source in form.derived:
        yield _fact(name), use("derives")
        yield from ((_fact(each), use("derives_from")) for each in names_in(source))
    for check in form.checks:
        yield from ((_fact(each), use("checks")) for each in names_in(check.condition))


def _expressions(field: Field) -> Iterator[tuple[str, str]]:
    yield "shows", field.show
    yield "requires", field.required_if
    yield "prefills", field.prefill
    for check in field.checks:
        yield "checks", check.condition


def _table_file(file: str, content: bytes) -> Found:
    try:
        model = read(content)
    except FeelError:
        return
    stem = file.rpartition("/")[2].removesuffix(".dmn")
    title = titles_in({file: content.decode("utf-8", "replace")}, [file]).get(file, Text.of(stem))
    for decision in model.decisions:
        if decision.table is not None:
            yield from _table(decision.table, model, Use("reads", Place.TABLE, stem, title, file))


def _table(table: DecisionTable, model: Model, use: Use) -> Found:
    own = {part.name for part in model.parts.values() if part.kind == "decision"}
    read_names = {name for column in table.inputs for name in column.expression.names}
    read_names |= {name for rule in table.rules for test in rule.tests for name in test.names}
    read_names |= {name for rule in table.rules for result in rule.results for name in result.names}
    for name in sorted(read_names - own):
        yield _fact(name), use
    for column in table.outputs:
        yield _fact(column.name), Use("decides", use.place, use.key, use.words, use.file)


def _deadline(rule: DeadlineRule) -> Found:
    use = Use("deadline_reads", Place.DEADLINE, rule.key, rule.name, "deadlines.toml")
    for key, source in rule.expressions().items():
        for name in names_in(source):
            if not (key != "applies" and name in {"day", "at", "element", "start", "due"}):
                yield _fact(name), use
