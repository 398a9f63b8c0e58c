"""Cells: what a shape does not say itself its master says; numbers that are none are none."""

from __future__ import annotations

import pytest
from lxml import etree

from processes.studio.importing.vsdx_cells import Sheet, is_diamond, is_round, number, own_data, way_of, words_of
from tests.processes.studio.importing.drawings import V


def sheet(inside: str, master: str = "") -> Sheet:
    above = Sheet(etree.fromstring(f'<Shape xmlns="{V}">{master}</Shape>'), None) if master else None
    return Sheet(etree.fromstring(f'<Shape xmlns="{V}">{inside}</Shape>'), above)


def geometry(*points: tuple[float, float], kind: str = "LineTo") -> str:
    rows = "".join(f'<Row T="{kind}"><Cell N="X" V="{x}"/><Cell N="Y" V="{y}"/></Row>' for x, y in points)
    return f'<Section N="Geometry">{rows}</Section>'


def test_the_master_answers_for_the_shape() -> None:
    one = sheet('<Cell N="Width" V="2"/>', '<Cell N="Width" V="1"/><Cell N="Height" V="3"/><Text>Navn</Text>')
    assert (one.number("Width"), one.number("Height"), one.number("Angle")) == (2, 3, None)
    assert words_of(one.shape, one) == "Navn"


def test_words_of_a_group_are_those_inside() -> None:
    one = sheet("<Shapes><Shape><Text>Sags\nbehandler</Text></Shape></Shapes>")
    assert words_of(one.shape, one) == "Sags behandler"


@pytest.mark.parametrize("raw", [None, "", "x", "nan", "inf", "1e9"])
def test_what_is_no_number_is_none(raw: str | None) -> None:
    assert number(raw) is None


def test_outlines_are_known() -> None:
    size = '<Cell N="Width" V="2"/><Cell N="Height" V="1"/>'
    assert is_diamond(sheet(size + geometry((0, 0.5), (1, 0), (2, 0.5), (1, 1), (0, 0.5))))
    assert not is_diamond(sheet(size + geometry((0, 0), (2, 0), (2, 1), (0, 1))))
    assert is_round(sheet(geometry((1, 1), kind="Ellipse")))


def test_own_data_and_corners() -> None:
    data = '<Section N="Property"><Row N="BpmnTaskType"><Cell N="Value" V="User"/></Row></Section>'
    assert own_data(sheet(data)) == {"bpmntasktype": "User"}
    cells = {"BeginX": 1, "BeginY": 1, "EndX": 3, "EndY": 2, "PinX": 2, "PinY": 1.5, "LocPinX": 1, "LocPinY": 0.5}
    line = "".join(f'<Cell N="{name}" V="{value}"/>' for name, value in cells.items())
    assert way_of(sheet(line + geometry((0, 0), (2, 0), (2, 1)))) == [(1, 1), (3, 1), (3, 2)]
