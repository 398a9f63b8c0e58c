"""What was typed on the page of the forecast: other hands, other inflow, another term, or a draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from processes.errors import Invalid, NotFound, Problem
from processes.records import DraftCondition
from processes.studio.list import Listed, drafts
from processes.studio.what_if import Effects, effects
from processes.throughput.forecast.what_if import WhatIf
from webapp.door import Visit

FIELDS = ("capacity", "inflow", "rule", "days", "draft")
UNDONE = (DraftCondition.DRAWING, DraftCondition.REVIEW, DraftCondition.APPROVED)


@dataclass(frozen=True, slots=True)
class Asked:
    """``what``: plain values for the forecast; ``draft``: what the draft changes that was named (None: none was)."""

    what: WhatIf
    draft: Effects | None
    choices: tuple[Listed, ...]


def asked_of(visit: Visit, typed: Mapping[str, str], process: str | None) -> Asked:
    """What is asked for. Raises ``Invalid`` for what is no number, ``NotFound`` for a draft that is not among these."""
    choices = drafts_of(visit, process)
    named = _draft(visit, typed.get("draft", ""), choices)
    terms = dict(named.terms) if named else {}
    days = _number(typed, "days", 0)
    if typed.get("rule") and days:
        terms[typed["rule"]] = days
    what = WhatIf(
        capacity=_number(typed, "capacity", 100),
        inflow=_number(typed, "inflow", 100),
        terms=tuple(sorted(terms.items())),
        gone=named.gone if named else frozenset(),
    )
    return Asked(what, named, choices)


def drafts_of(visit: Visit, process: str | None) -> tuple[Listed, ...]:
    """The drafts of the process that the reader may see and that are not thrown away; of no process none."""
    if process is None:
        return ()
    return tuple(one for one in drafts(visit.tx, visit.person, process) if one.condition in UNDONE)


def _draft(visit: Visit, key: str, choices: tuple[Listed, ...]) -> Effects | None:
    if not key:
        return None
    found = next((one.id for one in choices if str(one.id) == key), None)
    if found is None:
        raise NotFound(kind="draft", key=key)
    return effects(visit.tx, visit.person, UUID(str(found)))


def _number(typed: Mapping[str, str], name: str, usual: int) -> int:
    told = typed.get(name, "").strip().replace("−", "-").removesuffix("%").strip()
    if not told:
        return usual
    try:
        return int(told)
    except ValueError:
        raise Invalid(Problem("forecast_number", name, {"typed": told})) from None
