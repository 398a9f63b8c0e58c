"""The processes a case in memory may come by: its own, and those it calls, each as an edition."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from processes.engine import Plan
from processes.motion.clocks_law import Law
from processes.motion.edition import Edition

Fetch = Callable[[str], Edition]


@dataclass(eq=False)
class Library:
    """Editions by the key of their process; each is fetched and compiled when it is first asked for.

    ``held`` are the processes each key's diagrams hold, so that a call finds its edition without reading them all.
    """

    held: Mapping[str, tuple[str, ...]]
    fetch: Fetch
    _editions: dict[str, Edition] = field(default_factory=dict)
    _laws: dict[tuple[tuple[str, ...], tuple[tuple[str, str], ...]], Law] = field(default_factory=dict)

    @property
    def keys(self) -> tuple[str, ...]:
        """Every process there is."""
        return tuple(self.held)

    def edition(self, key: str) -> Edition:
        """The edition of this process."""
        if key not in self._editions:
            self._editions[key] = self.fetch(key)
        return self._editions[key]

    def plan(self, key: str) -> Plan:
        """What its diagrams compile to."""
        return self.edition(key).plan

    def key_of(self, process: str) -> str | None:
        """The key whose diagrams hold this process."""
        return self._by_process.get(process)

    @cached_property
    def _by_process(self) -> Mapping[str, str]:
        return {process: key for key, processes in reversed(list(self.held.items())) for process in processes}

    def with_hash(self, hash_: str) -> Edition:
        """The edition whose plan a state names; those that were used already are asked first."""
        for edition in list(self._editions.values()):
            if edition.plan.hash == hash_:
                return edition
        return next(one for one in map(self.edition, self.keys) if one.plan.hash == hash_)

    def law(self, keys: tuple[str, ...], rule_sets: tuple[tuple[str, str], ...]) -> Law:
        """The clocks of these processes by these rule sets; where two have one row, the last's stands."""
        if (keys, rule_sets) not in self._laws:
            rules = {rule.key: rule for key in keys for rule in self.edition(key).deadlines}
            self._laws[keys, rule_sets] = Law.of(rules.values(), dict(rule_sets))
        return self._laws[keys, rule_sets]
