"""What a letter is written from, kept with one that has an empty place, so that it can be written again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from processes.language import Text
from processes.motion.plain import plain

_PLACE = re.compile(r"\{(\w+)")
_ALWAYS = frozenset({"citizenName", "standIn"})  # asked by the letter itself, whatever its words say


def made_from(element: str, text: str | None, version: str, texts: Iterable[Text], data: Mapping[str, Any]) -> Any:
    """Element, text, version (its hash) and just the facts its words ask for, as ``motion/letters`` promises it."""
    asked = {name for one in texts for words in (one.da, one.en) for name in _PLACE.findall(words)}
    known = {name: plain(value) for name, value in data.items() if name in asked | _ALWAYS or name.endswith("Name")}
    return {"element": element, "text": text or "", "hash": version, "data": known}


def filled(source: Mapping[str, Any], values: Mapping[str, str]) -> dict[str, Any]:
    """The same with these places filled; a place may lead into a fact (``plan.goal``)."""
    made: dict[str, Any] = deepcopy(dict(source))
    for path, value in values.items():
        inner = made["data"]
        *way, last = path.split(".")
        for name in way:
            if not isinstance(inner.get(name), dict):
                inner[name] = {}
            inner = inner[name]
        inner[last] = value
    return made
