"""Which figures a page is asked for: process, version, rule set, place, period and step, read from its address.

A view does ``asked = chosen(visit)``, counts with ``asked.scope`` (or ``asked.standing``, the same without days), and
links with ``asked.address("/figures/cases", what="started")``, which keeps the choice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from flask import request

from processes.errors import Invalid, Problem
from processes.throughput.choices import Edited, Process, RuleSetName, processes, rule_sets
from processes.throughput.counted import Scope
from processes.throughput.places import Place, place_of, places
from webapp.door import Visit
from webapp.throughput.period import OWN, Period, period_of

STEPS = ("week", "month", "quarter")
KEPT = ("process", "version", "rules", "place", "period", "from", "to", "step")


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is asked for, and what may be asked for instead.

    ``scope`` is all of it for ``counted``; ``step`` says how a period is cut: week, month or quarter.
    """

    asked: Mapping[str, str]
    period: Period
    step: str
    here: Place
    process: Process | None
    version: Edited | None
    rules: RuleSetName | None
    places: tuple[Place, ...]
    processes: tuple[Process, ...]
    rule_sets: tuple[RuleSetName, ...]

    @property
    def standing(self) -> Scope:
        """The choice without its days: for what is so now."""
        return replace(
            self.here.scope,
            definitions=frozenset({self.process.id} if self.process else ()),
            versions=frozenset({self.version.id} if self.version else ()),
            rule_sets=frozenset({self.rules.id} if self.rules else ()),
        )

    @property
    def scope(self) -> Scope:
        """The whole choice."""
        return replace(self.standing, since=self.period.since, until=self.period.until)

    def address(self, path: str, **more: Any) -> str:
        """The address of another page of figures with the same choice; ``more`` is added, None takes away."""
        told = {**self.asked, **{name.rstrip("_"): value for name, value in more.items()}}
        kept = {name: str(value) for name, value in told.items() if value not in (None, "")}
        return f"{path}?{urlencode(kept)}" if kept else path


def chosen(visit: Visit, asked: Mapping[str, str] | None = None) -> Chosen:
    """What the address asks for; of the reader's own team and the last thirteen weeks where it does not say.

    Raises ``Invalid`` for a process, version, rule set, period or step there is none of, and ``NotFound`` for a place
    that is not among the reader's.
    """
    told = request.args if asked is None else asked
    every, sets, spots = processes(visit.tx), rule_sets(visit.tx), places(visit.tx, visit.person)
    process = _one(every, told.get("process", ""), "process", "key")
    version = _version(process, told.get("version", "").strip())
    step = told.get("step") or STEPS[0]
    if step not in STEPS:
        raise Invalid(Problem("figures_step_unknown", "step", {"asked": step}))
    period = period_of(told)
    return Chosen(
        asked=_kept(told, period),
        period=period,
        step=step,
        here=place_of(spots, told.get("place", ""), visit.person),
        process=process,
        version=version,
        rules=_one(sets, told.get("rules", ""), "rules", "id"),
        places=spots,
        processes=every,
        rule_sets=sets,
    )


def _kept(told: Mapping[str, str], period: Period) -> dict[str, str]:
    """What links take along: days go with the period that is from day to day, and with no other."""
    kept = {name: told[name] for name in KEPT if told.get(name)}
    if period.kind == OWN:
        return {**kept, "period": OWN}
    return {name: value for name, value in kept.items() if name not in ("from", "to")}


def _one(every: tuple[Any, ...], asked: str, where: str, name: str) -> Any:
    found = next((one for one in every if getattr(one, name) == asked), None)
    if asked and found is None:
        raise Invalid(Problem(f"figures_{where}_unknown", where, {"asked": asked}))
    return found


def _version(process: Process | None, asked: str) -> Edited | None:
    """A version's number stands with its process; without one it says nothing and is left out."""
    if not asked or process is None:
        return None
    found = next((one for one in process.versions if str(one.number) == asked), None)
    if found is None:
        raise Invalid(Problem("figures_version_unknown", "version", {"asked": asked, "process": process.title}))
    return found
