"""The picture: one SVG that every program opens, with every element in it and nothing asked for from outside."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from processes.definitions.picture import drawings, picture
from processes.language import Locale
from tests.house.tree import PROJECT
from tests.processes.definitions.picture.drawn import diagram, shape

SVG = "{http://www.w3.org/2000/svg}"
SHIPPED = sorted((PROJECT / "bpmn").glob("*/*.bpmn"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_shipped_diagram_has_all_it_draws(path: Path) -> None:
    (drawing,) = drawings(path.read_bytes(), path.name)
    root = etree.fromstring(picture(drawing))
    drawn = [one.get("data-element-id", "") for one in root.iter(f"{SVG}g")]
    assert sorted(drawn) == sorted([one.id for one in drawing.shapes] + [one.id for one in drawing.lines])
    assert not {"script", "image", "use", "foreignObject", "a"} & {etree.QName(one).localname for one in root.iter()}


def test_names_are_told_in_the_readers_language_and_escaped() -> None:
    name = '<task id="a" name="&lt;script&gt; &amp; mere"/>'
    made = picture(drawings(diagram(name, shape("a")))[0], Locale.EN, "Title")
    assert b"<script>" not in made
    assert etree.fromstring(made).findtext(f"{SVG}title") == "Title"


def test_the_same_drawing_makes_the_same_bytes() -> None:
    (drawing,) = drawings(SHIPPED[0].read_bytes())
    assert picture(drawing) == picture(drawing)
