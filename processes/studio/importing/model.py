"""A drawing as it is understood: nodes, frames and flows of BPMN, ready to be written."""

from __future__ import annotations

from dataclasses import dataclass, field

from processes.definitions.picture.read import Box
from processes.studio.importing.shapes import Note, Point

FRAMES = frozenset({"pool", "lane"})
DATA = frozenset({"dataObjectReference", "dataStoreReference"})
NOTES = frozenset({"textAnnotation"})


@dataclass(slots=True)
class Node:
    """Something drawn; ``kind`` is its BPMN name, for frames pool or lane, ``event`` what it waits for or tells."""

    id: str
    kind: str
    name: str
    box: Box
    event: str = ""
    pool: str = ""  # id of the pool it stands in; of a lane, its pool
    lane: str = ""
    attached: str = ""  # the step a boundary event hangs on


@dataclass(slots=True)
class Flow:
    """A connection; ``kind`` sequenceFlow, messageFlow or association."""

    id: str
    kind: str
    name: str
    source: str
    target: str
    points: tuple[Point, ...]


@dataclass(slots=True)
class Model:
    """One page, understood as far as it goes. ``vertical``: its lanes stand side by side."""

    name: str
    nodes: dict[str, Node] = field(default_factory=dict)
    flows: list[Flow] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    vertical: bool = False

    def of_kind(self, *kinds: str) -> list[Node]:
        """The nodes of these kinds, in the order they were drawn."""
        return [one for one in self.nodes.values() if one.kind in kinds]

    @property
    def steps(self) -> list[Node]:
        """What the course runs through: all but frames, papers and notes."""
        return [one for one in self.nodes.values() if one.kind not in FRAMES | DATA | NOTES]
