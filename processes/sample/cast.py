"""The invented employees of the sample world: those with a story by name, all others by their post."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from argon2 import PasswordHasher
from sqlalchemy import select

from processes import clock
from processes.access.permissions import Role
from processes.language import Text
from processes.records import Absence, Membership, Person
from processes.sample.member import PASSWORD, Member, Post
from processes.sample.places import SHARED, SICKNESS, seed_places
from processes.sample.staff import staff
from processes.store.base import new_id
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction

_CASEWORKER = Text("Sagsbehandler, sygedagpenge", "Caseworker, sickness benefit")
_TEAM_LEADER = Text("Teamleder, sygedagpenge", "Team leader, sickness benefit")
_LEADERS = f"{SICKNESS}-teamledere"


def _caseworker(login: str, name: str, team: str, locale: str = "da") -> Member:
    return Member(login, name, _CASEWORKER, Role.CASEWORKER, (team,), (), locale, SICKNESS, Post.CASEWORKER)


def _leader(login: str, name: str, team: str) -> Member:
    return Member(login, name, _TEAM_LEADER, Role.TEAM_LEADER, (_LEADERS,), (team,), "da", SICKNESS, Post.LEADER)


def _shared(login: str, name: str, title: Text, role: Role, post: Post, *teams: str) -> Member:
    return Member(login, name, title, role, teams, (), "da", SHARED, post)


CAST = (
    _caseworker("mikkel", "Mikkel Madsen", "sygedagpenge-1"),
    _caseworker("freja", "Freja Hansen", "sygedagpenge-1"),
    _caseworker("kirsten", "Kirsten Møller", "sygedagpenge-1"),
    _leader("yasmin", "Yasmin Yilmaz", "sygedagpenge-1"),
    Member(
        "peter",
        "Peter Poulsen",
        Text("Ydelsesmedarbejder", "Benefit officer"),
        Role.BENEFIT_OFFICER,
        ("ydelsesservice",),
        unit=SICKNESS,
        post=Post.OFFICE,
    ),
    _shared(
        "henriette",
        "Henriette Holm",
        Text("Procesejer, sygedagpenge", "Process owner, sickness benefit"),
        Role.PROCESS_OWNER,
        Post.PROCESS_OWNER,
        "procesejere",
    ),
    _shared(
        "bodil",
        "Bodil Brandt",
        Text("Centerchef, Sygedagpengecentret", "Head of the Sickness Benefit Centre"),
        Role.CENTRE_MANAGER,
        Post.DIRECTION,
        f"{SICKNESS}-centerchef",
    ),
    Member(
        "pia",
        "Pia Jørgensen",
        Text("Booker, indkaldelse", "Booking officer"),
        Role.CASEWORKER,
        ("booking",),
        unit=SICKNESS,
        post=Post.OFFICE,
    ),
    _shared(
        "lars",
        "Lars Kowalski",
        Text("Virksomhedskonsulent", "Company consultant"),
        Role.CASEWORKER,
        Post.KVS,
        "kvs",
        "kvs-sygedagpenge",
    ),
    Member(
        "zeynep",
        "Zeynep Ågård",
        Text("Sundhedskoordinator", "Health coordinator"),
        Role.CASEWORKER,
        ("sundhedsfaglig",),
        unit=SICKNESS,
        post=Post.OFFICE,
    ),
    _shared("jens", "Jens Nguyen", Text("Jurist", "Lawyer"), Role.CASEWORKER, Post.LAWYER, "jura"),
    _shared(
        "lone", "Lone Lund", Text("Kontaktcentret", "Call centre"), Role.CALL_CENTRE, Post.CALL_CENTRE, "callcenter"
    ),
    _shared("rasmus", "Rasmus Revsbech", Text("Intern revisor", "Internal auditor"), Role.AUDITOR, Post.DIRECTION),
    _shared("aase", "Åse Østergaard", Text("Administrator", "Administrator"), Role.ADMINISTRATOR, Post.DIRECTION),
    _caseworker("oliver", "Oliver Olsen", "sygedagpenge-2", "en"),
    _caseworker("ida", "Ida Andersen", "sygedagpenge-2"),
    _leader("morten", "Morten Mortensen", "sygedagpenge-2"),
    _caseworker("ewa", "Ewa Popescu", "sygedagpenge-3"),
    _leader("soeren", "Søren Sørensen", "sygedagpenge-3"),
    Member(
        "mette",
        "Mette Larsen",
        Text("Teamleder, Ydelsesservice", "Team leader, benefit office"),
        Role.TEAM_LEADER,
        (),
        ("ydelsesservice",),
        unit=SICKNESS,
        post=Post.OFFICE,
    ),
)
EVERYBODY = (*CAST, *staff(CAST))

# Who is away, who stands in, from and to (specification 1.2: a colleague is ill, and her tasks must not be).
AWAY = (("kirsten", "freja", date(2026, 2, 23), date(2026, 3, 13)),)
_EVERY = 25  # so many caseworkers have one who is away on the day the world is made


def seed_cast(tx: Transaction) -> dict[str, Person]:
    """Every employee by login; whoever is there already is left as they are, so that a new password stays."""
    teams = seed_places(tx)
    people: dict[str, Person] = {one.login: one for one in tx.execute(select(Person)).scalars()}
    fresh = [member for member in EVERYBODY if member.login not in people]
    stored = PasswordHasher().hash(PASSWORD) if fresh else ""
    for member in fresh:
        people[member.login] = person_of(member, teams, stored)
        tx.add(people[member.login])
    tx.flush()
    for login, substitute, since, until in (*AWAY, *_away(clock.today())):
        if login in {member.login for member in fresh}:
            away = {"person_id": people[login].id, "substitute_id": people[substitute].id, "reason": "away"}
            tx.add(Absence(id=new_id(), since=since, until=until, **away))
    tx.flush()
    return people


def _away(today: date) -> list[tuple[str, str, date, date]]:
    """Among those without a story some are ill or on holiday these days; the next of the same team stands in."""
    known = {member.login for member in CAST}
    workers = [one for one in EVERYBODY if one.post is Post.CASEWORKER and one.login not in known]
    found = []
    for place, one in enumerate(workers[_EVERY // 2 :: _EVERY]):
        stands_in = next(other for other in workers if other.teams == one.teams and other is not one)
        since = today - timedelta(days=1 + place % 9)
        found.append((one.login, stands_in.login, since, since + timedelta(days=4 + place % 17)))
    return found


def person_of(member: Member, teams: dict[str, Any], stored: str) -> Person:
    """The record of an employee, her places in ``teams`` (by key) with it; ``stored`` is her password's hash."""
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
