"""A process in words: the chapters of its PDF, in one language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from processes.calendar.rule import DeadlineRule
from processes.calendar.spoken import bound_words, length_words
from processes.connectors.case_file import Part
from processes.connectors.process_book import Book, BookChapter
from processes.definitions.portal.shown import Diagram, Shown, Step
from processes.definitions.portal.tables import Table
from processes.forms.field import Field
from processes.forms.form import Form
from processes.language import Locale, Text
from webapp import when, wording


def book(told: Shown, locale: Locale) -> Book:
    """The whole process on paper."""
    return _Writer(told, locale).book()


class _Writer:
    """Writes one process in one language."""

    def __init__(self, told: Shown, locale: Locale) -> None:
        self._told, self._locale = told, locale

    def book(self) -> Book:
        """Front page and chapters; what a process has not is left out."""
        told = self._told
        chapters = [
            *(BookChapter(self._read(one.title), tuple(self._steps(one)), one.process) for one in told.diagrams),
            BookChapter(self._say("portal.stages"), tuple(self._stages())),
            BookChapter(self._say("portal.deadlines"), tuple(map(self._deadline, told.deadlines))),
            BookChapter(self._say("portal.tables"), tuple(map(self._table, told.tables))),
            BookChapter(self._say("portal.forms"), tuple(map(self._form, told.forms))),
        ]
        title = self._read(told.title)
        foot = self._say("portal.foot", title=title, number=told.version)
        kept = tuple(one for one in chapters if one.parts or one.picture)
        return Book(self._locale.value, title, foot, tuple(self._front()), kept)

    def _say(self, code: str, **facts: Any) -> str:
        return wording.sentence(code, facts, self._locale)

    def _read(self, text: Text | None) -> str:
        return text.read(self._locale) if text else ""

    def _front(self) -> Iterator[tuple[str, str]]:
        told = self._told
        facts = (
            ("portal.version", str(told.version)),
            ("portal.since", when.dated(told.since, self._locale)),
            ("portal.owner", told.owner),
            ("portal.kle", told.kle),
            ("portal.summary", self._read(told.summary)),
            ("portal.note", told.note),
        )
        yield from ((self._say(code), value) for code, value in facts if value)

    def _steps(self, diagram: Diagram) -> Iterator[Part]:
        for step in diagram.steps:
            yield Part(
                heading=self._read(step.name),
                facts=tuple(self._of_step(step)),
                words=tuple(f"{self._say(f'portal.part.{part}')}: {self._read(said)}" for part, said in step.texts),
            )

    def _of_step(self, step: Step) -> Iterator[tuple[str, str]]:
        told = self._told
        kind = "part" if step.called in {one.process for one in told.diagrams} else step.kind
        form = next((one for one in told.forms if one.key == step.form), None)
        stage = next((one for one in told.stages if one.key == step.stage), None)
        rules = [one for one in told.deadlines if one.id in step.rules or one.key in step.rules]
        facts = (
            ("portal.sort", self._say(f"portal.kind.{kind}")),
            ("portal.who", self._read(step.who)),
            ("portal.form", self._read(form.title) if form else ""),
            ("portal.stage", self._read(stage.name) if stage else ""),
            ("portal.deadline", ", ".join(f"{one.id} {self._read(one.name)}" for one in rules)),
            ("portal.four_eyes", self._say("value.yes") if step.four_eyes else ""),
        )
        yield from ((self._say(code), value) for code, value in facts if value)

    def _stages(self) -> Iterator[Part]:
        for stage in self._told.stages:
            lines = (("portal.now", stage.now), ("portal.next", stage.next), ("portal.you", stage.you))
            facts = tuple((self._say(code), self._read(said)) for code, said in lines if said)
            yield Part(heading=self._read(stage.name), facts=facts)

    def _deadline(self, rule: DeadlineRule) -> Part:
        facts = (
            (self._say("portal.length"), self._read(length_words(rule.counting.length, rule.counting.days))),
            (self._say("portal.binds"), self._read(bound_words(rule.binds))),
            (self._say("portal.statute"), self._read(rule.statute)),
            (self._say("portal.starts"), self._read(rule.start.name)),
        )
        mark = "" if rule.evidence.verified else self._say("portal.unverified")
        return Part(f"{rule.id} {self._read(rule.name)}", tuple(one for one in facts if one[1]), mark=mark)

    def _table(self, table: Table) -> Part:
        rows = tuple(
            (
                str(rule.number),
                self._read(rule.when),
                "; ".join(": ".join(filter(None, map(self._read, (one.label, one.value)))) for one in rule.then),
            )
            for rule in table.rules
        )
        columns = (self._say("portal.rule"), self._say("portal.when"), self._say("portal.then"))
        return Part(
            heading=self._read(table.name),
            words=(self._say(f"portal.policy.{table.policy}"),),
            columns=columns,
            rows=rows,
        )

    def _form(self, form: Form) -> Part:
        rows = tuple((self._read(one.title), self._answers(one)) for one in form.fields)
        columns = (self._say("portal.question"), self._say("portal.answer"))
        return Part(heading=self._read(form.title), columns=columns, rows=rows)

    def _answers(self, field: Field) -> str:
        told = [self._say(f"portal.widget.{field.widget.value}")]
        if field.choices:
            told.append("; ".join(self._read(one.label) for one in field.choices))
        if not field.required:
            told.append(self._say("portal.optional"))
        return ". ".join(told)
