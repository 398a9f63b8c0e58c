"""What the files of a process are called by people: a diagram by its process, a table, form or example by its title."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from processes.definitions.checks.finding import Finding
from processes.definitions.checks.names import written_names
from processes.definitions.package import SHARED
from processes.engine.normalise.names import q
from processes.engine.xml import read_xml
from processes.errors import Invalid
from processes.language import Text
from processes.rules.feel import FeelError
from processes.rules.xml import Element, read_root, text_of

_KEPT = 512
_FOLDERS = {"table": ("tables/", ".dmn"), "form": ("forms/", ".json")}


def titles_in(content: Mapping[str, str], files: Iterable[str]) -> Mapping[str, Text]:
    """The titles of these files in both languages; a file without one, or that cannot be read, is left out."""
    found = {file: _title(file, content[file]) for file in files if file in content}
    return {file: title for file, title in found.items() if title}


def in_titles(found: Iterable[Finding], content: Mapping[str, str]) -> tuple[Finding, ...]:
    """The findings, their tables and forms called by their titles; what is not there keeps its short name."""
    return tuple(_called(one, content) for one in found)


def _called(found: Finding, content: Mapping[str, str]) -> Finding:
    facts = dict(found.facts)
    for kind, (folder, ending) in _FOLDERS.items():
        if kind not in facts:
            continue
        own = found.file if found.file.endswith(ending) else f"{folder}{facts[kind]}{ending}"
        facts[kind] = next(iter(titles_in(content, (own, f"{SHARED}{own}")).values()), facts[kind])
    return replace(found, facts=facts)


@lru_cache(maxsize=_KEPT)
def _title(file: str, source: str) -> Text | None:
    try:
        return _read(file, source)
    except (Invalid, FeelError, ValueError, AttributeError):
        return None


def _read(file: str, source: str) -> Text | None:
    if file.endswith(".bpmn"):
        process = read_xml(source.encode(), file).find(q("process"))
        return _both(*written_names(process)) if process is not None else None
    if file.endswith(".dmn"):
        return next(map(_asks, read_root(source.encode()).iter("{*}decision")), None)
    if file.endswith(".json"):
        said = json.loads(source)
        return _both(said.get("title", ""), said.get("x-en", {}).get("title", ""))
    title = tomllib.loads(source).get("title") if "examples/" in file else None
    return _both(title.get("da", ""), title.get("en", "")) if isinstance(title, dict) else None


def _asks(decision: Element) -> Text | None:
    """What the owner wrote above the table, Danish and English in one line."""
    danish, _, english = text_of(decision, "description").partition(" / ")
    return _both(danish.strip(), english.strip())


def _both(danish: str, english: str) -> Text | None:
    return Text(danish or english, english or danish) if danish or english else None
