"""A party's step as the template needs it: the form filled from what was typed, saved, or what is known."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from processes.errors import Problem
from processes.language import Locale
from processes.parties.page import PartyPage
from webapp.fields import Filling, Raw, Sheet, typed_to_raw, with_known
from webapp.sheet import sheet

NOTHING = Sheet((), (), 0)


def shown(
    told: PartyPage,
    locale: Locale,
    raw: Raw | None = None,
    problems: Sequence[Problem] = (),
    left: Collection[str] = (),
) -> dict[str, Any]:
    """What ``party/step.html`` is given; ``raw`` is what was just typed, with the problems it has."""
    if told.form is None:
        return {"told": told, "form": NOTHING}
    typed = raw if raw is not None else told.draft
    standing = typed_to_raw(told.form, told.values) if typed is None else with_known(told.form, typed, told.values)
    filling = Filling(standing, told.sources, told.facts, tuple(problems), told.free, frozenset(left))
    return {"told": told, "form": sheet(told.form, filling, locale)}
