"""What a check of a case's data is: what it finds wrong, since when, why that matters and how it is mended.

A check is data: words in both languages, the processes it is for (empty: all), the days on which it is in force, and
what it reads, as SQL over the open cases of a CTE ``picked`` (as ``c``; ``c.process`` is the key of its process).
``since`` is the first day on which it is wrong, and may lie ahead; without one nothing is wrong. ``docs/validity.md``
tells them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from processes.language import Text

HERE = "AT TIME ZONE 'Europe/Copenhagen'"
OPENED = f"(c.opened_at {HERE})::date"


@dataclass(frozen=True, slots=True)
class Check:
    """One check. ``fact`` is the fact by which it is mended, if it is one; ``detail`` is SQL for what is told of it."""

    key: str
    name: Text
    why: Text
    mend: Text
    since: str
    where: str
    source: str = ""
    processes: tuple[str, ...] = ()
    valid_from: date = date(2007, 1, 1)
    valid_to: date | None = None
    place: str = "''"
    other: str = "NULL::uuid"
    detail: str = "'{}'::jsonb"
    fact: str = ""

    @property
    def sql(self) -> str:
        """What is wrong by this check: case, check, place, since, the other case, and what is told of it."""
        conditions = [f"({self.where})", f"({self.since}) >= DATE '{self.valid_from}'"]
        if self.valid_to is not None:
            conditions.append(f"({self.since}) <= DATE '{self.valid_to}'")
        if self.processes:
            conditions.append("c.process IN ({})".format(", ".join(f"'{one}'" for one in self.processes)))
        return (
            f"SELECT c.id AS case_id, '{self.key}' AS rule, {self.place} AS place,"  # noqa: S608  (constants)
            f" {self.since} AS since, {self.other} AS other_id, {self.detail} AS detail"
            f" FROM picked c {self.source} WHERE {' AND '.join(conditions)}"
        )


def fact(name: str) -> str:
    """A fact of the case as text."""
    return f"(c.facts->>'{name}')"


def day(name: str) -> str:
    """A fact of the case that is a day or a moment: the day as it was written; NULL where it is neither."""
    return f"(CASE WHEN {fact(name)} ~ '^\\d{{4}}-\\d\\d-\\d\\d' THEN left({fact(name)}, 10)::date END)"


def same(expression: str) -> str:
    """What is told of a flaw, the same in both languages."""
    return f"jsonb_build_object('da', {expression}, 'en', {expression})"


def done(form: str) -> str:
    """The day on which this form of the case was last completed."""
    return (
        f"(SELECT max((t.completed_at {HERE})::date) FROM task t"  # noqa: S608  (constants)
        f" WHERE t.case_id = c.id AND t.condition = 'done' AND t.form_key = '{form}')"
    )


def each(table: str, where: str, name: str) -> str:
    """Every row of a table of this case; looked up case by case, since few cases are asked about at a time."""
    return (
        f"JOIN LATERAL (SELECT o.* FROM {table} o"  # noqa: S608  (constants)
        f" WHERE o.case_id = c.id AND {where} OFFSET 0) {name} ON true"
    )
