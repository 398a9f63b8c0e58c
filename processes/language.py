"""Two languages: which one a person reads, and a text that is the same in both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Locale(StrEnum):
    """A language the product speaks."""

    DA = "da"
    EN = "en"

    @classmethod
    def of(cls, told: str) -> Locale:
        """The language so called; Danish for one the product does not speak."""
        return cls(told) if told in set(cls) else cls.DA


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in Danish and English; ``{name}`` marks a place to fill."""

    da: str
    en: str

    def read(self, locale: Locale | str, /, **facts: Any) -> str:
        """The words in this language, their places filled with ``facts``."""
        words = self.en if locale == Locale.EN else self.da
        return words.format_map(_Lenient(facts)) if facts else words

    @classmethod
    def of(cls, raw: Text | Mapping[str, str] | str) -> Text:
        """A text from a mapping with ``da`` and ``en``; a bare string is the same in both."""
        if isinstance(raw, Text):
            return raw
        if isinstance(raw, str):
            return cls(raw, raw)
        return cls(raw.get("da", ""), raw.get("en", ""))

    def __bool__(self) -> bool:
        return bool(self.da or self.en)


@dataclass(frozen=True, slots=True)
class Unnamed(Text):
    """What a thing without a name is called: its kind and ``place`` (``valget`` + ``efter »Vurdér sagen«``).

    In a sentence it takes no quotation marks, and ``place`` alone follows a word that says the kind already.
    """

    place: Text


class _Lenient(dict[str, Any]):
    """A fact that is missing shows its name, so that a sentence is never lost to a misprint."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
