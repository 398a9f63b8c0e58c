"""Whom a case that a service begins is about, and who gets it: known parties found, new ones written down."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert

from processes.cases.incoming_message import Message
from processes.cases.opening import About
from processes.errors import Invalid, Problem
from processes.forms.identifiers import birthday
from processes.motion.edition import Edition
from processes.records import Case, Citizen, Company, Team
from processes.records.task import PARTIES
from processes.store.base import new_id
from processes.store.secrets import CprSecret
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction

_NOBODYS = PARTIES | {"caller", None}


def about(tx: Transaction, edition: Edition, message: Message, secret: CprSecret) -> About:
    """The parties the message names, and the team that is to have the case.

    Raises ``Invalid`` when somebody is new here and the message does not say her name.
    """
    citizen = _citizen(tx, message, secret) if message.cpr else None
    company = _company(tx, message) if message.cvr else None
    team = team_for(tx, edition)
    tx.flush()
    return About(citizen.id if citizen else None, company.id if company else None, team.id if team else None)


def team_for(tx: Transaction, edition: Edition) -> Team | None:
    """Of the teams that do most of the process's steps, the one with the fewest open cases."""
    steps = Counter(one.group for one in edition.plan.elements.values() if one.kind == "userTask")
    for group, _ in sorted(steps.items(), key=lambda one: (-one[1], one[0] or "")):
        if group not in _NOBODYS and (team := _least_laden(tx, str(group))) is not None:
            return team
    return None


def _least_laden(tx: Transaction, group: str) -> Team | None:
    load = select(func.count()).select_from(Case).where(Case.team_id == Team.id, Case.closed_at.is_(None))
    wanted = select(Team).where(Team.group == group).order_by(load.scalar_subquery(), Team.key).limit(1)
    return tx.execute(wanted).scalar()


def _citizen(tx: Transaction, message: Message, secret: CprSecret) -> Citizen:
    number = message.cpr or ""
    wanted = select(Citizen).where(Citizen.cpr_index == secret.index(number))
    known = tx.maybe(wanted)
    if known is not None:
        return known
    if not message.name:
        raise Invalid(Problem("message_field_missing", "citizen.name"), "message_unreadable", count=1)
    _write_down(tx, number, message.name, secret)
    return tx.one(wanted)


def _write_down(tx: Transaction, number: str, name: str, secret: CprSecret) -> None:
    """A new citizen, unless another message about her was faster this instant: then hers stands."""
    sealed = secret.seal(number)
    row = {
        "id": new_id(),
        "cpr_cipher": sealed.cipher,
        "cpr_index": sealed.index,
        "cpr_masked": sealed.masked,
        "name": name,
        "sort_key": sort_key(name),
        "born": birthday(number, demo=True),
    }
    tx.execute(insert(Citizen).on_conflict_do_nothing(), row)


def _company(tx: Transaction, message: Message) -> Company:
    wanted = select(Company).where(Company.cvr == message.cvr).order_by(Company.id).limit(1)
    known: Company | None = tx.execute(wanted).scalar()
    if known is not None:
        return known
    if not message.company:
        raise Invalid(Problem("message_field_missing", "company.name"), "message_unreadable", count=1)
    fresh = Company(id=new_id(), cvr=message.cvr or "", name=message.company)
    tx.add(fresh)
    return fresh
