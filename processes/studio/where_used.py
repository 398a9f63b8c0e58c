"""Where each form, table, deadline, text and fact of a process is used: by its elements and by its other files."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from threading import Lock

from processes.definitions.checks.drawn import Drawn
from processes.studio.where_used_drawn import drawn_uses
from processes.studio.where_used_files import file_uses
from processes.studio.where_used_shapes import Kind, Place, Thing, Use

KEPT = 64
_lock = Lock()


@dataclass(frozen=True, slots=True)
class Uses:
    """Every use in one process: thing -> its uses, in the order of the diagrams and then of the files."""

    by_thing: Mapping[Thing, tuple[Use, ...]]

    def of(self, kind: Kind, key: str) -> tuple[Use, ...]:
        """The uses of one thing; none where nobody uses it."""
        return self.by_thing.get(Thing(kind, key), ())

    def keys(self, kind: Kind) -> tuple[str, ...]:
        """Everything of this kind that is used or given, by name."""
        return tuple(sorted(thing.key for thing in self.by_thing if thing.kind is kind))


_kept: OrderedDict[tuple[str, str], Uses] = OrderedDict()


def uses(drawn: Drawn) -> Uses:
    """Where everything in this process is used; kept for a while, since every page of a draft asks."""
    name = (drawn.package.key, drawn.package.hash)
    with _lock:
        known = _kept.get(name)
    if known is None:
        known = Uses(_gathered(chain(drawn_uses(drawn), file_uses(drawn.package))))
        with _lock:
            _kept[name] = known
            while len(_kept) > KEPT:
                _kept.popitem(last=False)
    return known


def _gathered(found: Iterable[tuple[Thing, Use]]) -> Mapping[Thing, tuple[Use, ...]]:
    by_thing: dict[Thing, dict[Use, None]] = defaultdict(dict)
    for thing, use in found:
        by_thing[thing][use] = None
    return {thing: tuple(several) for thing, several in by_thing.items()}


__all__ = ["Kind", "Place", "Thing", "Use", "Uses", "uses"]
