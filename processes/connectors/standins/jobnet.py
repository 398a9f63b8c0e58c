"""A stand-in of Jobnet: who has a curriculum vitae there, orders for jobs, and candidates for one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from processes.connectors.standins.chance import between, drawn, one_of, reference
from processes.connectors.standins.registers import COMPANIES

TITLES = ("Lagermedarbejder", "Køkkenmedhjælper", "Kontorassistent", "Rengøringsassistent", "Pædagogmedhjælper", "Kok")
LICENCES = ("B", "C", "truck")
_MOST = 6


def status(told: Mapping[str, Any]) -> dict[str, Any]:
    """``jobnet status``: is there a curriculum vitae, and since when has the person been registered?"""
    who = told.get("cpr") or told.get("case")
    since = date.fromisoformat(told["on"]) - timedelta(days=between(0, 6, who, "registered"))
    return {"cvOnJobnet": drawn(who, "cv") % 5 != 0, "registeredOn": since.isoformat()}


def orders(told: Mapping[str, Any]) -> dict[str, Any]:
    """``jobnet orders``: up to four jobs to show; each with ``order``, ``title`` and ``company``."""
    who = (told.get("case"), str(told.get("jobWishes")))
    return {
        "shownOrders": [
            {
                "order": reference("JO", *who, number),
                "title": one_of(TITLES, *who, number, "title"),
                "company": one_of(COMPANIES, *who, number, "company"),
            }
            for number in range(between(2, 4, *who, "orders"))
        ]
    }


def publish(told: Mapping[str, Any]) -> dict[str, Any]:
    """``jobnet publish``: the reference of the advertisement."""
    return {"jobnetReference": reference("JN", told["key"])}


def candidates(told: Mapping[str, Any]) -> dict[str, Any]:
    """``jobnet candidates``: at least three.

    ``skills``, ``experience`` and ``availability`` are how well each fits, 0 to 1; the rest are what a filter asks. No
    name, age, gender, health or group of match is told.
    """
    who = (told.get("case"), told.get("title"))
    return {"candidates": [_candidate(told, *who, number) for number in range(between(3, _MOST, *who, "candidates"))]}


def _candidate(told: Mapping[str, Any], *who: object) -> dict[str, Any]:
    free = date.fromisoformat(told["on"]) + timedelta(days=between(0, 28, *who, "free"))
    return {
        "candidate": reference("K", *who),
        "skills": between(4, 10, *who, "skills") / 10,
        "experience": between(0, 10, *who, "experience") / 10,
        "ownWish": drawn(*who, "wish") % 3 == 0,
        "availability": between(5, 10, *who, "availability") / 10,
        "travelMinutes": between(10, 75, *who, "travel"),
        "travelLimit": 60,
        "weeksUnemployed": between(1, 80, *who, "weeks"),
        "availableFrom": free.isoformat(),
        "hoursPossible": one_of((30, 37), *who, "hours"),
        "skillMatch": drawn(*who, "match") % 8 != 0,
        "danishOk": drawn(*who, "danish") % 8 != 0,
        "licences": list(LICENCES[: between(0, 2, *who, "licences")]),
        "languageLevel": one_of(("begynder", "øvet", "flydende"), *who, "language"),
        "targetGroup": one_of((2, 3, 9), *who, "group"),
        "active": drawn(*who, "active") % 10 != 0,
        "paused": drawn(*who, "paused") % 12 == 0,
        "proposedBefore": False,
        "alreadyHired": False,
    }
