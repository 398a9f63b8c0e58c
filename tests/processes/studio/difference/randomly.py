"""Random changes to the files of real processes, each with the element at which it must be told."""

from __future__ import annotations

import json
import random
import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from processes.definitions.package import read_folder
from processes.studio.difference.drawn import _is_thing
from processes.studio.difference.tree import is_noise, local

PROCESSES = sorted(path.parent for path in Path("bpmn").glob("*/process.toml") if not path.parent.name.startswith("_"))
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
DERIVED = {"incoming", "outgoing"}

Content = dict[str, str]


@cache
def contents() -> tuple[Content, ...]:
    """What the shipped processes hold."""
    return tuple(dict(read_folder(folder).content) for folder in PROCESSES)


def changed(content: Content, luck: random.Random) -> tuple[Content, str, set[str]]:
    """The content with one change; in which file, and which elements could be told for it (empty: any)."""
    while True:
        file = luck.choice(sorted(content))
        after, elements = _way(file)(content[file], luck)
        if after != content[file]:
            return {**content, file: after}, file, elements


def _way(file: str) -> Callable[[str, random.Random], tuple[str, set[str]]]:
    if file.endswith((".bpmn", ".dmn")):
        return _xml
    return _form if file.endswith(".json") else _toml


def _xml(source: str, luck: random.Random) -> tuple[str, set[str]]:
    """An attribute or a text is another, a thing is taken out, or one is put in."""
    root: Any = etree.fromstring(source.encode(), PARSER)
    drawn = [one for one in root.iter() if not is_noise(one)]
    told = [one for one in drawn if local(one) not in DERIVED]
    one = luck.choice(told)
    way = luck.choice(("attribute", "text", "gone", "new"))
    if way == "gone" and one is not root and one.get("id") and _is_thing(local(one)):
        one.getparent().remove(one)
        return etree.tostring(root).decode(), {one.get("id")}
    if way == "new" and local(root) == "definitions" and "/BPMN/" in root.nsmap.get("bpmn", ""):
        process = next(each for each in told if local(each) == "process")
        etree.SubElement(process, f"{{{root.nsmap['bpmn']}}}userTask", id="fresh", name="Nyt trin")
        return etree.tostring(root).decode(), {"fresh"}
    if way == "text" and (one.text or "").strip():
        one.text += "x"
    elif names := [name for name in one.attrib if name not in ("id", "bpmnElement") and "}" not in name]:
        one.set(name := luck.choice(names), one.get(name) + "1")
    else:
        return source, set()
    return etree.tostring(root).decode(), _place(one)


def _place(one: Any) -> set[str]:
    """The thing around it; a drawn shape is told at what it draws."""
    for each in (one, *one.iterancestors()):
        if each.get("bpmnElement"):
            return {each.get("bpmnElement")}
        if local(each) == "flowNodeRef":
            return set()
        if _is_thing(local(each)) and local(each) != "definitions":
            return {each.get("id")}
    return set()


def _form(source: str, luck: random.Random) -> tuple[str, set[str]]:
    """A value somewhere is another, or a question is taken out."""
    form = json.loads(source)
    leaves: list[tuple[Any, Any, str]] = []

    def walk(holder: Any, field: str) -> None:
        entries: Any = holder.items() if isinstance(holder, dict) else enumerate(holder)
        for key, value in entries:
            inside = field or (key if holder is form.get("properties") else "")
            if isinstance(value, (dict, list)):
                walk(value, inside)
            else:
                leaves.append((holder, key, inside))

    walk(form, "")
    if luck.random() < 0.2 and form.get("properties"):
        name = luck.choice(sorted(form["properties"]))
        del form["properties"][name]
        return json.dumps(form), {name}
    holder, key, field = luck.choice(leaves)
    value = holder[key]
    holder[key] = _another(value)
    return json.dumps(form, ensure_ascii=False), {field} if field else set()


def _another(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    return value + 1 if isinstance(value, (int, float)) else f"{value}x"


def _toml(source: str, luck: random.Random) -> tuple[str, set[str]]:
    """A text between quotation marks is another."""
    places = list(re.finditer(r'"([^"\n]*)"', source))
    if not places:
        return source, set()
    place = luck.choice(places)
    after = source[: place.end(1)] + "x" + source[place.end(1) :]
    try:
        same = tomllib.loads(after) == tomllib.loads(source)
    except tomllib.TOMLDecodeError:
        return source, set()
    return (source, set()) if same else (after, set())
