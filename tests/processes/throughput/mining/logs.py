"""Logs as the tests take them out of the sample world."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select

from processes.access.permissions import Role
from processes.language import Locale
from processes.records import Definition, Person
from processes.store.transaction import Transaction
from processes.throughput.mining.coarse import Grain
from processes.throughput.mining.take_log import Format, TakenLog, Which, Wish, pieces, take_log
from processes.throughput.places import Place, places

ALWAYS = {"since": date(2000, 1, 1), "until": date(2100, 1, 1)}


def somebody(tx: Transaction, role: Role) -> Person:
    """Whoever has this role first."""
    people = tx.execute(select(Person).order_by(Person.login)).unique().scalars()
    found: list[Person] = [one for one in people if role in one.roles]
    return found[0]


def everywhere(tx: Transaction) -> Place:
    """The whole house."""
    return places(tx, somebody(tx, Role.AUDITOR))[0]


def a_wish(tx: Transaction, **more: Any) -> Wish:
    """Every case of sickness follow-up that began, for improving the process."""
    definition = tx.one(select(Definition.id).where(Definition.key == "sickness_follow_up"))
    told = {"which": Which.BEGUN, "format": Format.XES, "purpose": "improve", **ALWAYS, **more}
    return Wish(definition, told.pop("place", None) or everywhere(tx), **told)


def taken(tx: Transaction, role: Role = Role.AUDITOR, **more: Any) -> TakenLog:
    """That log, taken by somebody of this role."""
    return take_log(tx, somebody(tx, role), a_wish(tx, **more), Locale.DA)


def written(tx: Transaction, log: TakenLog, grain: Grain = Grain.EXACT) -> bytes:
    """All its pieces, with times as fine as asked."""
    return "".join(pieces(tx, replace(log, grain=grain))).encode()
