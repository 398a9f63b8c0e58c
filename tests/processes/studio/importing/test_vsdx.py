"""Visio as it is packed: shapes with their stencil's name, words and place; lines with what they are glued to."""

from __future__ import annotations

import pytest

from processes.errors import Invalid
from processes.studio.importing.vsdx import read_vsdx
from tests.processes.studio.importing.drawings import PLAIN, Box, Line, V, packed, visio


def test_every_shape_and_line_of_the_page_is_read() -> None:
    (page,) = read_vsdx(PLAIN, "a.vsdx")
    assert page.name == "Side 1"
    assert [one.words for one in page.figures][:3] == ["Ansøgning kommet", "Læs ansøgning", "Bevilges?"]
    assert page.figures[1].sort == "Process"
    first = page.figures[0]
    assert (first.id, first.box.x, first.box.y) == ("1_1", 48.0, (11 - 9 - 0.375) * 96)
    assert [(one.source, one.target, one.words) for one in page.links][2] == ("1_3", "1_4", "ja")


def test_shapes_that_were_only_put_together_are_read_one_by_one() -> None:
    inner = (
        '<Shape ID="7" Master="1"><Cell N="PinX" V="1"/><Cell N="PinY" V="1"/><Cell N="Width" V="1"/>'
        '<Cell N="Height" V="1"/><Text>Inde</Text></Shape>'
    )
    group = '<Shape ID="9" Type="Group"><Cell N="PinX" V="5"/><Cell N="PinY" V="5"/><Cell N="Width" V="2"/>'
    group += f'<Cell N="Height" V="2"/><Shapes>{inner}</Shapes></Shape>'
    content = f'<PageContents xmlns="{V}"><Shapes>{group}</Shapes></PageContents>'.encode()
    (page,) = read_vsdx(visio([Box("Process", "a", 1, 1)], extra={"visio/pages/page1.xml": content}), "a.vsdx")
    (figure,) = page.figures
    assert (figure.words, figure.box.x / 96, 11 - figure.box.y / 96) == ("Inde", 4.5, 5.5)


def test_a_line_whose_head_is_at_its_beginning_leads_the_other_way() -> None:
    drawing = visio([Box("Process", "a", 1, 9), Box("Process", "b", 3, 9)], [Line(1, 2)])
    assert read_vsdx(drawing, "a.vsdx")[0].links[0].source == "1_1"


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"a.txt": b"x"}, "import_no_visio"),
        ({"visio/pages/pages.xml": b"<!DOCTYPE a><Pages/>"}, "xml_doctype"),
        ({"visio/pages/pages.xml": b"<Pages"}, "xml_malformed"),
    ],
)
def test_what_is_no_drawing_is_refused(parts: dict[str, bytes], code: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_vsdx(packed(parts), "a.vsdx")
    assert refused.value.problems[0].code == code
