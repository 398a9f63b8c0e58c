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


TEAMS = (
    Place("sygedagpenge-1", SICKNESS, SICKNESS, Text("Sygedagpenge, team 1", "Sickness benefit, team 1")),
    Place("sygedagpenge-2", SICKNESS, SICKNESS, Text("Sygedagpenge, team 2", "Sickness benefit, team 2")),
    Place("sygedagpenge-3", SICKNESS, SICKNESS, Text("Sygedagpenge, team 3", "Sickness benefit, team 3")),
    Place("ungecentret-1", "ungecentret", "ungecentret", Text("Ungecentret, team 1", "Youth Centre, team 1")),
    Place(
        "arbejdsmarked-1",
        "arbejdsmarkedscentret",
        "arbejdsmarkedscentret",
        Text("Arbejdsmarked, team 1", "Labour market, team 1"),
    ),
    Place(
        "jobindsats-1",
        "center-for-jobindsats",
        "center-for-jobindsats",
        Text("Jobindsats, team 1", "Job effort, team 1"),
    ),
    Place(
        "arbejdsfastholdelse-1",
        "center-for-arbejdsfastholdelse",
        "center-for-arbejdsfastholdelse",
        Text("Arbejdsfastholdelse, team 1", "Job retention, team 1"),
    ),
    Place("ydelsesservice", SHARED, "ydelsesservice", Text("Ydelsesservice", "Benefit office")),
    Place("kvs", SHARED, "kvs", Text("KVS, virksomhedskonsulenter", "Company consultants")),
    Place("booking", SHARED, "booking", Text("Fælles planlægning og indkaldelse", "Joint booking and summons")),
    Place("sundhedsfaglig", SHARED, "sundhedsfaglig", Text("Sundhedsfaglig rådgivning", "Health advice")),
    Place("jura", SHARED, "jura", Text("Juridisk bistand", "Legal advice")),
    Place("callcenter", SHARED, "callcenter", Text("Kontaktcentret", "Call centre")),
    Place("modtagelsen", SHARED, "modtagelsen", Text("Fælles modtagelse", "Joint reception")),
    Place("procesejere", SHARED, "procesejer", Text("Procesejere", "Process owners")),
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
