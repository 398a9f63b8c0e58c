"""Which facts a list may show, and how they are said."""

from __future__ import annotations

from dataclasses import replace

from processes.forms.field import Choice, Field, Kind, Widget
from processes.forms.form import Form
from processes.language import Text
from processes.tasks.inbox_columns import Column, Process, harmless


def test_health_identity_numbers_and_long_texts_are_never_offered() -> None:
    field = Field("plain", Kind.TEXT, Widget.TEXT, Text("Ord", "Words"))
    fields = (
        replace(field, name="ill", special=True),
        replace(field, name="number", kind=Kind.CPR),
        replace(field, name="lines", kind=Kind.ROWS),
        replace(field, name="story", widget=Widget.TEXTAREA),
        field,
    )
    one = Form("one", "", Text("", ""), Text("", ""), fields)
    again = replace(one, key="again", fields=(replace(field, name="ill"),))  # elsewhere it does not say so
    assert [one.name for one in harmless([again, one])] == ["plain"]


def test_values_are_said_in_words() -> None:
    process = Process(None, "p", Text("", ""), None)  # type: ignore[arg-type]  # not asked for here
    choice = Choice("b", Text("Blå", "Blue"))
    column = Column("p.c", process, "c", Text("", ""), Kind.LIST, (choice,))
    assert column.told(["b", "x"]) == [choice.label, "x"]
    assert column.told(None) is None
    assert replace(column, kind=Kind.DATE, choices=()).told("no day") == "no day"
