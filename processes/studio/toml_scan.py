"""Where everything stands in a TOML file as it is written: its tables, their keys and values, the lines between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEADER = re.compile(r"[ \t]*(\[\[?)[ \t]*([^\]\n]+?)[ \t]*\]\]?[^\n]*")
_KEY = re.compile(
    r"""[ \t]*((?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[A-Za-z0-9_-]+|"[^"\n]*"))*)[ \t]*=[ \t]*"""
)
_DOT = re.compile(r"[ \t]*\.[ \t]*")
_CLOSING = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Entry:
    """``key = value``: the key with its dots, where the value stands, and where its line or lines begin and end."""

    key: str
    value: tuple[int, int]
    lines: tuple[int, int]  # the end is behind the line's own end


@dataclass(frozen=True, slots=True)
class Block:
    """A table: its name (empty: what stands before the first), whether it is one of several, and its entries."""

    name: str
    several: bool
    start: int
    entries: tuple[Entry, ...]

    def entry(self, key: str) -> Entry | None:
        """The entry of this key."""
        return next((one for one in self.entries if one.key == key), None)

    @property
    def end(self) -> int:
        """Behind its last entry, or behind its header."""
        return self.entries[-1].lines[1] if self.entries else self._header_end

    _header_end: int = 0


def blocks(text: str) -> tuple[Block, ...]:
    """The tables of the file in their order, the nameless one first. ``text`` must be TOML."""
    found: list[Block] = []
    name, several, start, header_end = "", False, 0, 0
    entries: list[Entry] = []
    for line, end in _statements(text):
        head = _HEADER.match(text, line, end)
        if head and not _KEY.match(text, line, end):
            found.append(Block(name, several, start, tuple(entries), header_end))
            name, several, start, header_end = _bare(head[2]), head[1] == "[[", line, end
            entries = []
        elif entry := _entry(text, line, end):
            entries.append(entry)
    found.append(Block(name, several, start, tuple(entries), header_end))
    return tuple(found)


def _statements(text: str) -> Iterator[tuple[int, int]]:
    """Where each statement begins and ends, its line end included; a value may go over several lines."""
    at = 0
    while at < len(text):
        key = _KEY.match(text, at)
        stop = value_end(text, key.end()) if key else at
        end = text.find("\n", stop)
        end = len(text) if end < 0 else end + 1
        yield at, end
        at = end


def _entry(text: str, line: int, end: int) -> Entry | None:
    key = _KEY.match(text, line)
    return None if key is None else Entry(_bare(key[1]), (key.end(), value_end(text, key.end())), (line, end))


def _bare(key: str) -> str:
    return ".".join(part.strip("\"'") for part in _DOT.split(key))


def value_end(text: str, at: int) -> int:
    """Behind the value that begins at ``at``."""
    for quote in ('"""', "'''", '"', "'"):
        if text.startswith(quote, at):
            return _string_end(text, at, quote)
    if text[at : at + 1] in _CLOSING:
        return _list_end(text, at)
    found = re.compile(r"[^\s,\]}#]+(?: \d{2}:[^\s,\]}#]+)?").match(text, at)
    return found.end() if found else at


def _string_end(text: str, at: int, quote: str) -> int:
    place = at + len(quote)
    while place < len(text) and not text.startswith(quote, place):
        place += 2 if text[place] == "\\" and quote[0] == '"' else 1
    place += len(quote)
    while len(quote) == 3 and text.startswith(
        quote[0], place
    ):  # a quotation mark may stand right before the last three
        place += 1
    return place


def _list_end(text: str, at: int) -> int:
    """Behind the bracket that closes the one at ``at``; keys in it are no values, and do no harm."""
    closing, place = _CLOSING[text[at]], at + 1
    while place < len(text) and text[place] != closing:
        if text[place] == "#":
            place = max(text.find("\n", place), place)
        if text[place] in "\"'[{":
            place = value_end(text, place)
        else:
            place += 1
    return place + 1
