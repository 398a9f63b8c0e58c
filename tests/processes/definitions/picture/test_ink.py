"""The pen: numbers are short, words stay in their boxes, everything goes into its group."""

from __future__ import annotations

from lxml import etree

from processes.definitions.picture.ink import SVG, Pen, number
from processes.definitions.picture.read import Box


def test_numbers_are_as_short_as_they_can_be() -> None:
    assert [number(one) for one in (1, 1.0, 1.25, -0.5)] == ["1", "1", "1.2", "-0.5"]


def test_words_are_text_and_never_markup() -> None:
    group = etree.Element(f"{{{SVG}}}g")
    Pen(group).words("a < b & c", Box(0, 0, 200, 40))
    assert [one.text for one in group] == ["a < b & c"]
    Pen(group).upward("Sagsbehandler", Box(0, 0, 30, 200))
    assert group[-1].get("transform", "").startswith("rotate(-90")


def test_shapes_carry_stroke_and_dashes() -> None:
    group = etree.Element(f"{{{SVG}}}g")
    pen = Pen(group, "#123456", "#ffffff")
    pen.rect(Box(0, 0, 10, 10), dash="4 3")
    pen.circle(5, 5, -1)
    pen.poly((0, 0), (5, 5), closed=False)
    assert [one.get("stroke") for one in group] == ["#123456"] * 3
    assert group[0].get("stroke-dasharray") == "4 3"
    assert group[1].get("r") == "0"
    assert group[2].get("d") == "M0 0 L5 5"
