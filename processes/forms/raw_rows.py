"""The lines of a table as a browser sends them: ``steps.1.hours`` is the column hours of the first line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_MOST_LINES = 200


def raw_rows(name: str, raw: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The lines of table ``name`` in the order of their numbers, empty ones included."""
    shape = re.compile(rf"{re.escape(name)}[.-](\d{{1,4}})[.-](\w+)")
    lines: dict[int, dict[str, Any]] = {}
    for key, value in raw.items():
        match = shape.fullmatch(key)
        if match:
            lines.setdefault(int(match[1]), {})[match[2]] = value
    return [lines[number] for number in sorted(lines)[: _MOST_LINES + 1]]
