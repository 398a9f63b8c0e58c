"""A thing is told apart by its kind and key, a use by its place."""

from __future__ import annotations

from processes.language import Text
from processes.studio.where_used_shapes import Kind, Place, Thing, Use
from webapp import wording


def test_things_and_uses_are_values() -> None:
    assert {Thing(Kind.FORM, "a"), Thing(Kind.FORM, "a"), Thing(Kind.TEXT, "a")} == {
        Thing(Kind.FORM, "a"),
        Thing(Kind.TEXT, "a"),
    }
    assert Use("form", Place.ELEMENT, "a", Text("x", "y"), "f") == Use("form", Place.ELEMENT, "a", Text("x", "y"), "f")


def test_every_kind_has_its_words() -> None:
    assert [kind for kind in Kind if not wording.knows(f"thing.{kind}") or not wording.knows(f"uses.{kind}")] == []
