"""Two whole contents laid side by side, file by file."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial

from processes.errors import Invalid
from processes.language import Locale, Text
from processes.rules.feel import FeelError
from processes.studio.difference.diagram import compare_diagrams
from processes.studio.difference.drawn import read_drawing
from processes.studio.difference.forms import compare_forms
from processes.studio.difference.shapes import Area, Difference, Sort
from processes.studio.difference.sheets import compare_example, compare_sheets, compare_texts
from processes.studio.difference.tables import compare_tables

Compare = Callable[[str, str, str], Iterator[Difference]]
KINDS = {
    Area.DIAGRAM: "diagram",
    Area.FORMS: "form",
    Area.TABLES: "table_file",
    Area.DEADLINES: "deadline_file",
    Area.TEXTS: "text_file",
    Area.EXAMPLES: "example",
    Area.PROCESS: "file",
}


def compare(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Difference, ...]:
    """Every difference between two contents (file name -> text): areas as an owner asks, files by name.

    Empty exactly when both are the same. A file that cannot be read is told as changed, without saying where.
    """
    found: list[Difference] = []
    for name in sorted({*before, *after}):
        old, new = before.get(name), after.get(name)
        if old is None or new is None:
            found.append(_file(Sort.ADDED if old is None else Sort.REMOVED, name))
        elif old != new:
            found.extend(_within(name, old, new))
    if any(one.kind == "text" for one in found):
        names = _called({**before, **after})
        found = [replace(one, name=names.get(one.element, one.name)) if one.kind == "text" else one for one in found]
    order = list(Area)
    return tuple(sorted(found, key=lambda one: (order.index(one.area), one.file.startswith("_shared/"))))


def area_of(name: str) -> Area:
    """Which part of the folder a file belongs to."""
    last = name.rpartition("/")[2]
    if name.endswith(".bpmn"):
        return Area.DIAGRAM
    if name.endswith(".dmn"):
        return Area.TABLES
    if last in ("deadlines.toml", "rulesets.toml"):
        return Area.DEADLINES
    if last.startswith("texts."):
        return Area.TEXTS
    folders = name.split("/")[:-1]
    return Area.FORMS if "forms" in folders else Area.EXAMPLES if "examples" in folders else Area.PROCESS


def _called(content: Mapping[str, str]) -> dict[str, Text]:
    """What a text is called, by its key: as the one step that shows it, else as its subject; others keep the key."""
    named: dict[str, set[Text]] = {}
    for file in (name for name in content if name.endswith(".bpmn")):
        with suppress(Invalid):
            for thing in read_drawing(content[file], file).things.values():
                if thing.name and (key := thing.parts.get("ag:text/@key")):
                    named.setdefault(key, set()).add(thing.name)
    steps = {key: names.pop() for key, names in named.items() if len(names) == 1}
    return {**_subjects(content), **steps}


def _subjects(content: Mapping[str, str]) -> dict[str, Text]:
    said: list[dict[str, str]] = []
    for language in Locale:
        with suppress(tomllib.TOMLDecodeError):
            texts = tomllib.loads(content.get(f"texts.{language}.toml", ""))
            said.append({key: str(one["subject"]) for key, one in texts.items() if _has_subject(one)})
    danish, english = said if len(said) == len(Locale) else ({}, {})
    return {key: Text(words, english.get(key, words)) for key, words in danish.items()}


def _has_subject(text: object) -> bool:
    return isinstance(text, dict) and bool(text.get("subject"))


def _within(name: str, old: str, new: str) -> list[Difference]:
    try:
        found = list(_reader(name)(name, old, new))
    except (Invalid, FeelError, ValueError, RecursionError):
        return [_file(Sort.CHANGED, name, "unreadable")]
    return found or [_file(Sort.CHANGED, name, "written")]


def _reader(name: str) -> Compare:
    area = area_of(name)
    known: dict[Area, Compare] = {
        Area.DIAGRAM: compare_diagrams,
        Area.TABLES: compare_tables,
        Area.FORMS: compare_forms,
        Area.TEXTS: compare_texts,
        Area.EXAMPLES: compare_example,
    }
    return known.get(area) or partial(compare_sheets, area)


def _file(sort: Sort, name: str, part: str = "") -> Difference:
    area = area_of(name)
    return Difference(sort, area, name, "", KINDS[area], Text(name, name), part)


__all__ = ["area_of", "compare"]
