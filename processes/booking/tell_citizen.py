"""Telling the citizen that an interview was booked, moved or cancelled: in her language, never what it is about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes.connectors.filling import said
from processes.connectors.party_post import Link
from processes.language import Locale, Text
from processes.records import Case, Citizen, Slot
from processes.store.transaction import Transaction

SUBJECTS = {
    "booked": Text("Din samtale", "Your interview"),
    "moved": Text("Din samtale er flyttet", "Your interview was moved"),
    "cancelled": Text("Din samtale er aflyst", "Your interview was cancelled"),
}
BODIES = {
    "booked": Text(
        "Kære {name}\n\nDu har en samtale {at} i sag {number}.\n\n{change}\n\nVenlig hilsen\nJobcentret",
        "Dear {name}\n\nYou have an interview {at} in case {number}.\n\n{change}\n\nYours sincerely\nThe job centre",
    ),
    "moved": Text(
        "Kære {name}\n\nDin samtale {before} i sag {number} er flyttet. Den nye tid er {at}.\n\n{change}\n\n"
        "Venlig hilsen\nJobcentret",
        "Dear {name}\n\nYour interview {before} in case {number} was moved. The new time is {at}.\n\n{change}\n\n"
        "Yours sincerely\nThe job centre",
    ),
    "cancelled": Text(
        "Kære {name}\n\nDin samtale {before} i sag {number} er aflyst. Du skal ikke komme. Du hører fra os om en ny "
        "tid, hvis der skal være en.\n\nVenlig hilsen\nJobcentret",
        "Dear {name}\n\nYour interview {before} in case {number} was cancelled. You need not come. You hear from us "
        "about a new time if there is to be one.\n\nYours sincerely\nThe job centre",
    ),
}


CALL = Text("Passer tiden ikke, så ring til os.", "If the time does not suit you, call us.")
CHANGE = Text(
    "Passer tiden ikke, så flyt eller aflys den med dit personlige link:\n{url}\n\nLinket er kun til dig. Når du "
    "åbner det, sender vi en engangskode på sms. Du kan også ringe til os.",
    "If the time does not suit you, move or cancel it by your personal link:\n{url}\n\nThe link is for you alone. When "
    "you open it, we send a one-time code by text message. You can also call us.",
)


def word(tx: Transaction, case_id: UUID, facts: Mapping[str, Any], url: str = "") -> Link | None:
    """The mail, with the citizen's own link to the time if she has one (``url``).

    None for a case about nobody in particular, for a citizen we have no address of, and for a time that is no longer
    hers: then newer word is on its way.
    """
    case = tx.find(Case, case_id)
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    if citizen is None or not citizen.email or not _stands(tx, case_id, facts.get("at")):
        return None
    sort = "cancelled" if not facts.get("at") else "moved" if facts.get("before") else "booked"
    locale = Locale.of(citizen.locale)
    change = CHANGE.read(locale, url=url) if url else CALL.read(locale)
    told = {name: _moment(facts[name], locale) for name in ("before", "at") if facts.get(name)}
    words = BODIES[sort].read(locale, name=citizen.name, number=case.number, change=change, **{"at": "", **told})
    when = facts.get("before") or facts["at"]
    return Link(citizen.email, SUBJECTS[sort].read(locale), words, f"appointment:{case_id}:{when}:{sort}")


def _stands(tx: Transaction, case_id: UUID, at: str | None) -> bool:
    held = select(Slot.id).where(Slot.case_id == case_id, Slot.starts_at == datetime.fromisoformat(at)) if at else None
    return held is None or tx.execute(held.limit(1)).first() is not None


def _moment(raw: str, locale: Locale) -> str:
    return said(datetime.fromisoformat(raw), locale)
