"""XML from outside is read without trusting it."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as some

from processes.engine.xml import DEPTH_LIMIT, SIZE_LIMIT, read_xml
from processes.errors import Invalid

BOMB = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>'


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", "xml_empty", None),
        (b"\n\n<a>", "xml_malformed", 3),
        (b"<a>\n&unknown;</a>", "xml_malformed", 2),
        (b"<a>\n\xe6</a>", "xml_encoding", 2),
        (b'<?xml version="1.0" encoding="runes"?><a/>', "xml_encoding", 1),
        (b"\n" + BOMB, "xml_doctype", 2),
        (BOMB.decode().encode("utf-16"), "xml_doctype", 1),
        (b'<!-- <a --><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "xml_doctype", 1),
        (b"<a>" * (DEPTH_LIMIT + 1) + b"</a>" * (DEPTH_LIMIT + 1), "xml_too_deep", 1),
        (b"<a>" * 5000 + b"</a>" * 5000, "xml_too_deep", 1),
        (b"<a>" + b" " * SIZE_LIMIT + b"</a>", "xml_too_big", None),
    ],
)
def test_a_fault_is_told_with_its_line(content: bytes, code: str, line: int | None) -> None:
    with pytest.raises(Invalid) as refused:
        read_xml(content, "drawing.bpmn")
    (problem,) = refused.value.problems
    assert (problem.code, problem.where, problem.line) == (code, "drawing.bpmn", line)


def test_what_is_well_formed_is_read_in_its_own_encoding() -> None:
    assert read_xml('<?xml version="1.0" encoding="iso-8859-1"?><a b="æ"/>'.encode("latin-1"), "f").get("b") == "æ"
    assert read_xml(b"<a>" * DEPTH_LIMIT + b"</a>" * DEPTH_LIMIT, "f").tag == "a"


@given(some.binary(max_size=200))
def test_no_bytes_at_all_can_make_it_fail_otherwise(content: bytes) -> None:
    with suppress(Invalid):
        assert read_xml(content, "f").tag
