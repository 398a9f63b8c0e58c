"""Which rows of a decision table counted, numbered as the specification does where a row carries its number."""

from __future__ import annotations

from functools import cache

from processes.engine import Decided
from processes.engine.xml import read_xml
from tests.bpmn.world import folder_of, shipped

_SINGLE = ("UNIQUE", "FIRST", "PRIORITY", "ANY")


def rows_that_counted(decided: Decided) -> list[int]:
    """The row that won, or all that matched where the table collects; a label of a row replaces its place."""
    key = folder_of(decided.process)
    if key is None or decided.table not in shipped(key)[1].tables:
        return list(decided.matched)
    policy = shipped(key)[1].tables[decided.table].policy
    counted = decided.matched[:1] if policy in _SINGLE else decided.matched
    labels = _labels(key, decided.table)
    taken = set(labels.values())
    numbered = ((place, labels.get(place)) for place in counted)
    return [label or place for place, label in numbered if label or place not in taken]


@cache
def _labels(key: str, table: str) -> dict[int, int]:
    """Place of a row -> its number in the specification, for a table whose rows carry such numbers."""
    for content in shipped(key)[0].tables.values():
        for one in read_xml(content, table).iter("{*}decision"):
            rules = list(one.iter("{*}rule"))
            if table in (one.get("id"), one.get("name")) and any(rule.get("label") for rule in rules):
                return {
                    place: int(rule.get("label", "").split()[-1])
                    for place, rule in enumerate(rules, 1)
                    if rule.get("label", "").split()[-1:] and rule.get("label", "").split()[-1].isdigit()
                }
    return {}
