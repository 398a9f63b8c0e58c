"""Every value of every TOML file is found where it stands."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from processes.studio.toml_scan import blocks, value_end
from tests.shipped import SHIPPED

FILES = sorted(SHIPPED.glob("*/*.toml"))
ODD = '''first = 1 # one
"quoted key" = 'a # b'

# about the list
[[row]]
id = "A\\"B"
list = [
  "x, ]", # said here
  'y',
]
inner.point = { at = "08:00", days = [1, 2] }

[[row]]
text = """
He said "no"."""
day = 2026-03-02
moment = 2026-03-02 08:00:00
'''


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_value_of_the_shipped_files_stands_where_it_is_found(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    said: Any = tomllib.loads(text)
    seen: dict[str, int] = {}
    for block in blocks(text):
        number = seen[block.name] = seen.get(block.name, -1) + 1
        place = said[block.name][number] if block.several else said[block.name] if block.name else said
        for entry in block.entries:
            value = place
            for part in entry.key.split("."):
                value = value[part]
            assert tomllib.loads(f"it = {text[slice(*entry.value)]}")["it"] == value


def test_quotation_marks_lists_and_comments_are_told_apart() -> None:
    top, first, second = blocks(ODD)
    assert [entry.key for entry in top.entries] == ["first", "quoted key"]
    assert [entry.key for entry in first.entries] == ["id", "list", "inner.point"]
    assert [ODD[slice(*entry.value)] for entry in second.entries][1:] == ["2026-03-02", "2026-03-02 08:00:00"]
    assert first.entry("none") is None
    assert ODD[first.entries[1].lines[0] : first.entries[1].lines[1]].count("\n") == 4


def test_a_text_may_end_with_a_quotation_mark() -> None:
    text = '"""He said "no\\\\"""""'
    assert value_end(text, 0) == len(text)
