"""Leading an invented case to a chosen step: answers that lead there are searched, and done on her own case."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from processes import clock
from processes.audit.kinds import DraftTried
from processes.audit.trail import record
from processes.errors import NotFound
from processes.language import Text
from processes.motion.edition import Edition
from processes.records import Person, Tryout
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.example_run import examples_in, title_of
from processes.studio.leading.lead import Led, lead
from processes.studio.leading.matters import deciding
from processes.studio.sandbox import Bench, bench, must_be_fresh
from processes.studio.trying.acts import Act


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: ``name`` is the step that was asked for, ``taken_back`` how many of the reader's acts went.

    Where no way was found nothing has changed: ``nearest`` is the step the search came to, ``far`` how many elements of
    the drawing lie between. ``example`` is the title of the example whose way was taken, else None.
    """

    name: Text
    reached: bool
    tries: int
    taken_back: int
    steps: int
    nearest: Text
    far: int
    example: Text | None = None


def lead_to(tx: Transaction, person: Person, draft_id: UUID, target: str, start: Act) -> Outcome:
    """Lead the reader's own case to this step; ``start`` is how one is begun where there is none.

    Raises ``Forbidden``, ``NotFound`` for a step that is not drawn, and ``Invalid``: the draft has changed since
    (``try_stale``), or cannot be run.
    """
    found = bench(tx, person, draft_id, lock=True)
    must_be_fresh(found)
    element = found.edition.plan.elements.get(target)
    if element is None:
        raise NotFound(kind="step", key=target)
    acts = found.acts
    examples = examples_in(content_of(tx, found.draft))
    led = lead(found.library, found.definition.key, acts, target, acts[0] if acts else start, examples)
    if led.reached and led.acts != acts:
        _keep(tx, person, found, _marked(found.edition, led, target))
    example = title_of(led.example, examples[led.example]) if led.example else None
    taken_back, steps = len(acts) - led.kept if led.reached else 0, len(led.acts) - led.kept
    nearest = _name(found.edition, led.nearest)
    return Outcome(_name(found.edition, target), led.reached, led.tries, taken_back, steps, nearest, led.far, example)


def _marked(edition: Edition, led: Led, target: str) -> list[Act]:
    """The acts, those the search chose marked with what for and by which answers."""
    own, chosen = led.acts[: led.kept], led.acts[led.kept :]
    names = deciding(edition, target)
    return [*own, *(replace(one, led=target, decisive=tuple(sorted(names & set(one.raw)))) for one in chosen)]


def _keep(tx: Transaction, person: Person, found: Bench, acts: list[Act]) -> None:
    row = found.row
    if row is None:
        row = Tryout(id=new_id(), draft_id=found.draft.id, person_id=person.id, began_at=clock.now())
        tx.add(row)
        record(tx, person, DraftTried(found.definition.key, found.draft.id))
    row.hash, row.acts, row.saved_at = found.edition.hash, [one.to_json() for one in acts], clock.now()
    tx.flush()


def _name(edition: Edition, element: str) -> Text:
    found = edition.plan.elements.get(element)
    return found.name if found is not None and found.name else Text.of(element)
