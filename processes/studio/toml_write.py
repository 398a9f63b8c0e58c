"""Puts values into a TOML file and leaves all else as its writer left it: order, comments, blank lines."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from processes.errors import Invalid, Problem
from processes.studio.toml_scan import Block, blocks

_WIDE = 100  # characters of a list that still stands on one line
_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


@dataclass(frozen=True, slots=True)
class Spot:
    """One table of a file: by its name, and which of several of that name (from 0)."""

    name: str
    number: int = 0


def with_values(text: str, spot: Spot, values: Mapping[str, Any]) -> str:
    """The file with these values (None: without that key); a table that is not there is put at its end.

    A value that is there already is not touched, so that nothing changes when nothing was changed. Raises ``Invalid``
    for a file that is no TOML, or is written in a way that this cannot be done without changing something else.
    """
    before = parsed(text)
    known = standing(before, spot) or {}
    changes = {key: value for key, value in values.items() if _at(known, key) != value}
    if not changes:
        return text
    after = _put(text, spot, changes)
    if parsed(after) != _expected(before, spot, changes):
        raise Invalid(Problem("toml_not_written", spot.name, {"table": spot.name}))
    return after


def without_table(text: str, spot: Spot) -> str:
    """The file without this table."""
    found = blocks(text)
    block = _block(found, spot)
    if block is None:
        return text
    before, behind = text[: block.start], text[block.end :]
    after = before.rstrip("\n") + ("\n\n" if before.strip() else "") + behind.lstrip("\n")
    expected = parsed(text)
    _drop(expected, spot)
    if parsed(after) != expected:
        raise Invalid(Problem("toml_not_written", spot.name, {"table": spot.name}))
    return after


def parsed(text: str) -> dict[str, Any]:
    """What the file says; ``Invalid`` when it is no TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise Invalid(Problem("toml_broken", "", {"file": "", "because": str(fault)})) from fault


def standing(said: Mapping[str, Any], spot: Spot) -> dict[str, Any] | None:
    """What this table says; None where there is none."""
    if not spot.name:
        return dict(said)
    found: Any = said
    for part in spot.name.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    if isinstance(found, list):
        found = found[spot.number] if spot.number < len(found) else None
    return found if isinstance(found, dict) else None


def as_toml(value: Any, flat: bool | None = None) -> str:
    """One value as TOML; a text with lines in it stands between three quotation marks.

    ``flat`` says whether a list stands on one line; None: if it is short.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _lines(value) if "\n" in value else _quoted(value)
    if isinstance(value, time):
        return f'"{value:%H:%M}"'
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{key} = {as_toml(each)}' for key, each in value.items())} }}"
    if isinstance(value, (list, tuple)):
        line = f"[{', '.join(as_toml(each) for each in value)}]"
        if flat or not value or (flat is None and len(line) <= _WIDE):
            return line
        return "[\n" + "".join(f"  {as_toml(each)},\n" for each in value) + "]"
    return str(value)


def _quoted(value: str) -> str:
    """With quotation marks inside it stands between single ones, as FEEL does in these files."""
    if '"' in value and "'" not in value and "\\" not in value and value.isprintable():
        return f"'{value}'"
    return f'"{"".join(_SHORT.get(one) or _plain(one) for one in value)}"'


def _lines(value: str) -> str:
    plain = "".join(one if one in '\n\t"' else _SHORT.get(one) or _plain(one) for one in value)
    plain = plain.replace('"""', '""\\"')
    if plain.endswith('"'):
        plain = f'{plain[:-1]}\\"'
    return f'"""\n{plain}"""'


def _plain(one: str) -> str:
    return one if one >= " " and one != "\x7f" else f"\\u{ord(one):04x}"


def _at(known: Mapping[str, Any], key: str) -> Any:
    found: Any = known
    for part in key.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    return found


def _block(found: tuple[Block, ...], spot: Spot) -> Block | None:
    named = [one for one in found if one.name == spot.name]
    return named[spot.number] if spot.number < len(named) else None


def _put(text: str, spot: Spot, changes: Mapping[str, Any]) -> str:
    for key, value in changes.items():
        block = _block(blocks(text), spot)
        if block is None:
            text = f"{text.rstrip()}\n\n[{spot.name}]\n".lstrip("\n")
            block = _block(blocks(text), spot)
            assert block is not None  # noqa: S101  (it was written the line before)
        entry = block.entry(key)
        if entry is None:
            text = text if value is None else _with_line(text, block, f"{key} = {as_toml(value)}\n")
        elif value is None:
            text = text[: entry.lines[0]] + text[entry.lines[1] :]
        else:
            start, end = entry.value
            text = text[:start] + as_toml(value, "\n" not in text[start:end]) + text[end:]
    return text


def _with_line(text: str, block: Block, line: str) -> str:
    before = text[: block.end]
    return before + ("" if not before or before.endswith("\n") else "\n") + line + text[block.end :]


def _expected(before: dict[str, Any], spot: Spot, changes: Mapping[str, Any]) -> dict[str, Any]:
    said = deepcopy(before)
    place: Any = said
    for part in [part for part in spot.name.split(".") if part]:
        place = place.setdefault(part, {})
    if isinstance(place, list):
        place = place[spot.number]
    for key, value in changes.items():
        *path, last = key.split(".")
        inner = place
        for part in path:
            inner = inner.setdefault(part, {})
        if value is None:
            inner.pop(last, None)
        else:
            inner[last] = parsed(f"it = {as_toml(value)}")["it"]
        if path and not inner:
            place.pop(path[0], None)
    return said


def _drop(said: dict[str, Any], spot: Spot) -> None:
    *path, last = spot.name.split(".")
    place: Any = said
    for part in path:
        place = place[part]
    if isinstance(place[last], list):
        del place[last][spot.number]
        if not place[last]:
            del place[last]
    else:
        del place[last]
