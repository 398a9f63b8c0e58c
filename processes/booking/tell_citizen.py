"""Telling the citizen that an interview was moved or cancelled: by mail, in her language, never what it is about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from processes.connectors.filling import said
from processes.connectors.party_post import Link
from processes.language import Locale, Text
from processes.records import Case, Citizen
from processes.store.transaction import Transaction

SUBJECTS = {
    "moved": Text("Din samtale er flyttet", "Your interview was moved"),
    "cancelled": Text("Din samtale er aflyst", "Your interview was cancelled"),
}
BODIES = {
    "moved": Text(
        "Kære {name}\n\nDin samtale {before} i sag {number} er flyttet. Den nye tid er {at}.\n\nPasser tiden ikke, så "
        "ring til os.\n\nVenlig hilsen\nJobcentret",
        "Dear {name}\n\nYour interview {before} in case {number} was moved. The new time is {at}.\n\nIf the time does "
        "not suit you, call us.\n\nYours sincerely\nThe job centre",
    ),
    "cancelled": Text(
        "Kære {name}\n\nDin samtale {before} i sag {number} er aflyst. Du skal ikke komme. Du hører fra os om en ny "
        "tid, hvis der skal være en.\n\nVenlig hilsen\nJobcentret",
        "Dear {name}\n\nYour interview {before} in case {number} was cancelled. You need not come. You hear from us "
        "about a new time if there is to be one.\n\nYours sincerely\nThe job centre",
    ),
}


def word(tx: Transaction, case_id: UUID, facts: Mapping[str, Any]) -> Link | None:
    """The mail; None for a case about nobody in particular, or for a citizen we have no address of."""
    case = tx.find(Case, case_id)
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    if citizen is None or not citizen.email:
        return None
    sort = "moved" if facts.get("at") else "cancelled"
    locale = Locale(citizen.locale) if citizen.locale in set(Locale) else Locale.DA
    told = {name: _moment(facts[name], locale) for name in ("before", "at") if facts.get(name)}
    words = BODIES[sort].read(locale, name=citizen.name, number=case.number, **{"at": "", **told})
    return Link(citizen.email, SUBJECTS[sort].read(locale), words, f"appointment:{case_id}:{facts['before']}:{sort}")


def _moment(raw: str, locale: Locale) -> str:
    return said(datetime.fromisoformat(raw), locale)
