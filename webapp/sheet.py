"""Makes a page's form: only the questions that are asked, under their headings, with what stands in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from processes.errors import Problem
from processes.forms.answers import read_partly
from processes.forms.field import Choice, Field, Kind, Widget
from processes.forms.form import Form
from processes.language import Locale
from processes.motion.completing import CHANNEL
from webapp import wording
from webapp.fields import Filling, Option, Question, Section, Sheet, written
from webapp.times import told

EMPTY = Filling({}, {}, {})


def sheet(form: Form, filling: Filling, locale: Locale) -> Sheet:
    """The form as a page shows it, in this language."""
    reading = read_partly(form, filling.raw, filling.facts)
    asked = [field for field in form.fields if field.name not in reading.hidden]
    judged = (*filling.problems, *(one for one in reading.problems if one.where.partition(".")[0] in filling.left))
    return Sheet(
        sections=_sections(form, asked, _Maker(replace(filling, problems=judged), locale)),
        faults=_faults(form, filling.problems, locale),
        missing=reading.missing,
    )


def _sections(form: Form, asked: list[Field], maker: _Maker) -> tuple[Section, ...]:
    """A heading stands until the next one, also when its first question is not asked."""
    sections: list[Section] = []
    for field in form.fields:
        if field.section is not None or not sections:
            title = field.section.read(maker.locale) if field.section else ""
            sections.append(Section(title, (), len(sections)))
        if field in asked:
            last = sections[-1]
            sections[-1] = replace(last, questions=(*last.questions, maker.question(field)))
    return tuple(one for one in sections if one.questions)


@dataclass(frozen=True)
class _Maker:
    """Makes questions of fields, with one filling in one language."""

    filling: Filling
    locale: Locale

    def question(self, field: Field) -> Question:
        """One question with what stands in it."""
        values = self.filling.raw.get(field.name, [])
        source = self.filling.sources.get(field.name)
        return Question(
            id=_id(field.name),
            name=field.name,
            widget=self._widget(field),
            label=field.title.read(self.locale),
            help=field.help.read(self.locale),
            optional=not (field.required or field.required_if or field.limits.must_be),
            value=values[-1] if values else "",
            options=self._options(field, values),
            columns=tuple(_Maker(EMPTY, self.locale).question(one) for one in field.columns),
            rows=self._rows(field) if field.kind is Kind.ROWS else (),
            source=source.read(self.locale) if source else "",
            error=self._error(field.name),
            special=field.special,
            reason="".join(self.filling.raw.get("_slot_reason", [])[-1:]),
        )

    def _widget(self, field: Field) -> str:
        """A time of the team is chosen where there are any, else typed."""
        typed = field.widget is Widget.SLOT and not self.filling.free
        return Widget.DATETIME.value if typed else field.widget.value

    def _options(self, field: Field, values: Sequence[str]) -> tuple[Option, ...]:
        if field.widget is not Widget.SLOT:
            return tuple(self._option(field, choice, values) for choice in field.choices)
        times = [(written(field, free.starts_at), free) for free in self.filling.free]
        return tuple(
            Option(f"{_id(field.name)}-{number}", value, *told(free, self.locale), value in values)
            for number, (value, free) in enumerate(times)
        )

    def _option(self, field: Field, choice: Choice, values: Sequence[str]) -> Option:
        value = str(choice.value)
        words = (choice.label.read(self.locale), choice.help.read(self.locale))
        return Option(f"{_id(field.name)}-{value}", value, *words, value in values)

    def _rows(self, field: Field) -> tuple[tuple[Question, ...], ...]:
        """The lines of a table, numbered anew from 1, and one empty line to write in."""
        lines = [*_lines(field, self.filling.raw), None]
        return tuple(
            tuple(self._cell(field, column, number, old) for column in field.columns)
            for number, old in enumerate(lines, 1)
        )

    def _cell(self, field: Field, column: Field, number: int, old: int | None) -> Question:
        name = f"{field.name}.{number}.{column.name}"
        typed = self.filling.raw.get(f"{field.name}.{old}.{column.name}", []) if old is not None else []
        made = _Maker(Filling({column.name: typed}, {}, {}), self.locale).question(column)
        label = wording.sentence("field.cell", {"label": made.label, "row": number}, self.locale)
        return replace(made, id=_id(name), name=name, label=label, error=self._error(name))

    def _error(self, name: str) -> str:
        problem = next((one for one in self.filling.problems if one.where == name), None)
        return wording.sentence(problem.code, problem.facts, self.locale) if problem else ""


def _lines(field: Field, raw: Mapping[str, Sequence[str]]) -> list[int]:
    """The numbers of the lines in which something is written, in order."""
    numbers = set()
    for name, values in raw.items():
        table, _, rest = name.partition(".")
        number = rest.partition(".")[0]
        if table == field.name and number.isdigit() and any(value.strip() for value in values):
            numbers.add(int(number))
    return sorted(numbers)


def _id(name: str) -> str:
    return "field-" + name.replace(".", "-")


def _faults(form: Form, problems: Sequence[Problem], locale: Locale) -> tuple[tuple[str, str, str], ...]:
    told = []
    for problem in problems:
        field = form.field(problem.where.partition(".")[0])
        words = field.title.read(locale) if field else ""
        told.append((_target(field, problem.where), words, wording.sentence(problem.code, problem.facts, locale)))
    return tuple(told)


def _target(field: Field | None, where: str) -> str:
    """What a link in the summary leads to: the first thing one can write in or choose."""
    if where == CHANNEL:
        return "channel-personligt"
    if field is None:
        return "answers"
    if field.widget.value in {"radio", "checkboxes"} and field.choices:
        return f"{_id(field.name)}-{field.choices[0].value}"
    if field.widget is Widget.SLOT:
        return f"{_id(field.name)}-0"
    if field.widget.value == "yesno":
        return f"{_id(field.name)}-true"
    if field.kind is Kind.ROWS and where == field.name:
        return _id(f"{where}.1.{field.columns[0].name}")
    return _id(where)
