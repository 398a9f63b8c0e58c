"""A field is a value: what a form does not say is left at its harmless default."""

from __future__ import annotations

from processes.forms.field import Field, Kind, Limits, Widget
from processes.language import Text


def test_a_field_asks_nothing_more_than_it_says() -> None:
    field = Field("a", Kind.TEXT, Widget.TEXT, Text("A", "A"))
    assert not field.required
    assert not field.special
    assert (field.show, field.checks, field.choices, field.limits) == ("", (), (), Limits())
    assert field == Field("a", Kind.TEXT, Widget.TEXT, Text("A", "A"))
