"""The examples of a draft, each with how it turned out."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.errors import NotFound, Problem
from processes.language import Text
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.drafts import seen_draft
from processes.studio.example_run import Result, examples_in, hashes_of, kept_results, title_of


@dataclass(frozen=True, slots=True)
class Example:
    """One example: ``result`` is None when it was not played on the draft as it stands."""

    name: str
    title: Text
    result: Result | None


def examples(tx: Transaction, person: Person, draft_id: UUID) -> tuple[Example, ...]:
    """Every example, those that turned out otherwise first. Raises ``Forbidden``."""
    draft, _ = seen_draft(tx, person, draft_id)
    content = content_of(tx, draft)
    known = kept_results(tx, draft_id, hashes_of(content))
    found = [Example(name, title_of(name, text), known.get(name)) for name, text in examples_in(content).items()]
    return tuple(sorted(found, key=lambda one: (_order(one.result), one.name)))


def example_text(tx: Transaction, person: Person, draft_id: UUID, name: str) -> str:
    """The file of one example. Raises ``Forbidden`` and ``NotFound``."""
    draft, _ = seen_draft(tx, person, draft_id)
    found = examples_in(content_of(tx, draft)).get(name)
    if found is None:
        raise NotFound(kind="example", key=name)
    return found


def unmet(tx: Transaction, person: Person, draft_id: UUID) -> tuple[Problem, ...]:
    """What the examples have against publishing, as faults by file: those that turned out otherwise or were not played.

    For the page and the verb that publish; ``run_examples`` plays what was not.
    """
    found = []
    for one in examples(tx, person, draft_id):
        facts = {"example": one.title, "name": one.name}
        if one.result is None:
            found.append(Problem("example_unplayed", f"examples/{one.name}.toml", facts))
        elif not one.result.is_right:
            more = {**facts, "why": one.result.differences[:1]}
            found.append(Problem("example_differs", f"examples/{one.name}.toml", more))
    return tuple(found)


def _order(result: Result | None) -> int:
    return 1 if result is None else 2 if result.is_right else 0
