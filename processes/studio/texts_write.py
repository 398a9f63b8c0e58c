"""Writing a text of a draft, or a station of the citizen's way, in both languages at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from processes.errors import Invalid, NotFound, Problem
from processes.language import Text
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.drafts import content_to_change
from processes.studio.readable import parts_of
from processes.studio.save import Saved, save_files
from processes.studio.texts import READER, TEXT_FILES, stages_of
from processes.studio.toml_write import Spot, parsed, with_values, without_table

LISTS = frozenset({"guide"})  # a list of points, each on a line of its own where one writes
READERS = ("", "employer", "shop_steward")
_MANIFEST = "process.toml"
_FACT = re.compile(r"\{\w+\}")  # the party a fact of the case names
_KEY = re.compile(r"[A-Za-z0-9_-]{1,100}")
Words = Mapping[str, Text]


def write_text(tx: Transaction, person: Person, draft_id: UUID, key: str, words: Words, seen: int) -> Saved:
    """Keep these parts of the text; an empty one is taken out, a part that is not named stays.

    A text that several processes share becomes this process's own. Raises what ``save_files`` raises, and ``Invalid``
    for a reader there is not and a key that is no word.
    """
    if READER in words and words[READER].da not in READERS and not _FACT.fullmatch(words[READER].da):
        raise Invalid(Problem("text_no_reader", READER, {"value": words[READER].da}))
    if not _KEY.fullmatch(key):
        raise Invalid(Problem("text_key_wrong", "key", {"key": key}))
    content = content_to_change(tx, person, draft_id)
    files = {
        name: _with_text(content.get(name, ""), key, {part: one[at] for part, one in _pairs(words)})
        for at, name in enumerate(TEXT_FILES.values())
    }
    return save_files(tx, person, draft_id, files, seen)


def remove_text(tx: Transaction, person: Person, draft_id: UUID, key: str, seen: int) -> Saved:
    """Take the text out of both languages."""
    content = content_to_change(tx, person, draft_id)
    files = {name: without_table(content[name], Spot(key)) for name in TEXT_FILES.values() if name in content}
    return save_files(tx, person, draft_id, files, seen)


def write_stage(tx: Transaction, person: Person, draft_id: UUID, key: str, words: Words, seen: int) -> Saved:
    """Keep the lines of this station; a line that is empty in both languages is taken out."""
    content = content_to_change(tx, person, draft_id)
    found = stages_of(content)
    number = next((at for at, one in enumerate(found) if one.get("key") == key), None)
    if number is None:
        raise NotFound(kind="stage", key=key)
    values = {part: _both(found[number].get(part), one) for part, one in words.items()}
    text = with_values(content[_MANIFEST], Spot("stage", number), values)
    return save_files(tx, person, draft_id, {_MANIFEST: text}, seen)


def _pairs(words: Words) -> list[tuple[str, tuple[str, str]]]:
    return [(part, (_plain(one.da), _plain(one.en))) for part, one in words.items()]


def _plain(words: str) -> str:
    """As a browser sends it, with the line ends of the file; spaces at the end are nobody's meaning."""
    return words.replace("\r\n", "\n").rstrip()


def _with_text(text: str, key: str, said: Mapping[str, str]) -> str:
    """The file with these parts, those that say what they said before left as they are written."""
    standing = parsed(text).get(key)
    before = parts_of(standing)
    raw = standing if isinstance(standing, Mapping) else {}
    values = {
        part: _value(part, one, raw.get(part)) for part, one in said.items() if one != before.get(part, "").rstrip()
    }
    if not values or (standing is None and not any(values.values())):
        return text
    if isinstance(standing, str):  # a text that is its body alone stands on one line, and is made a table
        text = with_values(text, Spot(""), {key: None})
        values = {**{part: one or None for part, one in before.items()}, **values}
    return with_values(text, Spot(key), values)


def _value(part: str, words: str, before: Any) -> Any:
    if not words:
        return None
    if part in LISTS or isinstance(before, list):
        return [line.strip() for line in words.splitlines() if line.strip()]
    return words


def _both(before: object, words: Text) -> dict[str, Any] | None:
    """A line of a station; what else stands in it is kept, and so is one that is written and empty."""
    said = {"da": _plain(words.da), "en": _plain(words.en)}
    kept = dict(before) if isinstance(before, Mapping) else {}
    was_empty = bool(kept) and not any(kept.get(language) for language in said)
    return {**kept, **said} if any(said.values()) or was_empty else None
