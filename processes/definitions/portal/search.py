"""Searching the portal: every word must be found, stemmed by PostgreSQL's own Danish and English dictionaries.

A passage is stemmed once for each version and kept; a search costs one statement for its words and one for the lines it
shows. The last word may be half typed.
"""

from __future__ import annotations

import re
from collections import Counter, OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from uuid import UUID

from sqlalchemy import select, text

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.definitions.portal.passages import Passage, passages
from processes.language import Locale, Text
from processes.motion.edition import edition_of
from processes.records import Definition, Person
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction

MOST = 60
KEPT = 64
_LONGEST = 200  # characters of what is searched for
_WORD = re.compile(r"[^\W_]+")
_BEGIN, _END = "\u2045", "\u2046"  # brackets nobody writes, around what was found
_RANK = {"step": 0, "deadline": 1, "stage": 2, "table": 3, "form": 4, "text": 5}

_STEMS = text("""
SELECT told.n, tsvector_to_array(to_tsvector('danish', told.da) || to_tsvector('english', told.en))
  FROM unnest(CAST(:da AS text[]), CAST(:en AS text[])) WITH ORDINALITY AS told (da, en, n)
 ORDER BY told.n
""")
_HEADLINES = {
    Locale.DA: text("""
SELECT ts_headline('danish', told.words, to_tsquery('danish', :asked), told.look)
  FROM unnest(CAST(:words AS text[]), CAST(:looks AS text[])) WITH ORDINALITY AS told (words, look, n) ORDER BY told.n
"""),
    Locale.EN: text("""
SELECT ts_headline('english', told.words, to_tsquery('english', :asked), told.look)
  FROM unnest(CAST(:words AS text[]), CAST(:looks AS text[])) WITH ORDINALITY AS told (words, look, n) ORDER BY told.n
"""),
}
_SHORT = 240  # characters that are shown whole
_WHOLE = f"StartSel={_BEGIN},StopSel={_END},HighlightAll=true"
_CUT = f"StartSel={_BEGIN},StopSel={_END},MaxWords=32,MinWords=14,MaxFragments=1,FragmentDelimiter=…"


@dataclass(frozen=True, slots=True)
class Found:
    """One place: ``said`` are its words around what was found, each piece with whether it is what was asked for."""

    key: str
    process: Text
    kind: str
    at: str
    title: Text
    said: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What a search found: the best places, and how many there are in each process."""

    found: tuple[Found, ...]
    processes: tuple[tuple[str, Text, int], ...]
    number: int


@dataclass(frozen=True, slots=True)
class _Hit:
    definition: Definition
    passage: Passage
    rank: tuple[int, ...]


def search(tx: Transaction, person: Person, words: str, locale: Locale, key: str = "") -> Result:
    """The places in all published processes (or in one) that have every word. Raises ``Forbidden``."""
    require(person, Permission.SEE_PROCESSES)
    asked = _WORD.findall(words[:_LONGEST].lower())
    if not asked:
        return Result((), (), 0)
    stems = _stemmed(tx, [(one, one) for one in asked])
    wanted = [(stem, one if one is asked[-1] else "") for stem, one in zip(stems, asked, strict=True) if stem or one]
    hits = [hit for one in _published(tx) for hit in _in(tx, one, wanted, " ".join(asked))]
    hits.sort(key=lambda one: (one.rank, sort_key(one.definition.title_da)))
    count = Counter(one.definition.key for one in hits)
    titles = {one.definition.key: one.definition.title for one in hits}
    shown = [one for one in hits if key in ("", one.definition.key)]
    return Result(
        found=tuple(_told(tx, shown[:MOST], asked, locale)),
        processes=tuple((one, titles[one], number) for one, number in count.most_common()),
        number=len(shown),
    )


def _published(tx: Transaction) -> list[Definition]:
    wanted = select(Definition).where(Definition.newest_id.is_not(None), Definition.retired_at.is_(None))
    return list(tx.execute(wanted.order_by(Definition.key)).scalars())


def _in(tx: Transaction, definition: Definition, wanted: Sequence[tuple[set[str], str]], whole: str) -> Iterable[_Hit]:
    assert definition.newest_id is not None  # noqa: S101  (the query asked for it)
    for passage, stems in _passages(tx, definition.newest_id):
        if all(_has(stems, stem, begun) for stem, begun in wanted):
            near = any(whole in _plain(said) for said in (passage.words.da, passage.words.en))
            title = any(whole in _plain(said) for said in (passage.title.da, passage.title.en))
            yield _Hit(definition, passage, (not title, not near, _RANK[passage.kind]))


def _has(stems: frozenset[str], stem: set[str], begun: str) -> bool:
    """Any of the word's stems stands there; of the last word its beginning is enough. A word like "og" is anywhere."""
    if not stem and not begun:
        return True
    return bool(stems & stem) or (len(begun) > 1 and any(one.startswith(begun) for one in stems))


def _plain(said: str) -> str:
    return " ".join(_WORD.findall(said.lower()))


def _told(tx: Transaction, hits: Sequence[_Hit], asked: Sequence[str], locale: Locale) -> Iterable[Found]:
    words = [one.passage.words.read(locale) or one.passage.title.read(locale) for one in hits]
    query = " | ".join([*asked[:-1], asked[-1] + ":*"])
    looks = [_WHOLE if len(one) <= _SHORT else _CUT for one in words]
    told = tx.execute(_HEADLINES[locale], {"asked": query, "words": words, "looks": looks}).scalars()
    for hit, line in zip(hits, told, strict=True):
        passage, definition = hit.passage, hit.definition
        yield Found(definition.key, definition.title, passage.kind, passage.at, passage.title, tuple(_pieces(line)))


def _pieces(line: str) -> Iterable[tuple[str, bool]]:
    for at, part in enumerate(re.split(f"[{_BEGIN}{_END}]", line)):
        if part:
            yield part, at % 2 == 1


_kept: OrderedDict[UUID, tuple[tuple[Passage, frozenset[str]], ...]] = OrderedDict()
_lock = Lock()


def _passages(tx: Transaction, version_id: UUID) -> tuple[tuple[Passage, frozenset[str]], ...]:
    """A version's passages with their stems; versions never change, so that each is stemmed once per process."""
    with _lock:
        known = _kept.get(version_id)
        if known is not None:
            _kept.move_to_end(version_id)
            return known
    cut = passages(edition_of(tx, version_id))
    said = [(_whole(one, "da"), _whole(one, "en")) for one in cut]
    made = tuple((one, frozenset(stems)) for one, stems in zip(cut, _stemmed(tx, said), strict=True))
    with _lock:
        _kept[version_id] = made
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return made


def _whole(passage: Passage, locale: str) -> str:
    return f"{passage.title.read(locale)} {passage.words.read(locale)}".lower()


def _stemmed(tx: Transaction, said: Sequence[tuple[str, str]]) -> list[set[str]]:
    asked: Mapping[str, list[str]] = {"da": [da for da, _ in said], "en": [en for _, en in said]}
    return [set(stems) for _, stems in tx.execute(_STEMS, asked)]


__all__ = ["MOST", "Found", "Result", "search"]
