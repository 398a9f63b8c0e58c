"""What an example answers, put as the form asks for it: a choice by its words, one thing where a list is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from processes import clock
from processes.forms.answerer import raw_of
from processes.forms.field import Choice, Field, Kind
from processes.forms.form import Form
from processes.studio.trying.names import is_statute, same

_YES, _NO = ("ja", "yes", "true", "sand"), ("nej", "no", "false", "falsk")


def as_asked(form: Form, wishes: Mapping[str, Any]) -> dict[str, Any]:
    """The same answers; what cannot be put otherwise stays as it is, and the form says so."""
    named = {_named(form, name): value for name, value in wishes.items()}
    return {name: _put(one, value) if (one := form.field(name)) else value for name, value in _in_rows(form, named)}


def _named(form: Form, name: str) -> str:
    """``contact`` is ``contactName`` where the form asks for its parts, ``result`` the one field that ends so."""
    exact = next((one for one in (name, f"{name}Name", f"{name}Date") if form.field(one)), None)
    ending = [one.name for one in form.fields if one.name.endswith(f"{name[:1].upper()}{name[1:]}")]
    columns = {column.name for one in form.fields for column in one.columns}
    return exact or (ending[0] if len(ending) == 1 and name not in columns else name)


def _in_rows(form: Form, named: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """What the form asks for in the columns of a table, said beside each other, is one line of it."""
    loose = {name for name in named if form.field(name) is None}
    table = next((one for one in form.fields if loose & {column.name for column in one.columns}), None)
    if table is None:
        yield from named.items()
        return
    columns = {name: named[name] for name in loose & {column.name for column in table.columns}}
    yield from ((name, value) for name, value in named.items() if name != table.name and name not in columns)
    lines = [_as_line(table, one) for one in _several(named[table.name])] if table.name in named else [{}]
    yield table.name, [{**line, **columns} for line in lines]


def _as_line(table: Field, value: Any) -> dict[str, Any]:
    return dict(value) if isinstance(value, Mapping) else {table.columns[0].name: value}


def _put(one: Field, value: Any) -> Any:
    if one.kind is Kind.ROWS:
        return [_row(one, each) for each in _several(value)]
    if one.kind is Kind.LIST:
        return [_choice(one, each) for each in _several(value)]
    if one.kind is Kind.TRUTH and isinstance(value, str):
        return value.casefold() in _YES if value.casefold() in (*_YES, *_NO) else value
    return _choice(one, value)


def _several(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _row(one: Field, value: Any) -> Any:
    said = _as_line(one, value)
    own = {column.name: column for column in one.columns}
    rest = {name: _anything(column) for name, column in own.items() if column.required and name not in said}
    return {name: _put(own[name], each) if name in own else each for name, each in said.items()} | rest


def line_of(one: Field, place: int) -> dict[str, Any]:
    """A line of a table, each unlike the other where there is a choice."""
    return {column.name: raw_of(_anything(column, place)) for column in one.columns}


def _anything(column: Field, place: int = 0) -> Any:
    """An answer to a question of a line the example says nothing about."""
    if column.choices:
        return column.choices[min(place, len(column.choices) - 1)].value
    some = {Kind.DATE: clock.today(), Kind.MOMENT: clock.now(), Kind.WHOLE: 1, Kind.NUMBER: 1, Kind.TRUTH: True}
    return some.get(column.kind, "Oplyst.")


def _choice(one: Field, value: Any) -> Any:
    """The choice that is meant: its value, its words in either language, yes and no, or the statute it names."""
    if not one.choices or any(str(choice.value) == str(value) for choice in one.choices):
        return value
    for is_meant in (_by_words, _by_truth, _by_statute):
        found = [choice.value for choice in one.choices if is_meant(choice, value)]
        if len(found) == 1:
            return found[0]
    return value


def _by_words(choice: Choice, value: Any) -> bool:
    return any(same(str(value), words) for words in (str(choice.value), choice.label.da, choice.label.en) if words)


def _by_truth(choice: Choice, value: Any) -> bool:
    return isinstance(value, bool) and str(choice.value).casefold() in (_YES if value else _NO)


def _by_statute(choice: Choice, value: Any) -> bool:
    if "§" not in str(value):
        return False
    return any(is_statute(str(value), words) for words in (str(choice.value), choice.label.da, choice.label.en))
