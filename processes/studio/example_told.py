"""An example as its owner reads it: on which day which step was answered with what, and what must then be true."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from processes.calendar.lengths import Length
from processes.calendar.spoken import length_words
from processes.cases.parts import Fact
from processes.errors import Invalid
from processes.language import Text
from processes.motion.edition import Edition
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.draft_library import edition_of_draft
from processes.studio.drafts import seen_draft
from processes.studio.example_list import example_text
from processes.studio.sandbox_steps import Goal, goals_of
from processes.studio.spoken_facts import Facts
from processes.studio.spoken_of import Names
from processes.studio.trying.differs import Unreadable
from processes.studio.trying.names import is_step
from processes.studio.trying.reading import Example, Said, Step, read

LISTS = (
    "open", "has_open", "not_open", "deadlines", "decisions", "not_decided", "documents", "not_documents",
    "sent", "not_sent", "told", "not_told", "passed", "not_passed", "rule_set",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Expected:
    """One thing that must then be true: its kind, its place among those of its kind, and what it says."""

    kind: str
    place: int
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ToldStep:
    """One step; number 0 is the start. ``sort`` is start, task, message or time; ``after`` is how long one waits."""

    number: int
    sort: str
    on: date | datetime | None
    after: tuple[Text, ...]
    name: Text
    by: str
    answers: tuple[Fact, ...]
    expects: tuple[Expected, ...]
    refused: bool = False
    unheard: bool = False
    can_answer: bool = False  # its form is known, so that its answers can be changed


@dataclass(frozen=True, slots=True)
class ToldExample:
    """The whole example. ``ended`` is the outcome, True (ended somehow), False (goes on) or None (not said)."""

    steps: tuple[ToldStep, ...]
    expects: tuple[Expected, ...]
    ended: str | bool | None
    ends: tuple[tuple[str, Text], ...]
    goals: tuple[Goal, ...]


def told(tx: Transaction, person: Person, draft_id: UUID, name: str) -> ToldExample | None:
    """The example in words; None where it or the draft cannot be read. Raises ``Forbidden`` and ``NotFound``."""
    text = example_text(tx, person, draft_id, name)
    draft, definition = seen_draft(tx, person, draft_id)
    try:
        edition = edition_of_draft(tx, draft, definition)
        example = read(tomllib.loads(text))
    except (Invalid, Unreadable, tomllib.TOMLDecodeError):
        return None
    return Teller(edition).told(example, goals_of(tx, draft, edition))


class Teller:
    """Tells examples of one edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition, self._names, self._facts = edition, Names(edition), Facts([edition])

    def told(self, example: Example, goals: tuple[Goal, ...] = ()) -> ToldExample:
        """The whole example."""
        start = ToldStep(
            number=0,
            sort="start",
            on=example.on,
            after=(),
            name=self._name(example.event or ""),
            by="",
            answers=self._facts.known(example.data),
            expects=tuple(self._expects(example.at_start)),
            can_answer=True,
        )
        return ToldExample(
            steps=(start, *(self._step(one) for one in example.steps)),
            expects=tuple(self._expects(example.at_end)),
            ended=example.at_end.get("ended"),
            ends=tuple(self._ends()),
            goals=tuple(one for one in goals if one.sort in ("new", "people")),
        )

    def _step(self, step: Step) -> ToldStep:
        said = step.do or step.message
        return ToldStep(
            number=step.number,
            sort="task" if step.do else "message" if step.message else "time",
            on=step.on,
            after=tuple(length_words(Length.read(one)) for one in step.after),
            name=self._name(said or ""),
            by=step.by,
            answers=self._facts.known(step.answers),
            expects=tuple(self._expects(step.expect)),
            refused=bool(step.refused),
            unheard=step.unheard,
            can_answer=self._has_form(said or ""),
        )

    def _has_form(self, said: str) -> bool:
        elements = self._edition.plan.elements.values()
        return any(bool(one.form) and (is_step(one, said) or one.event_name == said) for one in elements if said)

    def _name(self, said: str) -> Text:
        return (self._names(said) if said else None) or Text.of(said)

    def _ends(self) -> Iterator[tuple[str, Text]]:
        seen: set[str] = set()
        plan = self._edition.plan
        for one in plan.elements.values():
            if one.outcome and one.outcome not in seen and one.process == plan.main:
                seen.add(one.outcome)
                yield one.outcome, one.name or Text.of(one.outcome)

    def _expects(self, wanted: Said) -> Iterator[Expected]:
        for kind in LISTS:
            for place, one in enumerate(wanted.get(kind, ())):
                yield Expected(kind, place, self._facts_of(kind, one))
        if "open" in wanted and not wanted["open"]:
            yield Expected("nothing_open", 0, {})
        for place, (name, value) in enumerate(wanted.get("facts", {}).items()):
            yield Expected("facts", place, self._fact(name, value))

    def _facts_of(self, kind: str, one: Any) -> dict[str, Any]:
        if kind in ("open", "has_open"):
            return {"name": self._name(one["task"]), "group": one.get("group"), "due": one.get("due")}
        if kind == "deadlines":
            return {**one, "name": self._name(one["id"])}
        if kind == "decisions":
            return {"name": self._name(one["id"]), "answers": self._outcome(one), "rows": _rows(one.get("matched"))}
        return {"name": self._name(str(one)), "said": str(one)}

    def _outcome(self, one: Mapping[str, Any]) -> tuple[Fact, ...]:
        said = one.get("outcome")
        if isinstance(said, Mapping):
            return tuple(self._facts.fact(name, value) for name, value in said.items())
        return () if said is None else (self._facts.fact("", said),)

    def _fact(self, name: str, value: Any) -> dict[str, Any]:
        told_ = self._facts.fact(name, value)
        return {"fact": told_}


def _rows(said: Any) -> list[Any]:
    return list(said) if isinstance(said, list) else [] if said is None else [said]
