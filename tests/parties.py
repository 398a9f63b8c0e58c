"""A case whose citizen has a step of her own, one line each: ``a_case_of_hers(tx, cast)``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sqlalchemy import select

from processes.cases.opening import About
from processes.cases.start import start
from processes.definitions.package import Package, files_of, read_package
from processes.parties.ask_code import ask_code
from processes.parties.give_code import give_code
from processes.parties.invite import invite
from processes.parties.keys import LinkKeys
from processes.parties.visiting import Guest
from processes.records import Case, Invitation, Person, Task, Team
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import REVIEW, publish_package, the_task

KEYS = LinkKeys("a secret that only the tests know of")
MAIL, PHONE = "amina@borger.example", "00 00 12 34"


@cache
def petition() -> Package:
    """The sample process of the tests, where the citizen herself does the first step, with papers if she likes."""
    files = dict(files_of(REVIEW))
    hers = files["process.bpmn"].replace(b'group="sygedagpengecentret"', b'group="borger"', 1)
    form = files["forms/assess.json"].replace(b'"type": "object",', b'"type": "object", "x-attachments": true,', 1)
    return read_package("petition", {**files, "process.bpmn": hers, "forms/assess.json": form})


def a_case_of_hers(tx: Transaction, cast: Cast, email: str = MAIL, phone: str = PHONE) -> tuple[Case, Task]:
    """A running case that waits for its citizen."""
    publish_package(tx, cast.egon, petition())
    citizen = a_citizen(tx, email=email, phone=phone)
    raw = {"received": ["2026-03-02"]}
    about = About(citizen.id, team_id=cast.north.id, caseworker_id=cast.astrid.id)
    started = start(tx, cast.astrid, "petition", "start", raw, about)
    case = tx.find(Case, started.case_id)
    return case, the_task(tx, case)


@dataclass(frozen=True)
class Invited:
    """A citizen with a link in her hands."""

    case: Case
    task: Task
    invitation: Invitation

    @property
    def token(self) -> str:
        """The secret part of her link."""
        return KEYS.token(self.invitation.id)


def invited(tx: Transaction, cast: Cast) -> Invited:
    """A case that waits for its citizen, and her link."""
    case, task = a_case_of_hers(tx, cast)
    invitation = invite(tx, task.id, KEYS)
    assert invitation is not None
    return Invited(case, task, invitation)


def inside(tx: Transaction, who: Invited) -> Guest:
    """The citizen after she has given her code."""
    asked = ask_code(tx, who.token, KEYS)
    visit = give_code(tx, who.token, KEYS.code(asked.id, asked.codes), KEYS)
    assert visit is not None
    return Guest(visit)


def cast_of(tx: Transaction) -> Cast:
    """The cast of a database that has it already."""
    people = {one.login: one for one in tx.execute(select(Person)).scalars()}
    teams = {one.key: one for one in tx.execute(select(Team)).scalars()}
    places = {"north": "north-1", "leaders": "north-leaders", "south": "south-1"}
    return Cast(
        **{name: people[name] for name in ("astrid", "bo", "carla", "ditte", "egon", "frida")},
        **{name: teams[key] for name, key in places.items()},
    )
