"""The houses and teams of the sample world: five centres and what they share (specification 2.1)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from processes.language import Text
from processes.records import Centre, Team
from processes.store.base import new_id
from processes.store.transaction import Transaction

SICKNESS, SHARED = "sygedagpengecentret", "faelles"

CENTRES = {
    "ungecentret": Text("Ungecentret, Skelbækgade", "Youth Centre, Skelbækgade"),
    "arbejdsmarkedscentret": Text(
        "Arbejdsmarkedscentret, Nyropsgade og Sundholmsvej", "Labour Market Centre, Nyropsgade and Sundholmsvej"
    ),
    "center-for-jobindsats": Text("Center for Jobindsats, Musvågevej", "Centre for Job Effort, Musvågevej"),
    "center-for-arbejdsfastholdelse": Text(
        "Center for Arbejdsfastholdelse, Baldersgade", "Centre for Job Retention, Baldersgade"
    ),
    SICKNESS: Text("Sygedagpengecentret", "Sickness Benefit Centre"),
    SHARED: Text("Fælles funktioner", "Shared functions"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """One team: its centre, the group whose tasks come to it, and its name."""

    key: str
    centre: str
    group: str
    name: Text


def _per_centre() -> tuple[Place, ...]:
    """In each house those who lead teams, and the one who leads the house."""
    leaders = Text("Teamledere", "Team leaders")
    head = Text("Centerchef", "Head of centre")
    houses = [key for key in CENTRES if key != SHARED]
    return tuple(
        place
        for key in houses
        for place in (
            Place(f"{key}-teamledere", key, "teamleder", leaders),
            Place(f"{key}-centerchef", key, "centerchef", head),
        )
    )


# Centre -> what its teams' keys begin with, their name, and how many there are: one for each team leader (34 in all).
HOUSES = {
    "ungecentret": ("ungecentret", Text("Ungecentret", "Youth Centre"), 8),
    "arbejdsmarkedscentret": ("arbejdsmarked", Text("Arbejdsmarked", "Labour market"), 11),
    "center-for-jobindsats": ("jobindsats", Text("Jobindsats", "Job effort"), 8),
    "center-for-arbejdsfastholdelse": ("arbejdsfastholdelse", Text("Arbejdsfastholdelse", "Job retention"), 3),
    SICKNESS: ("sygedagpenge", Text("Sygedagpenge", "Sickness benefit"), 4),
}


def teams_of(centre: str) -> tuple[str, ...]:
    """The keys of a centre's teams of caseworkers."""
    prefix, _, count = HOUSES[centre]
    return tuple(f"{prefix}-{number}" for number in range(1, count + 1))


def _caseworkers() -> tuple[Place, ...]:
    return tuple(
        Place(key, centre, centre, Text(f"{name.da}, team {number}", f"{name.en}, team {number}"))
        for centre, (_, name, _) in HOUSES.items()
        for number, key in enumerate(teams_of(centre), 1)
    )


def _consultants() -> tuple[Place, ...]:
    """Company consultants sit in the houses; what belongs to no house is the coordinators'."""
    return tuple(
        Place(f"kvs-{prefix}", centre, "kvs", Text(f"KVS, {name.da}", f"Company consultants, {name.en}"))
        for centre, (prefix, name, _) in HOUSES.items()
    )


TEAMS = (
    *_caseworkers(),
    *_consultants(),
    Place("kvs", SHARED, "kvs", Text("KVS, koordinering", "Company consultants, coordination")),
    Place("ydelsesservice", SHARED, "ydelsesservice", Text("Ydelsesservice", "Benefit office")),
    Place("booking", SHARED, "booking", Text("Fælles planlægning og indkaldelse", "Joint booking and summons")),
    Place("visitatorer", SHARED, "visitatorer", Text("Visitatorer", "Routing of doubtful cases")),
    Place(
        "sanktionsspecialister", SHARED, "sanktionsspecialister", Text("Sanktionsspecialister", "Sanction specialists")
    ),
    Place("tilbudssted", SHARED, "tilbudssted", Text("Tilbudssteder", "Offer providers")),
    Place("sundhedsfaglig", SHARED, "sundhedsfaglig", Text("Sundhedsfaglig rådgivning", "Health advice")),
    Place("jura", SHARED, "jura", Text("Juridisk bistand", "Legal advice")),
    Place("callcenter", SHARED, "callcenter", Text("Kontaktcentret", "Call centre")),
    Place("modtagelsen", SHARED, "modtagelsen", Text("Fælles modtagelse", "Joint reception")),
    Place("procesejere", SHARED, "procesejer", Text("Procesejere", "Process owners")),
    Place("ledelsesinfo", SHARED, "ledelsesinfo", Text("Ledelsesinformation", "Management information")),
    Place("direktion", SHARED, "direktion", Text("Direktion", "Direction")),
    *_per_centre(),
)


def seed_places(tx: Transaction) -> dict[str, Team]:
    """Every team by its key; what is there already is left as it is."""
    centres = {one.key: one for one in tx.execute(select(Centre)).scalars()}
    for key, name in CENTRES.items():
        if key not in centres:
            centres[key] = Centre(id=new_id(), key=key, name_da=name.da, name_en=name.en)
            tx.add(centres[key])
    teams: dict[str, Team] = {one.key: one for one in tx.execute(select(Team)).scalars()}
    for place in TEAMS:
        if place.key not in teams:
            team = Team(id=new_id(), key=place.key, group=place.group, name_da=place.name.da, name_en=place.name.en)
            team.centre = centres[place.centre]
            teams[place.key] = team
            tx.add(team)
    tx.flush()
    return teams
