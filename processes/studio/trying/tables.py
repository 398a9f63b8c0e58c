"""Which rows of a decision table counted, numbered as the specification does where a row carries its number."""

from __future__ import annotations

from functools import lru_cache

from processes.engine import Decided
from processes.engine.xml import read_xml
from processes.motion.edition import Edition
from processes.studio.trying.story import Story

_SINGLE = ("UNIQUE", "FIRST", "PRIORITY", "ANY")


def rows_that_counted(story: Story, decided: Decided) -> list[int]:
    """The row that won, or all that matched where the table collects; a label of a row replaces its place."""
    key = story.library.key_of(decided.process) or story.key
    edition = story.library.edition(key)
    if decided.table not in edition.plan.tables:
        return list(decided.matched)
    policy = edition.plan.tables[decided.table].policy
    counted = decided.matched[:1] if policy in _SINGLE else decided.matched
    labels = _labels(_tables(edition), decided.table)
    taken = set(labels.values())
    numbered = ((place, labels.get(place)) for place in counted)
    return [label or place for place, label in numbered if label or place not in taken]


def numbers_of(edition: Edition, table: str) -> tuple[int, ...]:
    """The numbers by which the rows of a table are told, in their order."""
    labels = _labels(_tables(edition), table)
    taken = set(labels.values())
    places = range(1, len(edition.plan.tables[table].rules) + 1)
    return tuple(labels.get(place, place) for place in places if place in labels or place not in taken)


def _tables(edition: Edition) -> tuple[str, ...]:
    return tuple(text for name, text in edition.content.items() if name.startswith("tables/"))


@lru_cache(maxsize=256)
def _labels(files: tuple[str, ...], table: str) -> dict[int, int]:
    """Place of a row -> its number in the specification, for a table whose rows carry such numbers."""
    for content in files:
        for one in read_xml(content.encode(), table).iter("{*}decision"):
            rules = list(one.iter("{*}rule"))
            if table in (one.get("id"), one.get("name")) and any(rule.get("label") for rule in rules):
                return {
                    place: int(rule.get("label", "").split()[-1])
                    for place, rule in enumerate(rules, 1)
                    if rule.get("label", "").split()[-1:] and rule.get("label", "").split()[-1].isdigit()
                }
    return {}
