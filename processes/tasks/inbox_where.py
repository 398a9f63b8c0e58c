"""What narrows a list, as conditions in SQL with their values: process, task, group, holder, facts and words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from processes.errors import Invalid, Problem
from processes.forms.field import Kind
from processes.store.transaction import Transaction
from processes.tasks.inbox_asked import NOBODY, Asked
from processes.tasks.inbox_columns import Column, Process
from processes.tasks.inbox_lists import ANYBODY, Reach
from processes.tasks.inbox_pick import Narrowing
from processes.tasks.inbox_search import Searched, searched


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Conditions and the values they name."""

    narrowing: Narrowing
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Known:
    """What a filter may speak of: the processes and their columns."""

    processes: tuple[Process, ...]
    columns: Mapping[str, Column]
    values: dict[str, Any]  # of the reader and the day
    reach: Reach = ANYBODY

    def process(self, key: str) -> Process:
        """The process with this key; ``Invalid`` when there is none."""
        for one in self.processes:
            if one.key == key:
                return one
        raise Invalid(Problem("filter_process", "process", {"value": key}), "filter_process", value=key)

    def column(self, key: str) -> Column:
        """The column with this key; ``Invalid`` when no list may show such a fact."""
        if key not in self.columns:
            raise Invalid(Problem("filter_column", "fact", {"value": key}), "filter_column", value=key)
        return self.columns[key]


def narrowed(
    tx: Transaction, asked: Asked, known: Known, others: Sequence[Asked] = ()
) -> tuple[Narrowed, list[Narrowed | None]]:
    """What ``asked`` asks for, and what each of ``others`` does; their values have names of their own.

    Raises ``Invalid`` where ``asked`` names a process or a column that is not there; an other that does is None.
    """
    each = [(asked, "own"), *((one, f"o{n}") for n, one in enumerate(others))]
    words = searched(tx, [(one.words, f"{prefix}w") for one, prefix in each], known.processes, known.values)
    own = _narrowed(asked, known, "own", words[0])
    found: list[Narrowed | None] = []
    for (one, prefix), hits in zip(each[1:], words[1:], strict=True):
        try:
            found.append(_narrowed(one, known, prefix, hits))
        except Invalid:
            found.append(None)
    return own, found


def _narrowed(asked: Asked, known: Known, prefix: str, words: Searched) -> Narrowed:
    where, joins, values = list(words.where), set(words.joins), dict(words.values)
    if asked.process:
        where.append(f"c.definition_id = :{prefix}process")
        values[f"{prefix}process"] = known.process(asked.process).id
        joins.add("case")
    if asked.step:
        where.append(f"t.name_da = :{prefix}step")
        values[f"{prefix}step"] = asked.step
    if asked.group:
        where.append(f't."group" = :{prefix}group')
        values[f"{prefix}group"] = asked.group
    if asked.holder == NOBODY:
        where.append("t.assignee_id IS NULL")
    elif asked.holder:
        where.append(f"t.assignee_id = CAST(:{prefix}holder AS uuid)")
        values[f"{prefix}holder"] = asked.holder
    for n, fact in enumerate(asked.facts):
        column, mark = known.column(fact.column), f"{prefix}fact{n}"
        where.append(_fact(column, mark))
        values |= {f"{mark}d": column.process.id, f"{mark}n": column.name, f"{mark}v": fact.value}
        joins.add("case")
    return Narrowed(Narrowing(tuple(where), tuple(sorted(joins)), known.reach), values)


def _fact(column: Column, mark: str) -> str:
    """A list of choices holds the value, a text contains it, anything else is it."""
    here = f"c.definition_id = :{mark}d"
    fact = f"c.facts -> CAST(:{mark}n AS text)"
    if column.kind is Kind.LIST:
        return f"({here} AND jsonb_exists({fact}, :{mark}v))"
    plain = f"c.facts ->> CAST(:{mark}n AS text)"
    if column.kind is Kind.TEXT and not column.choices:
        return f"({here} AND strpos(lower({plain}), lower(:{mark}v)) > 0)"
    return f"({here} AND {plain} = :{mark}v)"
