"""What a difference is about makes differences of every sort."""

from __future__ import annotations

from processes.language import Text
from processes.studio.difference.shapes import About, Area, Sort

ABOUT = About(Area.FORMS, "forms/a.json", "days", "field", Text("Dage", "Days"))


def test_each_sort_says_what_it_knows() -> None:
    assert ABOUT.added(within="x").sort is Sort.ADDED
    assert ABOUT.added(within="x").within == "x"
    assert ABOUT.removed(before=1).before == 1
    changed = ABOUT.changed("label", "a", "b", Text("c", "c"))
    assert (changed.sort, changed.part, changed.before, changed.after, changed.label.da) == (
        Sort.CHANGED, "label", "a", "b", "c",
    )  # fmt: skip
    assert (ABOUT.moved("order", 2, 1).before, ABOUT.moved("order", 2, 1).after) == (2, 1)


def test_only_the_drawing_is_layout() -> None:
    assert ABOUT.moved("place").is_layout
    assert ABOUT.changed("written", None, None).is_layout
    assert not ABOUT.moved("order").is_layout
