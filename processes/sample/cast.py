"""The invented employees of the sample world, and the one password they share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from argon2 import PasswordHasher
from sqlalchemy import select

from processes.access.permissions import Role
from processes.language import Text
from processes.records import Absence, Membership, Person
from processes.sample.places import SICKNESS, seed_places
from processes.store.base import new_id
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction

PASSWORD = "sommerfugl"  # noqa: S105 (printed at every start of a sample world, and used nowhere else)
_CASEWORKER = Text("Sagsbehandler, sygedagpenge", "Caseworker, sickness benefit")
_TEAM_LEADER = Text("Teamleder, sygedagpenge", "Team leader, sickness benefit")
_LEADERS = f"{SICKNESS}-teamledere"


@dataclass(frozen=True, slots=True)
class Member:
    """One employee: ``teams`` and ``leads`` are keys of teams; who leads a team belongs to it."""

    login: str
    name: str
    title: Text
    role: Role
    teams: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    locale: str = "da"

    @property
    def email(self) -> str:
        """An address nobody can have."""
        return f"{self.login}@jobcenter.example"

    @property
    def password(self) -> str:
        """What everybody signs in with; shown where the sample world is shown, and nowhere else."""
        return PASSWORD


CAST = (
    Member("mikkel", "Mikkel Madsen", _CASEWORKER, Role.CASEWORKER, ("sygedagpenge-1",)),
    Member("freja", "Freja Hansen", _CASEWORKER, Role.CASEWORKER, ("sygedagpenge-1",)),
    Member("kirsten", "Kirsten Møller", _CASEWORKER, Role.CASEWORKER, ("sygedagpenge-1",)),
    Member("yasmin", "Yasmin Yilmaz", _TEAM_LEADER, Role.TEAM_LEADER, (_LEADERS,), ("sygedagpenge-1",)),
    Member(
        "peter",
        "Peter Poulsen",
        Text("Ydelsesmedarbejder", "Benefit officer"),
        Role.BENEFIT_OFFICER,
        ("ydelsesservice",),
    ),
    Member(
        "henriette",
        "Henriette Holm",
        Text("Procesejer, sygedagpenge", "Process owner, sickness benefit"),
        Role.PROCESS_OWNER,
        ("procesejere",),
    ),
    Member(
        "bodil",
        "Bodil Brandt",
        Text("Centerchef, Sygedagpengecentret", "Head of the Sickness Benefit Centre"),
        Role.CENTRE_MANAGER,
        (f"{SICKNESS}-centerchef",),
    ),
    Member("pia", "Pia Jørgensen", Text("Booker, indkaldelse", "Booking officer"), Role.CASEWORKER, ("booking",)),
    Member("lars", "Lars Kowalski", Text("Virksomhedskonsulent", "Company consultant"), Role.CASEWORKER, ("kvs",)),
    Member(
        "zeynep",
        "Zeynep Ågård",
        Text("Sundhedskoordinator", "Health coordinator"),
        Role.CASEWORKER,
        ("sundhedsfaglig",),
    ),
    Member("jens", "Jens Nguyen", Text("Jurist", "Lawyer"), Role.CASEWORKER, ("jura",)),
    Member("lone", "Lone Lund", Text("Kontaktcentret", "Call centre"), Role.CALL_CENTRE, ("callcenter",)),
    Member("rasmus", "Rasmus Revsbech", Text("Intern revisor", "Internal auditor"), Role.AUDITOR),
    Member("aase", "Åse Østergaard", Text("Administrator", "Administrator"), Role.ADMINISTRATOR),
    Member("oliver", "Oliver Olsen", _CASEWORKER, Role.CASEWORKER, ("sygedagpenge-2",), locale="en"),
    Member("ida", "Ida Andersen", _CASEWORKER, Role.CASEWORKER, ("sygedagpenge-2",)),
    Member("morten", "Morten Mortensen", _TEAM_LEADER, Role.TEAM_LEADER, (_LEADERS,), ("sygedagpenge-2",)),
    Member("ewa", "Ewa Popescu", _CASEWORKER, Role.CASEWORKER, ("sygedagpenge-3",)),
    Member("soeren", "Søren Sørensen", _TEAM_LEADER, Role.TEAM_LEADER, (_LEADERS,), ("sygedagpenge-3",)),
    Member(
        "mette",
        "Mette Larsen",
        Text("Teamleder, Ydelsesservice", "Team leader, benefit office"),
        Role.TEAM_LEADER,
        (),
        ("ydelsesservice",),
    ),
)

# Who is away, who stands in, from and to (specification 1.2: a colleague is ill, and her tasks must not be).
AWAY = (("kirsten", "freja", date(2026, 2, 23), date(2026, 3, 13)),)


def seed_cast(tx: Transaction) -> dict[str, Person]:
    """Every employee by login; whoever is there already is left as they are, so that a new password stays."""
    teams = seed_places(tx)
    people: dict[str, Person] = {one.login: one for one in tx.execute(select(Person)).scalars()}
    fresh = [member for member in CAST if member.login not in people]
    stored = PasswordHasher().hash(PASSWORD) if fresh else ""
    for member in fresh:
        people[member.login] = _person(member, teams, stored)
        tx.add(people[member.login])
    tx.flush()
    for login, substitute, since, until in AWAY:
        if login in {member.login for member in fresh}:
            away = {"person_id": people[login].id, "substitute_id": people[substitute].id, "reason": "away"}
            tx.add(Absence(id=new_id(), since=since, until=until, **away))
    tx.flush()
    return people


def _person(member: Member, teams: dict[str, Any], stored: str) -> Person:
    places = [(key, False) for key in member.teams] + [(key, True) for key in member.leads]
    return Person(
        id=new_id(),
        login=member.login,
        name=member.name,
        sort_key=sort_key(member.name),
        title_da=member.title.da,
        title_en=member.title.en,
        email=member.email,
        locale=member.locale,
        roles=[member.role.value],
        password_hash=stored,
        shortcuts=True,
        active=True,
        memberships=[Membership(id=new_id(), team=teams[key], leads=leads) for key, leads in places],
    )
