"""Which steps of a drawing run another process, and where that one is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from processes.language import Text
from processes.motion.edition import newest_edition_with
from processes.records import Definition
from processes.store.transaction import Transaction
from processes.throughput.mining.drawn import Drawing


@dataclass(frozen=True, slots=True)
class Called:
    """A step that runs another process: ``definition`` is the key of what it is drawn in, ``process`` its id there."""

    element: str
    name: Text
    definition: str
    process: str
    title: Text


def called(tx: Transaction, drawing: Drawing) -> tuple[Called, ...]:
    """The calls of this diagram whose process is published, in its order."""
    return tuple(_called(tx, drawing))


def _called(tx: Transaction, drawing: Drawing) -> Iterator[Called]:
    own = {part.process for part in drawing.parts}
    for key, one in drawing.elements.items():
        if one.called is None or not drawing.has(key):
            continue
        edition = drawing.edition if one.called in own else newest_edition_with(tx, one.called)
        if edition is not None:
            definition = tx.find(Definition, edition.definition_id)
            named = edition.plan.elements.get(one.called)
            title = named.name if named is not None and named.name.da else definition.title
            yield Called(key, drawing.name(key), definition.key, one.called, title)
