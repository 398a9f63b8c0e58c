"""Raw answers become typed ones, or Invalid with one problem for each field that is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from processes.errors import Invalid, Problem
from processes.forms.field import Field, Kind
from processes.forms.form import Form
from processes.forms.known import known
from processes.forms.limits import limit_fault
from processes.forms.raw_rows import raw_rows
from processes.forms.single import Unreadable, chosen, is_empty, read_single
from processes.rules.feel import FeelError, compile_expression

Raw = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read: ``answers`` typed, ``problems`` at most one a field, ``hidden`` the fields not asked."""

    answers: Mapping[str, Any]
    problems: tuple[Problem, ...]
    hidden: frozenset[str]

    @property
    def missing(self) -> int:
        """How many required answers are not there yet."""
        return sum(problem.code == "answer_required" for problem in self.problems)


def read_answers(form: Form, raw: Raw, facts: Mapping[str, Any] | None = None, *, demo: bool = False) -> dict[str, Any]:
    """The answers by field name: str, int, Decimal, bool, date, aware datetime, list, or list of dict.

    Questions that are not shown are dropped, as are names the form does not have; an optional question without an
    answer is None. What the form derives from the answers comes with them. ``facts`` are what conditions may speak of
    beside the answers. Raises Invalid.
    """
    reading = read_partly(form, raw, facts, demo=demo)
    if reading.problems:
        raise Invalid(reading.problems, "answers_invalid", count=len(reading.problems), missing=reading.missing)
    return {**reading.answers, **_derive(form, {**known(facts), **reading.answers})}


def read_partly(form: Form, raw: Raw, facts: Mapping[str, Any] | None = None, *, demo: bool = False) -> Reading:
    """As ``read_answers`` for answers that may be half-filled: it never refuses."""
    read: dict[str, Any] = {}
    unread: dict[str, Problem] = {}
    for field in form.fields:
        try:
            read[field.name] = _read(field, _raw_of(field, raw), demo)
        except Unreadable as fault:
            read[field.name] = None
            unread[field.name] = _problem(field, fault.code, **fault.facts)
        except Invalid as fault:
            read[field.name] = None
            unread[field.name] = fault.problems[0]
    told = known(facts)
    hidden = _hidden(form, read, told)
    answers = {name: value for name, value in read.items() if name not in hidden}
    context = {**told, **dict.fromkeys(hidden), **answers}
    problems = [_fault(field, answers, unread, context) for field in form.fields if field.name not in hidden]
    found = [problem for problem in problems if problem is not None]
    if not found:  # what is asked of all answers together can only be asked when each is right
        found = [
            _check_problem("", check.code, check.sentence)
            for check in form.checks
            if not _holds(check.condition, context)
        ]
    return Reading(answers, tuple(found), hidden)


def _raw_of(field: Field, raw: Raw) -> Any:
    given = raw.get(field.name)
    if field.kind is Kind.ROWS and is_empty(given):
        return raw_rows(field.name, raw)
    return given


def _read(field: Field, raw: Any, demo: bool) -> Any:
    if is_empty(raw):
        return None
    if field.kind is Kind.LIST:
        given = raw if isinstance(raw, (list, tuple)) else [raw]
        picked = [chosen(field.choices, one) for one in given if not is_empty(one)]
        return list(dict.fromkeys(picked))
    if field.kind is Kind.ROWS:
        return _read_rows(field, raw, demo)
    if field.kind is Kind.TRUTH and isinstance(raw, (list, tuple)):
        raw = raw[-1]  # a checkbox comes after the hidden field that says it was not ticked
    return read_single(field, raw, demo=demo)


def _read_rows(field: Field, raw: Any, demo: bool) -> list[dict[str, Any]]:
    if not isinstance(raw, (list, tuple)) or not all(isinstance(row, Mapping) for row in raw):
        raise Unreadable("answer_wrong_kind")
    return [_read_row(field, row, number, demo) for number, row in enumerate(raw, 1) if not is_empty(row)]


def _read_row(field: Field, row: Mapping[str, Any], number: int, demo: bool) -> dict[str, Any]:
    """One line of a table; its first fault stands at the column of that line: ``steps.2.hours``."""
    read = {}
    for column in field.columns:
        at = replace(column, name=f"{field.name}.{number}.{column.name}")
        try:
            value = _read(column, row.get(column.name), demo)
        except Unreadable as fault:
            raise Invalid(_problem(at, fault.code, row=number, **fault.facts)) from fault
        if value is None and column.required:
            raise Invalid(_problem(at, "answer_required", row=number))
        fault_code = None if value is None else limit_fault(column, value)
        if fault_code is not None:
            raise Invalid(_problem(at, fault_code[0], row=number, **fault_code[1]))
        read[column.name] = value
    return read


def _hidden(form: Form, read: Mapping[str, Any], facts: Mapping[str, Any]) -> frozenset[str]:
    """The fields that are not shown. What hides one field may hide another that asks about it, so it is asked again
    until nothing changes."""
    hidden: frozenset[str] = frozenset()
    for _ in range(len(form.fields) + 1):
        context = {**facts, **read, **dict.fromkeys(hidden)}
        now = frozenset(field.name for field in form.fields if field.show and not _holds(field.show, context))
        if now == hidden:
            break
        hidden = now
    return hidden


def _fault(
    field: Field, answers: Mapping[str, Any], unread: Mapping[str, Problem], context: Mapping[str, Any]
) -> Problem | None:
    """The first thing that is wrong with one field."""
    if field.name in unread:
        return unread[field.name]
    value = answers[field.name]
    if value is None or value == []:
        needed = field.required or (field.required_if and _holds(field.required_if, context))
        return _problem(field, "answer_required") if needed else None
    beyond = limit_fault(field, value)
    if beyond is not None:
        return _problem(field, beyond[0], **beyond[1])
    failed = next((check for check in field.checks if not _holds(check.condition, context)), None)
    return None if failed is None else _check_problem(field.name, failed.code, failed.sentence)


def _derive(form: Form, context: Mapping[str, Any]) -> dict[str, Any]:
    """What follows from the answers; what cannot be told is None."""
    found: dict[str, Any] = {}
    for name, source in form.derived:
        try:
            found[name] = compile_expression(source).evaluate(context)
        except FeelError:
            found[name] = None
    return found


def _holds(condition: str, context: Mapping[str, Any]) -> bool:
    """Whether a condition is true; what cannot be told is not true."""
    try:
        return compile_expression(condition).evaluate(context) is True
    except FeelError:
        return False


def _problem(field: Field, code: str, **facts: Any) -> Problem:
    return Problem(code, field.name, {"title": field.title, "widget": field.widget.value, **facts})


def _check_problem(where: str, code: str, sentence: Any) -> Problem:
    """An owner's own check: the sentence is in the form, so it travels with the problem."""
    return Problem("answer_check", where, {"check": code, "sentence": sentence})
