"""The guard of a step: a decision that must say yes before the step may be completed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from processes import clock
from processes.errors import Invalid, Problem
from processes.language import Text
from processes.motion.edition import Edition
from processes.rules.table import DecisionTable, Outcome


def must_allow(edition: Edition, element: str, facts: Mapping[str, Any]) -> None:
    """Raise ``Invalid`` with the guard's own reason unless the element's guard table answers ``allowed`` true.

    The table is found by its specification id (``D4.8``) or its file's name. The reason is the annotation of the rule
    that refused, Danish and English; else the table's own ``reason``.
    """
    found = edition.plan.elements.get(element)
    if found is None or not found.guard:
        return
    table = edition.guard(found.guard)
    if table is None:
        raise Invalid(Problem("guard_missing", element, {"guard": found.guard}), "guard_missing")
    said = table.decide({**facts, "today": clock.today()})
    if not (isinstance(said.value, Mapping) and said.value.get("allowed") is True):
        told = {"guard": found.guard, "reason": _reason(table, said)}
        raise Invalid(Problem("guard_refuses", "", told), "guard_refuses", **told)


def _reason(table: DecisionTable, said: Outcome) -> Text:
    """What the owner wrote beside the rule that refused, in both languages; a table that says nothing refuses too."""
    words = table.rules[said.matched[0] - 1].words if said.matched else Text("", "")
    if words:
        return words
    return Text.of(str(said.value.get("reason") or "")) if isinstance(said.value, Mapping) else Text("", "")
