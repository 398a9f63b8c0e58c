"""The people of the tests: Astrid and her colleagues, two centres, three teams."""

from __future__ import annotations

from dataclasses import dataclass, fields

from processes.access.permissions import Role
from processes.records import Centre, Membership, Person, Team
from processes.store.base import new_id
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody and every place the tests speak of."""

    astrid: Person  # caseworker in the north team
    bo: Person  # her team mate
    carla: Person  # caseworker in another centre
    ditte: Person  # leads the north team
    egon: Person  # owns processes
    frida: Person  # auditor
    north: Team
    leaders: Team  # the team leaders of the north centre
    south: Team

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody."""
        return tuple(one for field in fields(self) if isinstance(one := getattr(self, field.name), Person))


def a_centre(tx: Transaction, key: str) -> Centre:
    """A centre with this key."""
    centre = Centre(id=new_id(), key=key, name_da=f"Center {key}", name_en=f"Centre {key}")
    tx.add(centre)
    return centre


def a_team(tx: Transaction, key: str, group: str, centre: Centre) -> Team:
    """A team that serves this group."""
    team = Team(id=new_id(), key=key, group=group, name_da=f"Team {key}", name_en=f"Team {key}", centre=centre)
    tx.add(team)
    return team


def a_person(
    tx: Transaction, login: str, *roles: Role, teams: tuple[Team, ...] = (), leads: tuple[Team, ...] = ()
) -> Person:
    """A person with these roles, in these teams; ``leads`` are those they lead."""
    name = login.capitalize()
    person = Person(
        id=new_id(),
        login=login,
        name=name,
        sort_key=sort_key(name),
        roles=[role.value for role in roles],
        email=f"{login}@kommune.example",
        locale="da",
        shortcuts=True,
        active=True,
        memberships=[Membership(id=new_id(), team=team, leads=team in leads) for team in (*teams, *leads)],
    )
    tx.add(person)
    return person


def a_cast(tx: Transaction) -> Cast:
    """Write the whole cast."""
    there, elsewhere = a_centre(tx, "north"), a_centre(tx, "south")
    north = a_team(tx, "north-1", "sygedagpengecentret", there)
    leaders = a_team(tx, "north-leaders", "teamleder", there)
    south = a_team(tx, "south-1", "sygedagpengecentret", elsewhere)
    cast = Cast(
        astrid=a_person(tx, "astrid", Role.CASEWORKER, teams=(north,)),
        bo=a_person(tx, "bo", Role.CASEWORKER, teams=(north,)),
        carla=a_person(tx, "carla", Role.CASEWORKER, teams=(south,)),
        ditte=a_person(tx, "ditte", Role.TEAM_LEADER, teams=(leaders,), leads=(north,)),
        egon=a_person(tx, "egon", Role.PROCESS_OWNER),
        frida=a_person(tx, "frida", Role.AUDITOR),
        north=north,
        leaders=leaders,
        south=south,
    )
    tx.flush()
    return cast
