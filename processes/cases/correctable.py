"""What of a case may be corrected by hand: every fact its forms ask for, with the forms' own words and rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.cases.decided import Words
from processes.cases.parts import Fact
from processes.errors import NotFound
from processes.forms.field import Field, Widget
from processes.forms.form import Form
from processes.forms.known import known
from processes.language import Text
from processes.motion.editions import Editions
from processes.motion.move import look
from processes.motion.whereabouts import editions_met
from processes.reading.case_relations import relations_in
from processes.records import Case, Correction, Person, Task
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A fact as its form calls it, and the form that asks for it."""

    name: str
    shown: Fact
    special: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """The facts one form asks for."""

    title: Text
    facts: tuple[KnownFact, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """A correction that was made: what stood, what stands, why, by whom and when."""

    title: Text
    before: Any
    after: Any
    reason: str
    person: str
    at: Any


@dataclass(frozen=True, slots=True)
class Correctable:
    """Everything in a case that may be corrected, and what has been."""

    id: UUID
    number: str
    forms: tuple[Asked, ...]
    earlier: tuple[Earlier, ...]


def correctable(tx: Transaction, person: Person, case_id: UUID) -> Correctable:
    """The facts of a case by the form that asks for them, the one filled in last first; ``Forbidden`` for others."""
    case = tx.find(Case, case_id)
    require(person, Permission.CORRECT_FACTS, relations_in(tx, person, case))
    editions = editions_met(tx, case)
    words, facts = Words(editions), known(case.facts)
    forms: dict[str, tuple[Text, list[KnownFact]]] = {}
    for form, field in _fields(tx, case, editions):
        shown = words.fact(field.name, facts.get(field.name))
        forms.setdefault(form.key, (form.title, []))[1].append(KnownFact(field.name, shown, field.special))
    told = tuple(Asked(title, tuple(facts)) for title, facts in forms.values())
    return Correctable(case.id, case.number, told, _earlier(tx, case, words))


def form_of_one(tx: Transaction, case: Case, name: str) -> tuple[Form, Field]:
    """A form that asks for this one fact, by the rules of the form it stands in; NotFound where none does.

    Whether the question would be shown is not asked: the fact is there. Checks over all answers of the form are kept
    where the case knows all of them.
    """
    for form, field in _fields(tx, case, editions_met(tx, case)):
        if field.name == name:
            own = replace(field, show="", required_if="", section=None)
            all_known = all(one.name in case.facts for one in form.fields)
            return replace(form, fields=(own,), checks=form.checks if all_known else ()), own
    raise NotFound("fact_unknown", kind="fact", key=name)


def value_now(tx: Transaction, case: Case, name: str) -> Any:
    """The fact as the case knows it, typed."""
    return look(tx, case).data.get(name)


def _fields(tx: Transaction, case: Case, editions: Editions) -> Iterator[tuple[Form, Field]]:
    """Each fact once: in the form that was filled in last, else in any of the case's forms."""
    forms = {key: form for edition in editions.all() for key, form in edition.forms.items()}
    filled = select(Task.form_key).where(Task.case_id == case.id, Task.answers.is_not(None), Task.form_key.is_not(None))
    last = list(dict.fromkeys(tx.execute(filled.order_by(Task.completed_at.desc())).scalars()))
    seen: set[str] = set()
    for key in [*last, *(key for key in forms if key not in last)]:
        for field in forms[key].fields if key in forms else ():
            if field.name in case.facts and field.name not in seen and field.widget is not Widget.SLOT:
                seen.add(field.name)
                yield forms[key], field


def _earlier(tx: Transaction, case: Case, words: Words) -> tuple[Earlier, ...]:
    rows = tx.execute(
        select(Correction, Person.name)
        .join(Person, Person.id == Correction.by_id)
        .where(Correction.case_id == case.id)
        .order_by(Correction.made_at.desc())
    )
    return tuple(
        Earlier(
            title=one.title,
            before=words.fact(one.field, known(one.before).get("value")).value,
            after=words.fact(one.field, known(one.after).get("value")).value,
            reason=one.reason,
            person=name,
            at=one.made_at,
        )
        for one, name in rows
    )
