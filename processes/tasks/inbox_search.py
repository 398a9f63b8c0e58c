"""Full text over tasks, cases and citizens: every word must be found in one of them.

A task is found by the words of its name in either language, stemmed by PostgreSQL's own dictionaries; a case by its
number, whole or a part that begins it, and by its process; a citizen by parts of the name, in the Danish order of
letters whatever the database's collation. The last word may be half typed. Case facts are not searched: health could
stand in them, and would be in a list by its absence. A CPR number is no word: it is looked up, and noted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import TextClause, text

from processes.records.case import NUMBER_WORDS
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction
from processes.tasks.inbox_columns import Process

FEW = 2000  # so many cases are carried along as keys; more are found by the name as the list is read
NAME = "to_tsvector('simple', sort_key)"
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"(?=.*\d)[A-Za-z0-9-]{2,}")

# The names of open tasks are a few hundred however many tasks there are: one step along an index for each.
_NAMES = """
WITH RECURSIVE name AS (
  (SELECT name_da, name_en FROM task WHERE condition = 'open' ORDER BY name_da, name_en LIMIT 1)
  UNION ALL
  SELECT next.name_da, next.name_en FROM name, LATERAL (
    SELECT t.name_da, t.name_en FROM task t
     WHERE t.condition = 'open' AND (t.name_da, t.name_en) > (name.name_da, name.name_en)
     ORDER BY t.name_da, t.name_en LIMIT 1) next
), done AS (
  SELECT DISTINCT name_da, name_en FROM task WHERE completed_by_id = :me AND completed_at >= :midnight
), said AS (
  SELECT name_da, name_en, to_tsvector('danish', translate(lower(name_da), 'ÆØÅÉ', 'æøåé'))
      || to_tsvector('english', lower(name_en)) AS words
    FROM (SELECT * FROM name UNION SELECT * FROM done) every
)
"""
_FOUND = f"""
SELECT {{n}},
 ARRAY(SELECT DISTINCT name_da FROM said
        WHERE said.words @@ (to_tsquery('danish', :said{{n}}) || to_tsquery('english', :said{{n}}))),
 ARRAY(SELECT id FROM (
   SELECT id FROM "case" WHERE {NUMBER_WORDS} @@ CAST(:number{{n}} AS tsquery)
   UNION ALL
   SELECT id FROM "case" WHERE citizen_id IN (
     SELECT id FROM citizen WHERE {NAME} @@ CAST(:name{{n}} AS tsquery) LIMIT {FEW + 1})
 ) found LIMIT {FEW + 1}),
 least(numnode(to_tsquery('danish', :said{{n}})), numnode(to_tsquery('english', :said{{n}})))
"""  # noqa: S608  (constants of this file)


@dataclass(frozen=True, slots=True)
class Searched:
    """Conditions for each word, with their values."""

    where: list[str] = field(default_factory=list)
    joins: set[str] = field(default_factory=set)
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as each of the three is asked for it."""

    said: str  # for names of tasks
    name: str  # for names of citizens
    number: str  # for numbers of cases
    parts: tuple[str, ...]  # of a name or a title, as they are sorted


@dataclass(frozen=True, slots=True)
class Hits:
    """What one word finds: names of tasks, and cases. ``small`` is a word such as "med" or "the"."""

    names: list[str]
    cases: list[UUID]
    small: bool


def searched(
    tx: Transaction, told: Sequence[tuple[str, str]], processes: Iterable[Process], values: dict[str, Any]
) -> list[Searched]:
    """For each of ``told``, words and a prefix for the names of their values, its conditions; all in one statement.

    A small word that finds nothing asks for nothing.
    """
    each = [(_words(words), prefix) for words, prefix in told]
    every = [word for words, _ in each for word in words]
    hits = iter(_hits(tx, every, values) if every else ())
    found, titles = [], _titles(processes)
    for words, prefix in each:
        one = Searched()
        for n, word in enumerate(words):
            _add(one, f"{prefix}{n}", word, next(hits), _processes(word, titles))
        found.append(one)
    return found


def _add(found: Searched, mark: str, word: Word, hits: Hits, processes: list[UUID]) -> None:
    ways = []
    if hits.names:
        ways.append(f"t.name_da = ANY(CAST(:{mark}names AS text[]))")
        found.values[f"{mark}names"] = hits.names
    if len(hits.cases) > FEW:
        # PostgreSQL guesses that many names hold a part of it, as they do, and reads the list along its own index.
        parts = {f"{mark}part{n}": f" {part}" for n, part in enumerate(word.parts)}
        found.values.update(parts)
        ways.append(" AND ".join(f"strpos(' ' || z.sort_key, :{name}) > 0" for name in parts))
        found.joins.add("citizen")
    elif hits.cases:
        ways.append(f"t.case_id = ANY(CAST(:{mark}cases AS uuid[]))")
        found.values[f"{mark}cases"] = hits.cases
    if processes:
        ways.append(f"c.definition_id = ANY(CAST(:{mark}processes AS uuid[]))")
        found.values[f"{mark}processes"] = processes
        found.joins.add("case")
    if ways or not hits.small:
        found.where.append("(" + " OR ".join(ways) + ")" if ways else "false")


def _words(told: str) -> list[Word]:
    words = told.split()
    return [_word(one, last=n == len(words) - 1) for n, one in enumerate(words)]


def _word(told: str, *, last: bool) -> Word:
    """Every part of a name may be half typed, as one types the beginnings; of other words only the last."""
    low = told.lower()
    said = [part + (":*" if last else "") for part in _WORD.findall(low)]
    name = [part + ":*" for part in sort_key(low).split()]
    number = low.split("-") if _NUMBER.fullmatch(told) else []
    parts = [f"'{part}':*" for part in (one.lstrip("0") for one in number) if part]
    return Word(" & ".join(said), " & ".join(name), " & ".join(parts), tuple(sort_key(low).split()))


def _hits(tx: Transaction, words: list[Word], values: dict[str, Any]) -> list[Hits]:
    asked = {f"{kind}{n}": getattr(word, kind) for n, word in enumerate(words) for kind in ("said", "name", "number")}
    found = tx.execute(_statement(len(words)), {**values, **asked}).all()
    return [Hits(names, cases, small=not nodes) for _, names, cases, nodes in sorted(found, key=lambda one: one[0])]


@lru_cache(maxsize=32)
def _statement(words: int) -> TextClause:
    return text(_NAMES + " UNION ALL ".join(_FOUND.format(n=n) for n in range(words)))


def _titles(processes: Iterable[Process]) -> dict[UUID, list[str]]:
    return {one.id: sort_key(f"{one.title.da} {one.title.en}").split() for one in processes}


def _processes(word: Word, titles: Mapping[UUID, list[str]]) -> list[UUID]:
    """The processes whose title has words that begin so, in either language."""
    return [key for key, title in titles.items() if word.parts and all(_begins(part, title) for part in word.parts)]


def _begins(part: str, words: Iterable[str]) -> bool:
    return any(word.startswith(part) for word in words)
