"""What a leader may do from the board of her own team: share tasks out, and see who is away."""

from __future__ import annotations

from typing import Any

from processes.people.absence_list import Away, absences
from processes.people.directory import Colleague, colleagues
from processes.tasks.pass_on import beside
from processes.tasks.to_share import to_share
from processes.throughput.places import Place
from webapp.door import Visit


def sharing(visit: Visit, here: Place) -> dict[str, Any]:
    """What a leader may do from the board of her own team; of other places nothing."""
    person = visit.person
    led = here.scope.teams & person.led_team_ids
    if not led:
        return {"sharing": None}
    known = absences(visit.tx, person)
    away: tuple[Away, ...] = tuple(one for one in known.team if one.when != "over")
    people: tuple[Colleague, ...] = colleagues(visit.tx, person, led)
    return {
        "sharing": to_share(visit.tx, person, led),
        "away": away,
        "mates": tuple(one for one in people if not one.away),
        "members": known.members,
        "near_teams": beside(visit.tx, led),
    }
