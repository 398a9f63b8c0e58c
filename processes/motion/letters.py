"""Letters that belong to steps: written beside the step's text, promised when the step is reached.

A text with a letter (``subject``, ``body`` or the citizen's three lines) is sent when a colleague has completed the
step, when a party's own task opens (it asks her for something), or when a message with a text leaves for nobody's case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from processes.engine.shapes import Element, Thrown
from processes.motion.assign import PARTIES
from processes.motion.moving import Moving
from processes.motion.plain import plain
from processes.promises.promise import promise

LETTER = "letter"
PARTS = ("subject", "body", "we_do", "why", "you_do", "when", "rights", "complain")
_PLACE = re.compile(r"\{(\w+)\}")


def promise_letters(moving: Moving) -> None:
    """Promise every letter this move leads to, with just the facts its words ask for."""
    data = moving.facts
    if moving.cause.done is not None:
        element = moving.editions.element(moving.cause.done)
        if element is not None and moving.cause.group not in PARTIES:
            _promise(moving, element, data)
    for opened in moving.opened:
        element = moving.editions.element(opened.element)
        if element is not None and opened.group in PARTIES:
            _promise(moving, element, data)
    for thrown in moving.run.thrown():
        element = moving.editions.element(thrown.element)
        if element is not None and is_letter(moving, thrown, element):
            _promise(moving, element, {**data, **thrown.data})


def is_letter(moving: Moving, thrown: Thrown, element: Element) -> bool:
    """A message with a letter beside it and no case to go to is the letter itself."""
    return thrown.kind == "message" and thrown.definition is None and bool(_words(moving, element))


def _promise(moving: Moving, element: Element, data: Mapping[str, Any]) -> None:
    words = _words(moving, element)
    if words:
        asked = sorted({name for text in words for name in _PLACE.findall(text)})
        facts = {name: plain(data[name]) for name in asked if name in data}
        holder = moving.editions.holder(element.id) or moving.editions.own
        promise(
            moving.tx, LETTER, case=moving.case.id, element=element.id, text=element.text, hash=holder.hash, data=facts
        )


def _words(moving: Moving, element: Element) -> list[str]:
    """The letter's words in both languages; empty where the text holds none."""
    holder = moving.editions.holder(element.id) or moving.editions.own
    parts = holder.texts.get(element.text or "", {})
    found = [parts[name] for name in PARTS if parts.get(name)]
    return [words for text in found for words in (text.da, text.en)]
