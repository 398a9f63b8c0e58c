"""Stand-ins of those who only receive: a-kasse, VITAS, Ydelsesservice, Digital Post, print, and the doctor."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from processes.connectors.standins.chance import reference

Reply = Callable[[Mapping[str, Any]], dict[str, Any]]


def receipt(name: str, prefix: str) -> Reply:
    """A receipt: the reference under ``name``, the same for the same key."""

    def answer(told: Mapping[str, Any]) -> dict[str, Any]:
        return {name: reference(prefix, told["key"])}

    return answer
