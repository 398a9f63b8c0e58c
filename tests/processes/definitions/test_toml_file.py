"""TOML is read with the line of what is wrong."""

from __future__ import annotations

import pytest

from processes.definitions.toml_file import line_of, read_toml
from processes.errors import Invalid


def test_what_it_says_is_read() -> None:
    assert read_toml('a = "æ"\n'.encode(), "f.toml") == {"a": "æ"}


@pytest.mark.parametrize(
    ("source", "code", "line"), [(b"a = 1\nb = \n", "toml_broken", 2), (b"a = 1\nb = '\xff'\n", "file_not_utf8", 2)]
)
def test_a_fault_has_its_line(source: bytes, code: str, line: int) -> None:
    with pytest.raises(Invalid) as refused:
        read_toml(source, "f.toml")
    (problem,) = refused.value.problems
    assert (problem.code, problem.where, problem.line) == (code, "f.toml", line)


def test_a_key_is_found_after_the_keys_around_it() -> None:
    source = "name = 1\n[[stage]]\nkey = 2\nname = 3\n"
    assert line_of(source, "name") == 1
    assert line_of(source, "stage", "name") == 4
    assert line_of(source, "gone") is None
