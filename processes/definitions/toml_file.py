"""A TOML file of a process folder, with the line of what is wrong in it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from processes.errors import Invalid, Problem

_AT = re.compile(r"\(at line (\d+), column (\d+)\)")


def read_toml(source: bytes, file: str) -> Mapping[str, Any]:
    """What the file says; Invalid with line and column if it is no TOML."""
    try:
        return tomllib.loads(source.decode("utf-8"))
    except UnicodeDecodeError as fault:
        line = source.count(b"\n", 0, fault.start) + 1
        raise Invalid(Problem("file_not_utf8", file, {"file": file}, line)) from fault
    except tomllib.TOMLDecodeError as fault:
        place = _AT.search(str(fault))
        number = int(place[1]) if place else None
        column = int(place[2]) if place else None
        raise Invalid(Problem("toml_broken", file, {"file": file}, number, column)) from fault


def line_of(source: str, *path: str) -> int | None:
    """The line where the last name of ``path`` is first written after the names before it; None if nowhere."""
    found: int | None = None
    lines, start = source.splitlines(), 0
    for name in path:
        pattern = re.compile(rf"(^\s*(\[+\s*)?|[.\s{{,\"])\"?{re.escape(name)}\"?\s*(=|\.|\])")
        for number in range(start, len(lines)):
            if pattern.search(lines[number]):
                found, start = number + 1, number
                break
    return found
