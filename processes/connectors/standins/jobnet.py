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

    ``skills``, ``experience``, ``ownWish`` and ``availability`` are how well each fits, 0 to 100; the rest are what a
    filter asks. No name, age, gender, health or group of match is told.
    """
    who = (told.get("case"), told.get("title"))
    return {"candidates": [_candidate(told, *who, number) for number in range(between(3, _MOST, *who, "candidates"))]}


def _candidate(told: Mapping[str, Any], *who: object) -> dict[str, Any]:
    free = date.fromisoformat(told["on"]) + timedelta(days=between(0, 28, *who, "free"))
    return {
        "candidate": reference("K", *who),
        "skills": between(40, 100, *who, "skills"),
        "experience": between(0, 100, *who, "experience"),
        "ownWish": between(0, 100, *who, "wish"),
        "availability": between(50, 100, *who, "availability"),
        "travelMinutes": between(10, 75, *who, "travel"),
        "travelLimit": 60,
        "weeksUnemployed": between(1, 80, *who, "weeks"),
        "availableFrom": free.isoformat(),
        "hours": one_of((20, 30, 37), *who, "hours"),
        "licences": list(LICENCES[: between(0, 2, *who, "licences")]),
        "languageLevel": one_of(("begynder", "øvet", "flydende"), *who, "language"),
        "targetGroup": one_of(("2", "3", "9"), *who, "group"),
        "active": drawn(*who, "active") % 10 != 0,
        "paused": drawn(*who, "paused") % 12 == 0,
        "proposedBefore": False,
    }
