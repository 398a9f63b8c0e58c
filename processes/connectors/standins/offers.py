"""A stand-in of the catalogue of offers: what may be offered, and the receipt of an order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from processes.connectors.standins.chance import between, one_of, reference

_TITLES = {
    "vejledning/opkvalificering": ("Afklaring og jobsøgning (demo)", "Dansk på arbejdspladsen (demo)"),
    "virksomhedspraktik": ("Praktik i et køkken (demo)", "Praktik på et lager (demo)"),
    "løntilskud": ("Løntilskud i en børnehave (demo)", "Løntilskud i en butik (demo)"),
    "mentor": ("Mentor to timer om ugen (demo)",),
    "intensiv jobsøgning": ("Jobklub fire uger (demo)",),
}
_PROVIDERS = ("Prøvecenter Nord (demo)", "Mønsterhuset (demo)", "Skitse og Søn (demo)")


def find(told: Mapping[str, Any]) -> dict[str, Any]:
    """``offers find``: one offer of each type; ``effect`` is 0 to 100, ``priceBand`` 1 (cheap) to 4."""
    return {"offers": [_offer(told, type_) for type_ in _TITLES]}


def order(told: Mapping[str, Any]) -> dict[str, Any]:
    """``offers order``: the reference of the order."""
    return {"offerReference": reference("TB", told["key"])}


def _offer(told: Mapping[str, Any], type_: str) -> dict[str, Any]:
    who = (told.get("case"), type_)
    waits = between(0, 21, *who, "waits")
    return {
        "offer": reference("T", *who),
        "title": one_of(_TITLES[type_], *who, "title"),
        "type": type_,
        "provider": one_of(_PROVIDERS, *who, "provider"),
        "hoursPerWeek": one_of((2, 15, 25, 37), *who, "hours"),
        "weeks": between(4, 13, *who, "weeks"),
        "capacity": between(0, 12, *who, "capacity"),
        "waitingDays": waits,
        "startsOn": (date.fromisoformat(told["on"]) + timedelta(days=waits)).isoformat(),
        "effect": between(20, 90, *who, "effect"),
        "priceBand": between(1, 4, *who, "price"),
        "targetGroups": ["2", "3", "6", "7"],
    }
