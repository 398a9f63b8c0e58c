"""What an element of one content is called: to remark on it, and to choose what to remark on."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping

from processes.errors import Invalid
from processes.language import Text, Unnamed
from processes.rules.feel import FeelError
from processes.rules.xml import read_root
from processes.studio.difference.drawn import FLOWS, read_drawing
from processes.studio.difference.shapes import Area
from processes.studio.difference.tables import tables_in
from processes.studio.difference.whole import area_of

SHELLS = frozenset({"definitions", "process", "collaboration"})


def name_in(content: Mapping[str, str], file: str, element: str) -> Text | None:
    """The words of an element of a file, of the file itself for none; None where there is no such thing.

    What stands in a file that cannot be read is called by its id.
    """
    if file not in content:
        return None
    if not element:
        return Text(file, file)
    try:
        return dict(_named(file, content[file])).get(element)
    except (Invalid, FeelError, ValueError):
        return Text(element, element)


def names_in(content: Mapping[str, str], file: str) -> tuple[tuple[str, Text], ...]:
    """Every element of a file with its words, as they come; none of one that cannot be read."""
    try:
        return tuple(_named(file, content[file]))
    except (Invalid, FeelError, ValueError):
        return ()


def _named(file: str, source: str) -> Iterator[tuple[str, Text]]:
    area = area_of(file)
    if area is Area.DIAGRAM:
        drawing = read_drawing(source, file)
        for key, thing in drawing.things.items():
            name = drawing.name(key)
            if key and thing.kind not in SHELLS and (thing.name or thing.kind in FLOWS or isinstance(name, Unnamed)):
                yield key, name
    elif area is Area.FORMS:
        for name, asked in json.loads(source).get("properties", {}).items():
            english = asked.get("x-en", {}).get("title", "")
            yield name, Text(asked.get("title", name), english or asked.get("title", name))
    elif area is Area.TABLES:
        for key, table in tables_in(read_root(source.encode())).items():
            yield key, table.name
            for row in table.rows:
                yield f"{key}:{row.number}", Text(f"{table.name.da}, {row.name.da}", f"{table.name.en}, {row.name.en}")
    elif file.endswith(".toml"):
        yield from _rows(tomllib.loads(source))


def _rows(said: Mapping[str, object]) -> Iterator[tuple[str, Text]]:
    """Rows of a file of settings by their key, texts by theirs."""
    for key, value in said.items():
        if isinstance(value, list) and all(isinstance(one, dict) for one in value):
            for row in value:
                name, own = row.get("name"), str(row.get("id") or row.get("key") or "")
                yield own, Text.of(name) if isinstance(name, dict) else Text(own, own)
        else:
            yield key, Text(key, key)
