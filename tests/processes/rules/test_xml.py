"""Files are read with every door shut."""

from __future__ import annotations

import pytest

from processes.rules.feel import FeelError
from processes.rules.xml import MAX_BYTES, line_of, local, part, parts, read_root, read_xml, text_of
from tests.processes.rules.drawn import V15


def test_comments_and_foreign_elements_are_passed_over() -> None:
    root = read_root(f'<definitions xmlns="{V15}"><!-- x --><?x y?><a/><b xmlns="urn:x"/></definitions>'.encode())
    assert [local(child) for child in parts(root)] == ["a"]
    assert part(root, "b") is None


def test_text_is_put_together_and_may_be_missing() -> None:
    root = read_xml(b"<a><text>x <i>y</i></text></a>")
    assert text_of(root) == "x y"
    assert text_of(root, "gone") == text_of(None) == ""
    assert line_of(root) == 1


@pytest.mark.parametrize(
    "bomb",
    [
        b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    ],
)
def test_entities_bring_nothing_in(bomb: bytes) -> None:
    assert "".join(str(piece) for piece in read_xml(bomb).itertext() if piece not in ("&x;",)) == ""


def test_what_is_too_large_is_refused() -> None:
    with pytest.raises(FeelError, match="dmn_too_large"):
        read_xml(b" " * (MAX_BYTES + 1))


def test_the_line_of_a_fault_is_told() -> None:
    with pytest.raises(FeelError) as fault:
        read_xml(b"<a>\n<b>\n</a>")
    assert fault.value.line == 3
