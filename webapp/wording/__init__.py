"""Every code of the domain as a sentence, in Danish and English.

Each file holds tables ``{code: Text}``. Codes of other kinds than refusals carry a first word: ``condition.stuck``,
``permission.see_task``, ``who.assignee``, ``entry.TaskCompleted``, ``binds.authority``. A sentence that counts may have
another for one: ``<code>_one`` leaves out the number.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from processes.language import Locale, Text, Unnamed
from webapp import when

QUOTES = {Locale.DA: ("»", "«"), Locale.EN: ("“", "”")}
# Words that say of a thing what it is; after one of these only its place is missing.
_KINDS = frozenset(
    "banen opgaven pilen slutningen hændelsen linkhændelsen sluthændelsen delprocessen hændelsesdelprocessen gateway"
    " standardvejen trin elementet linket processen"
    " lane task flow end event sub-process default step element link process".split()
)

# A value that ends its own sentence, quoted or not, needs no second full stop; three dots are three dots.
_TWICE = re.compile(r"(?<=[.!?…][«”])\.(?=\s|$)|(?<=[^.\s]\.)\.(?=\s|$)|(?<=[^.\s][!?])\.(?=\s|$)")


@cache
def tables() -> Mapping[str, Mapping[str, Text]]:
    """Every table of every file here, by ``file.TABLE``."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        words = importlib.import_module(f"{__name__}.{module.name}")
        for name, table in vars(words).items():
            if name.isupper() and isinstance(table, dict) and all(isinstance(text, Text) for text in table.values()):
                found[f"{module.name}.{name}"] = table
    return found


@cache
def _sentences() -> Mapping[str, Text]:
    return {code: text for table in tables().values() for code, text in table.items()}


def knows(code: str) -> bool:
    """Is there a sentence for this code?"""
    return code in _sentences()


def text(code: str) -> Text:
    """The words of a code, unfilled; a code without words stands for itself, so that a page never breaks."""
    return _sentences().get(code) or Text(code, code)


def sentence(code: str, facts: Mapping[str, Any] | None = None, locale: Locale | str = Locale.DA) -> str:
    """The sentence of a code with its facts filled in: days in words, lists joined, texts in this language.

    Where what is counted is one, the sentence of one is read, if there is one.
    """
    told = {name: plain(value, locale) for name, value in (facts or {}).items()}
    counted = _counted(code)
    if counted and all(told.get(name) == "1" for name in counted):
        code = f"{code}_one"
    words = text(code)
    for name, value in (facts or {}).items():
        if isinstance(value, Unnamed):
            words = _around(words, name, value, locale)
    return one_stop(words.read(locale, **told))


def _around(words: Text, fact: str, value: Unnamed, locale: Locale | str) -> Text:
    """A sentence about something without a name: no quotation marks around it, and its kind is not said twice."""
    place = f"{{{fact}}}"
    first, *rest = words.read(locale).replace(quoted(place, locale), place).split(place)
    for part in rest:
        before = first.split()[-1] if first.strip() else ""
        kind_is_said = before.casefold() in _KINDS and first.endswith(" ")
        said = value.place.read(locale) if kind_is_said else value.read(locale)
        said = opening(said) if not before or before[-1] in ".!?" else said
        first += said.replace("{", "{{").replace("}", "}}") + part
    return Text(first, first)


def opening(words: str) -> str:
    """The words with a capital, as they open a sentence or stand alone."""
    return words[:1].upper() + words[1:]


def alone(name: Text, locale: Locale | str) -> str:
    """What a thing is called where nothing stands before it: with a capital where it has no name of its own."""
    said = name.read(locale)
    return opening(said) if isinstance(name, Unnamed) else said


@cache
def _counted(code: str) -> frozenset[str]:
    """The facts that a sentence counts: those its sentence of one leaves out; none if it has no such sentence."""
    return _places(text(code)) - _places(text(f"{code}_one")) if knows(f"{code}_one") else frozenset()


def _places(words: Text) -> frozenset[str]:
    return frozenset(re.findall(r"\{(\w+)\}", words.da))


def one_stop(words: str) -> str:
    """The words, with one full stop where two met: "is now “Call first.”. Before" ends its quotation once."""
    return _TWICE.sub("", words)


def quoted(words: str, locale: Locale | str) -> str:
    """The words between the quotation marks of the language."""
    before, after = QUOTES[Locale(locale)]
    return f"{before}{words}{after}"


def plain(value: Any, locale: Locale | str) -> str:
    """A fact as a reader reads it."""
    if isinstance(value, Text):
        return value.read(locale)
    if value is None:
        return ""
    if isinstance(value, bool):
        return text("value.yes" if value else "value.no").read(locale)
    if isinstance(value, datetime):
        return when.moment(value, locale)
    if isinstance(value, date):
        return when.day(value, locale)
    if isinstance(value, Mapping) and set(value) == {"da", "en"}:
        return Text.of(value).read(locale)
    if isinstance(value, (list, tuple, set, frozenset)):
        return joined([plain(one, locale) for one in value], locale)
    return str(value)


def joined(words: list[str], locale: Locale | str, last: str = "") -> str:
    """The words as a list in a sentence: a, b og c."""
    word = last or ("and" if locale == Locale.EN else "og")
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {word} {words[-1]}"
