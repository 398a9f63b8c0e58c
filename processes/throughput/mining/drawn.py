"""Which drawing figures are laid on: one diagram of one version, and the versions whose figures it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from processes.engine.shapes import Element
from processes.errors import NotFound
from processes.language import Text
from processes.motion.edition import Edition, edition_of
from processes.records import Definition
from processes.store.transaction import Transaction
from processes.throughput.choices import Edited, Process


@dataclass(frozen=True, slots=True)
class Part:
    """One diagram of a version: the id of its process, and its name."""

    process: str
    title: Text


@dataclass(frozen=True)
class Drawing:
    """A diagram as it is drawn, the elements of its version's diagrams, and the versions that are counted on it."""

    edition: Edition
    part: Part
    parts: tuple[Part, ...]
    xml: str
    elements: Mapping[str, Element]
    versions: frozenset[UUID]

    def has(self, element: str) -> bool:
        """Whether it stands on this diagram, and not on another one of the version."""
        found = self.elements.get(element)
        return found is not None and found.process == self.part.process

    def name(self, element: str) -> Text:
        """What an element is called; its id where it has no name."""
        found = self.elements.get(element)
        return found.name if found is not None and found.name.da else Text.of(element)


def drawing(tx: Transaction, process: Process, version: Edited | None, part: str = "") -> Drawing:
    """The chosen version's diagram; the newest's, for all versions together, where none is chosen.

    ``part`` is the id of one of its diagrams: the main one where it is empty. Raises ``NotFound`` for one there is not.
    """
    definition = tx.find(Definition, process.id)
    edition = edition_of(tx, version.id if version else definition.newest_id or process.versions[0].id)
    parts = tuple(Part(key, _title(edition, key)) for key in _in_order(edition))
    chosen = next((one for one in parts if one.process == (part or edition.plan.main)), None)
    if chosen is None:
        raise NotFound(kind="diagram", key=part)
    versions = frozenset({version.id} if version else {one.id for one in process.versions})
    return Drawing(edition, chosen, parts, edition.diagram(chosen.process), edition.plan.elements, versions)


def _in_order(edition: Edition) -> list[str]:
    main = edition.plan.main
    return [main, *(one for one in edition.plan.processes if one != main)]


def _title(edition: Edition, process: str) -> Text:
    element = edition.plan.elements.get(process)
    return element.name if element is not None and element.name.da else Text.of(process)
