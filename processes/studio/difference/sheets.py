"""What differs between two files of settings: deadlines, rule sets, the process's own, texts and examples."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from processes.calendar.lengths import Length
from processes.calendar.rule import Days
from processes.calendar.spoken import length_words
from processes.language import Text
from processes.studio.difference.example_steps import STEPS, step_changes
from processes.studio.difference.flat import ORDER, Change, changes, out_of_order
from processes.studio.difference.shapes import NO_TEXT, About, Area, Difference

ROWS = {"deadline": "deadline", "rule_set": "rule_set", "stage": "stage"}
LANGUAGES = {"da": Text("dansk", "Danish"), "en": Text("engelsk", "English")}
# Parts with a name of their own; every other is called by its path.
PARTS = frozenset(
    "name statute kind rule_sets mark source start_name start starts_on starts_if delivery fixed length days"
    " first_day_counts moves at length_from due_from rounds rings agreed agreed_length binds verified valid_from"
    " valid_to transition applies kept_by kept_if restarts restarted_by paused_by resumed_by after_pause points alerts"
    " expiry note watched example title summary owner kle start_groups retention lanes assign main now next you why"
    " employer area chosen_by chosen_name".split()
)


def compare_sheets(area: Area, file: str, before: str, after: str) -> Iterator[Difference]:
    """Rows by their key, all else by its path. Raises ``tomllib.TOMLDecodeError`` when one is no TOML."""
    left, right = tomllib.loads(before), tomllib.loads(after)
    plain = [{key: value for key, value in one.items() if not _is_rows(key, value)} for one in (left, right)]
    for change in changes(*plain):
        yield _part(About(area, file, "", "process", NO_TEXT), change, {})
    for key, kind in ROWS.items():
        old, new = (_rows(one[key]) if _is_rows(key, one.get(key)) else {} for one in (left, right))
        yield from _rows_compared(About(area, file, "", kind, NO_TEXT), old, new)


def compare_texts(file: str, before: str, after: str) -> Iterator[Difference]:
    """Texts by their key and part. Raises ``tomllib.TOMLDecodeError`` when one is no TOML."""
    left, right = _texts(before), _texts(after)
    language = LANGUAGES.get(file.rpartition("/")[2].split(".")[1], NO_TEXT)
    for key in {**right, **left}:
        old, new = left.get(key), right.get(key)
        if old != new:
            element, _, part = key.partition("/")
            yield About(Area.TEXTS, file, element, "text", Text(element, element)).changed(
                f"text.{part}", old, new, language
            )


def compare_example(file: str, before: str, after: str) -> Iterator[Difference]:
    """An example that says something else. Raises ``tomllib.TOMLDecodeError`` when one is no TOML."""
    left, right = tomllib.loads(before), tomllib.loads(after)
    steps = list(step_changes(_steps(left), _steps(right)))
    plain = [{key: value for key, value in one.items() if key != STEPS} for one in (left, right)]
    paths = dict.fromkeys(".".join(one for one in change.path if one != ORDER) for change in changes(*plain))
    told = [*(Text(path, path) for path in paths), *steps]
    if told:
        title = Text.of(right["title"]) if isinstance(right.get("title"), (dict, str)) else Text(file, file)
        words = Text("; ".join(one.da for one in told), "; ".join(one.en for one in told))
        yield About(Area.EXAMPLES, file, "", "example", title).changed("steps", None, None, words)


def _steps(example: Mapping[str, Any]) -> list[Any]:
    steps = example.get(STEPS)
    return steps if isinstance(steps, list) else []


def _is_rows(key: str, value: Any) -> bool:
    return key in ROWS and isinstance(value, list) and all(isinstance(one, dict) for one in value)


def _rows(found: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    rows: dict[str, dict[str, Any]] = {}
    for row in found:
        key = str(row.get("id") or row.get("key") or "")
        key = f"{key}/{row['variant']}" if row.get("variant") else key
        rows[key if key not in rows else f"{key}#{len(rows)}"] = row
    return rows


def _rows_compared(whole: About, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    for key, row in new.items():
        about = replace(whole, element=key, name=_named(row, key))
        if key not in old:
            yield about.added()
            continue
        for change in changes(old[key], row):
            yield _part(about, change, row)
    for key, row in old.items():
        if key not in new:
            yield replace(whole, element=key, name=_named(row, key)).removed()
    were, are = list(old), list(new)
    for key in map(str, out_of_order(were, are)):
        about = replace(whole, element=key, name=_named(new[key], key))
        yield about.moved("order", were.index(key) + 1, are.index(key) + 1)


def _named(row: Mapping[str, Any], key: str) -> Text:
    name = row.get("name")
    return Text.of(name) if isinstance(name, dict) else Text(key, key)


def _part(about: About, change: Change, row: Mapping[str, Any]) -> Difference:
    path = [one for one in change.path if one != ORDER]
    part, label = _called(path)
    days = _days(path, row)
    return about.changed(part, _spoken(change.before, days), _spoken(change.after, days), label)


def _called(path: list[str]) -> tuple[str, Text]:
    """The code of the part at this path, and the words that tell it from others of the code."""
    part, rest = path[0], ".".join(path[1:])
    if part == "points" and len(path) > 1:
        return ("point", Text(path[1], path[1])) if path[-1] == "offset" else ("point_setting", Text(rest, rest))
    if part not in PARTS:
        return "other", Text(".".join(path), ".".join(path))
    return part, LANGUAGES.get(rest) or Text(rest, rest)


def _days(path: list[str], row: Mapping[str, Any]) -> Days:
    """How the length at this path is counted."""
    holder = row.get("points", {}).get(path[1], {}) if path[0] == "points" and len(path) > 1 else row
    said = holder.get("days") if isinstance(holder, dict) else None
    return Days.WORKING if said == Days.WORKING else Days.CALENDAR


def _spoken(value: Any, days: Days) -> Any:
    """A length of time in words, several as a list; all else as it is."""
    if isinstance(value, tuple):
        return [_spoken(one, days) for one in value]
    if isinstance(value, str) and value.lstrip("-").startswith("P"):
        try:
            length = Length.read(value)
        except ValueError:
            return value
        words = length_words(length, days)
        return Text(f"{words.da} før", f"{words.en} before") if length.is_backwards else words
    return value


def _texts(source: str) -> dict[str, str]:
    """Key and part of every text; a bare text is the part ``body``."""
    found: dict[str, str] = {}
    for key, said in tomllib.loads(source).items():
        for part, words in (said if isinstance(said, dict) else {"body": said}).items():
            found[f"{key}/{part}"] = "\n".join(map(str, words)) if isinstance(words, list) else str(words)
        if said == {}:
            found[f"{key}/"] = ""
    return found


__all__ = ["compare_example", "compare_sheets", "compare_texts"]
