"""The page of help of each check: what it means, why it matters, how to mend it, with a small example."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from processes.language import Text

FOLDER = Path(__file__).parent / "help_pages"
GROUPS = (
    "drawing", "steps", "events", "people", "words", "forms", "tables", "deadlines", "expressions", "files",
)  # fmt: skip
REFERS = "@"  # a line that begins so names a reason several pages share


@dataclass(frozen=True, slots=True)
class Help:
    """What is to be said of one finding; ``wrong`` and ``right`` are the same small thing before and after."""

    code: str
    group: str
    means: Text
    why: Text
    mend: Text
    wrong: Text
    right: Text


def help_of(code: str) -> Help | None:
    """The help on this code; None where there is none."""
    return pages().get(code)


@cache
def pages() -> Mapping[str, Help]:
    """Every page by its code, in the order of the groups and of the files."""
    shared = _read("shared")
    return {code: _page(code, group, said, shared) for group in GROUPS for code, said in _read(group).items()}


def _page(code: str, group: str, said: Mapping[str, str], shared: Mapping[str, Any]) -> Help:
    """Five lines in each language, in the order of the fields."""
    lines = zip(said["da"].splitlines(), said["en"].splitlines(), strict=True)
    means, why, mend, wrong, right = (_text(danish, english, shared) for danish, english in lines)
    return Help(code, group, means, why, mend, wrong, right)


def _text(danish: str, english: str, shared: Mapping[str, Any]) -> Text:
    if danish.startswith(REFERS):
        return Text.of(shared[danish.removeprefix(REFERS)])
    return Text(danish, english)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
