"""BPMN of other tools is kept to the last attribute, whatever its encoding; what is foreign is told."""

from __future__ import annotations

import pytest
from lxml import etree

from processes.definitions.picture import drawings
from processes.errors import Invalid
from processes.studio.importing.bpmn import read_bpmn
from tests.processes.studio.importing.foreign import FOREIGN


def same(left: bytes, right: bytes) -> bool:
    return etree.tostring(etree.fromstring(left), method="c14n") == etree.tostring(
        etree.fromstring(right), method="c14n"
    )


def test_utf_8_is_kept_byte_for_byte() -> None:
    assert read_bpmn(FOREIGN.encode(), "a.bpmn").text == FOREIGN
    assert read_bpmn(("\ufeff" + FOREIGN).encode(), "a.bpmn").text == FOREIGN


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1"])
def test_any_other_encoding_keeps_every_element_and_attribute(encoding: str) -> None:
    content = FOREIGN.replace("UTF-8", encoding).encode(encoding)
    text = read_bpmn(content, "a.bpmn").text
    assert "Læs &amp; skriv" in text
    assert same(content, text.encode())


def test_what_came_and_what_is_foreign_is_told() -> None:
    notes = {one.code: one.facts for one in read_bpmn(FOREIGN.encode(), "a.bpmn").notes}
    assert notes["import_counted"] == {"steps": 1, "events": 2, "gateways": 1, "flows": 4, "lanes": 0}
    assert notes["import_foreign"] == {"space": "http://acme.example/schema", "count": 5}


def test_a_file_without_a_drawing_gets_one_and_loses_nothing() -> None:
    bare = FOREIGN[: FOREIGN.index("<bpmndi:BPMNDiagram")] + "</semantic:definitions>"
    read = read_bpmn(bare.encode(), "a.bpmn")
    assert "import_laid_out" in {one.code for one in read.notes}
    (drawing,) = drawings(read.text.encode())
    assert {one.id for one in drawing.shapes} == {"s", "t", "g", "e"}
    before, after = etree.fromstring(bare.encode()), etree.fromstring(read.text.encode())
    assert [one.attrib for one in before.iter()] == [one.attrib for one in after.iter()][: len(list(before.iter()))]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<html/>", "import_no_bpmn"),
        (b"<a", "xml_malformed"),
        (b'<!DOCTYPE a [<!ENTITY x "y">]><a/>', "xml_doctype"),
    ],
)
def test_what_is_no_bpmn_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_bpmn(content, "a.bpmn")
    assert refused.value.problems[0].code == code
