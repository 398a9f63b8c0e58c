"""What the page of a preflight shows: how far it is, and how the cases would fare, by verdict and place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.engine.called import Called
from processes.errors import Refusal
from processes.language import Text, Unnamed
from processes.motion.edition import Edition, edition_of
from processes.motion.new_version import Wish
from processes.reading.admission import openable
from processes.records import Draft, Person, Preflight
from processes.store.transaction import Transaction
from processes.studio.drafts import seen_draft
from processes.studio.preflight import edition_of_draft, wish_of
from processes.studio.preflight_drawn import Drawn, drawn
from processes.studio.preflight_reasons import Group, Reason, Told, by_reason
from processes.studio.preflight_try import KEPT, Verdict


@dataclass(frozen=True, slots=True)
class Gap:
    """An element at which cases stand and that has no place yet, and where they could stand instead."""

    element: str
    name: Text
    code: str
    count: int
    choices: tuple[tuple[str, Text], ...]
    chosen: str | None

    @property
    def to(self) -> str:
        """An element of the draft that belongs to it: the chosen, or the first there is."""
        return self.chosen or next((key for key, _ in self.choices), "")


@dataclass(frozen=True, slots=True)
class PreflightPage:
    """The latest preflight of a draft; ``reasons`` by verdict. ``stale``: the draft was changed since."""

    id: UUID | None
    begun_at: datetime | None
    ended_at: datetime | None
    total: int
    done: int
    fault: str
    wish: Wish
    counts: Mapping[str, int]
    reasons: Mapping[str, tuple[Reason, ...]]
    opens: frozenset[UUID]  # the cases named that the reader may open
    gaps: tuple[Gap, ...]
    drawings: tuple[Drawn, ...]  # on which the gaps may be closed as well
    stale: bool
    runs: bool  # the draft, as it stands now: cases can be tried against it
    may_ask: bool
    version: UUID | None  # what the draft became

    @property
    def is_over(self) -> bool:
        """All have been tried."""
        return self.id is None or self.ended_at is not None

    @property
    def closed(self) -> bool:
        """Some of the cases named are not the reader's to open."""
        stands = (at for those in self.reasons.values() for one in those for at in one.stands)
        return any(key not in self.opens for at in stands for key, _ in at.cases)


def preflight_page(tx: Transaction, person: Person, draft_id: UUID) -> PreflightPage:
    """The page of the latest preflight. Raises ``Forbidden`` for whoever may not see the draft."""
    draft, definition = seen_draft(tx, person, draft_id)
    may_ask = allowed(person, Permission.TRY_MOVE, draft.relations_to(person, definition)) and draft.is_living
    row, names = latest(tx, draft.id), Names.of(tx, draft)
    runs = names.new is not None
    if row is None:
        shut: frozenset[UUID] = frozenset()
        return PreflightPage(
            None, None, None, 0, 0, "", Wish(), {}, {}, shut, (), (), False, runs, may_ask, draft.version_id
        )
    counts: dict[str, int] = {one.value: 0 for one in Verdict}
    groups: dict[str, list[Group]] = {one.value: [] for one in Verdict}
    for told in row.groups:
        counts[told["verdict"]] += told["count"]
        groups[told["verdict"]].append(_group(told, names))
    gaps = _gaps(row, names)
    return PreflightPage(
        id=row.id,
        begun_at=row.begun_at,
        ended_at=row.ended_at,
        total=row.total,
        done=row.done,
        fault=str((row.fault or {}).get("code", "")),
        wish=wish_of(row),
        counts=counts,
        reasons={verdict: by_reason(those) for verdict, those in groups.items()},
        opens=openable(tx, person, [key for those in groups.values() for one in those for key, _ in one.cases]),
        gaps=gaps,
        drawings=drawn(tx, draft, names.new, [(one.element, one.to) for one in gaps]) if may_ask else (),
        stale=names.hash != row.hash,
        runs=runs,
        may_ask=may_ask,
        version=draft.version_id,
    )


def latest(tx: Transaction, draft_id: UUID) -> Preflight | None:
    """The newest preflight of a draft."""
    newest = select(Preflight).where(Preflight.draft_id == draft_id).order_by(Preflight.begun_at.desc()).limit(1)
    return tx.maybe(newest)


@dataclass(frozen=True, slots=True)
class Names:
    """What elements and rules are called, in the version the draft began from and in the draft."""

    old: Edition | None
    new: Edition | None

    @classmethod
    def of(cls, tx: Transaction, draft: Draft) -> Names:
        """The names of a draft; of one that cannot be read, those of the version alone."""
        old = edition_of(tx, draft.based_on_id) if draft.based_on_id else None
        try:
            return cls(old, edition_of_draft(tx, draft))
        except Refusal:
            return cls(old, None)

    @property
    def hash(self) -> str:
        """The draft's, as it stands now."""
        return self.new.hash if self.new else ""

    def name(self, key: str) -> Text:
        """An element's, or a rule's; what nobody named is called by where it stands, what is nowhere by its id."""
        found: Text | None = None
        for edition in filter(None, (self.old, self.new)):
            name = Called(edition.plan.elements).name(key)
            if key in edition.plan.elements and not isinstance(name, Unnamed):
                return name
            rule = next((one for one in edition.deadlines if one.key == key), None)
            if rule is not None:
                return rule.name
            found = found or (name if isinstance(name, Unnamed) else None)
        return found or Text.of(key)


def _group(told: Mapping[str, Any], names: Names) -> Group:
    return Group(
        places=tuple(_places(told["places"], names)),
        count=told["count"],
        problems=tuple(Told(one["code"], names.name(one["where"]), one["where"]) for one in told["problems"]),
        effects=tuple(_effect(one, told["days"], names) for one in told["effects"]),
        cases=tuple((UUID(one[0]), one[1]) for one in told["cases"]),
    )


def _places(ids: Sequence[str], names: Names) -> list[Text]:
    """Where a case stands, by the names on the drawing; what nobody named is told only where nothing else is."""
    called = [names.name(one) for one in ids]
    named = [name for name, own in zip(called, ids, strict=True) if name.da != own and not isinstance(name, Unnamed)]
    return named or called


def _effect(one: Mapping[str, str], days: Mapping[str, Any], names: Names) -> Told:
    apart = days.get(f"{one['code']} {one['where']}")
    where, _, to = one["where"].partition(" ")
    name = names.name(where)
    if to:
        there = names.name(to)
        both = Text(f"{name.da} → {there.da}", f"{name.en} → {there.en}")
        name = Unnamed(both.da, both.en, both) if isinstance(name, Unnamed) or isinstance(there, Unnamed) else both
    return Told(one["code"], name, where, (apart[0], apart[1]) if apart else None, one["code"] in KEPT)


def _gaps(row: Preflight, names: Names) -> tuple[Gap, ...]:
    """Each element once, with all the cases that stand there; also those that were given a place already."""
    found: dict[str, Gap] = {}
    for told in row.groups:
        for one in told["problems"] if told["verdict"] == Verdict.MAPPING else ():
            known = found.get(one["where"])
            choices = tuple((key, names.name(key)) for key in one["facts"].get("choices", ()))
            count = told["count"] + (known.count if known else 0)
            chosen = row.names.get(one["where"])
            found[one["where"]] = Gap(one["where"], names.name(one["where"]), one["code"], count, choices, chosen)
    for element, chosen in row.names.items():
        if element not in found:
            choices = ((chosen, names.name(chosen)),) if chosen else ()
            found[element] = Gap(element, names.name(element), "moving_given", 0, choices, chosen)
    return tuple(found.values())
