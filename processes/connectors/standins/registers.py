"""Stand-ins of the registers: persons (CPR), companies (CVR) and who is in work; all of them invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from processes.connectors.standins.chance import between, drawn, one_of
from processes.forms.identifiers import birthday, read_cpr

FIRST_NAMES = ("Alma", "Birk", "Clara", "Ejnar", "Frida", "Gustav", "Hjørdis", "Åse", "Nikolaj", "Safiya", "Tomasz")
LAST_NAMES = ("Prøvesen", "Mønsted", "Skitsgaard", "Eksempelmann", "Tænkt", "Opdigtet")
POSTCODES = ("1550", "1620", "2100", "2150", "2200", "2300", "2400", "2450", "2500", "2700", "2720")
COMPANIES = (
    "Rugbrød og Søn ApS (demo)",
    "Havnens Værksted A/S (demo)",
    "Østens Krydderier (demo)",
    "Lyngby Lager I/S (demo)",
    "Møllens Rengøring (demo)",
    "Ægte Prøve ApS (demo)",
)


def person(told: Mapping[str, Any]) -> dict[str, Any]:
    """``cpr look-up``: name, digital post, protection of the address, postcode, age in whole years on ``on``."""
    who = told.get("cpr") or told.get("case")
    return {
        "citizenName": f"{one_of(FIRST_NAMES, who, 'first')} {one_of(LAST_NAMES, who, 'last')} (demo)",
        "digitalPost": drawn(who, "post") % 8 != 0,
        "addressProtected": drawn(who, "protected") % 40 == 0,
        "postcode": one_of(POSTCODES, who, "postcode"),
        "age": _age(str(told.get("cpr", "")), date.fromisoformat(told["on"]), who),
    }


def company(told: Mapping[str, Any]) -> dict[str, Any]:
    """``cvr look-up``: a number that ends in 99 has closed; full-time equivalents have one decimal."""
    who = told.get("cvr") or told.get("case")
    size = between(30, 900, who, "size")
    people = between(5, 400, who, "people")
    return {
        "companyName": one_of(COMPANIES, who, "name"),
        "companyActive": not str(who).endswith("99"),
        "sector": "offentlig" if drawn(who, "sector") % 6 == 0 else "privat",
        "ordinaryFteUnit": size / 10,
        "supportedFteUnit": between(0, 1, who, "supported"),
        "ordinaryLastMonth": people,
        "ordinaryAvg12": people - between(0, 3, who, "average"),
    }


def employment(told: Mapping[str, Any]) -> dict[str, Any]:
    """``register employment``: is the person in ordinary work after the measure?"""
    return {"employedAfter": drawn(told.get("cpr") or told.get("case"), "employed") % 3 != 0}


def _age(cpr: str, on: date, who: Any) -> int:
    number = read_cpr(cpr, demo=True)
    born = birthday(number, demo=True) if number else None
    if born is None:
        return between(18, 66, who, "age")
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
