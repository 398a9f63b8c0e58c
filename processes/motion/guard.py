"""The guard of a step: a decision that must say yes before the step may be completed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from processes.errors import Invalid, Problem
from processes.motion.edition import Edition


def must_allow(edition: Edition, element: str, facts: Mapping[str, Any]) -> None:
    """Raise ``Invalid`` with the guard's own reason unless the element's guard table answers ``allowed`` true.

    The table is found by its specification id (``D4.8``) or its file's name; it answers ``allowed`` and ``reason``.
    """
    found = edition.plan.elements.get(element)
    if found is None or not found.guard:
        return
    table = edition.guard(found.guard)
    if table is None:
        raise Invalid(Problem("guard_missing", element, {"guard": found.guard}), "guard_missing")
    said = table.decide(facts).value
    if not (isinstance(said, Mapping) and said.get("allowed") is True):
        reason = said.get("reason") if isinstance(said, Mapping) else None
        raise Invalid(Problem("guard_refuses", "", {"guard": found.guard, "reason": reason or ""}), "guard_refuses")
