"""The guard of a step: a decision that must say yes before the step may be completed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from processes import clock
from processes.errors import Invalid, Problem
from processes.language import Text
from processes.motion.edition import Edition
from processes.rules.table import DecisionTable, Outcome

Asks = Mapping[str, Callable[..., Any]]
_NOTHING: Asks = MappingProxyType({})


def must_allow(edition: Edition, element: str, facts: Mapping[str, Any], asks: Asks = _NOTHING) -> None:
    """Raise ``Invalid`` with a guard's own reason unless each guard table of the element says yes: its ``allowed``, or
    its only output, is true.

    A step may have several guards (``decision="ruling_control D4.8"``), asked in their order. A table is found by its
    specification id or its file's name. The reason is the annotation of the rule that refused, Danish and English; else
    the table's own ``reason``. ``asks`` are the functions its cells may call, as in the diagram (``deadline``, ...).
    """
    found = edition.plan.elements.get(element)
    for guard in (found.guard or "").split() if found else ():
        table = edition.guard(guard)
        if table is None:
            raise Invalid(Problem("guard_missing", element, {"guard": guard}), "guard_missing")
        said = table.decide({**facts, "today": clock.today()}, asks)
        if not allows(said):
            told = {"guard": guard, "reason": reason(table, said)}
            raise Invalid(Problem("guard_refuses", "", told), "guard_refuses", **told)


def allows(said: Outcome) -> bool:
    """Whether a guard says yes; a table no rule of which matched says no."""
    return (said.value.get("allowed") if isinstance(said.value, Mapping) else said.value) is True


def reason(table: DecisionTable, said: Outcome) -> Text:
    """What the owner wrote beside the rule that refused, in both languages; a table that says nothing refuses too."""
    words = table.rules[said.matched[0] - 1].words if said.matched else Text("", "")
    if words:
        return words
    return Text.of(str(said.value.get("reason") or "")) if isinstance(said.value, Mapping) else Text("", "")
