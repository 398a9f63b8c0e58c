"""The page of help of each check: what it means, why it matters, how to mend it, with a small example."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from processes.language import Text


@dataclass(frozen=True, slots=True)
class Help:
    """What is to be said of one finding; ``wrong`` and ``right`` are the same small thing before and after."""

    code: str
    means: Text
    why: Text
    mend: Text
    wrong: Text
    right: Text


PAGES: Mapping[str, Help] = {}


def help_of(code: str) -> Help | None:
    """The help on this code; None where there is none."""
    return PAGES.get(code)
