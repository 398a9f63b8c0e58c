"""The lists of the inbox: which tasks stand in each, as conditions in SQL on a task ``t``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from processes import clock
from processes.records import Person
from processes.records.task import WAITS


class List(StrEnum):
    """A list of the inbox; ``ALL`` is everything open that the reader sees, for searches."""

    MINE = "mine"
    TEAM = "team"
    LATE = "late"
    WEEK = "week"
    WAITING = "waiting"
    FOLLOW_UP = "follow_up"
    DONE = "done"
    ALL = "all"


RAIL: tuple[List, ...] = tuple(one for one in List if one is not List.ALL)


@dataclass(frozen=True, slots=True)
class Arm:
    """One way a task comes into a list: for each id of ``source`` the tasks bound to it, read along one index."""

    source: str
    binds: str


# Whoever stands in for a colleague has the colleague's tasks as well as the own, and a helper what was asked for.
_OPEN = "t.condition = 'open' AND t.case_id <> ALL(CAST(:barred AS uuid[]))"  # a conflict of interest hides it
_NOT_IN_HAND = "(t.assignee_id IS NULL OR t.assignee_id <> ALL(CAST(:hands AS uuid[])))"
_NOT_OF_TEAM = "(t.team_id IS NULL OR t.team_id <> ALL(CAST(:teams AS uuid[])))"
_ME = "unnest(ARRAY[CAST(:me AS uuid)])"
HANDS = Arm("unnest(CAST(:hands AS uuid[]))", f"{_OPEN} AND t.assignee_id = whose.id")
TEAMS = Arm("unnest(CAST(:teams AS uuid[]))", f"{_OPEN} AND t.team_id = whose.id")
# What comes by one way already does not come by another again.
REST = Arm(TEAMS.source, f"{TEAMS.binds} AND {_NOT_IN_HAND}")
HELPING = Arm(_ME, f"{_OPEN} AND t.helper_id = whose.id AND {_NOT_IN_HAND}")
HELPING_ELSEWHERE = Arm(_ME, f"{HELPING.binds} AND {_NOT_OF_TEAM}")
MINE_DONE = Arm(_ME, "t.condition = 'done' AND t.completed_by_id = whose.id")
SEEN = (HANDS, REST, HELPING_ELSEWHERE)

_WAITS = f"t.{WAITS}"
_OURS = f'(t."group" IS NULL OR NOT {_WAITS})'  # a task without a group waits for nobody outside
_NOW = "(t.follow_up_on IS NULL OR t.follow_up_on <= :today)"
# A legal day that has come lies before its midnight in the order of lists as well: the index need read no further.
_ARMS: dict[List, tuple[Arm, ...]] = {
    List.MINE: (HANDS, HELPING),
    List.TEAM: (TEAMS,),
    List.WEEK: (HANDS, HELPING),
    List.DONE: (MINE_DONE,),
}
_WHERE = {
    List.MINE: f"{_OURS} AND {_NOW}",
    List.TEAM: f"{_OURS} AND {_NOW}",
    List.LATE: "t.due_day < :today AND t.sort_at < :midnight",
    List.WEEK: f"{_OURS} AND {_NOW} AND t.due_day <= :sunday AND t.sort_at < :monday",
    List.WAITING: _WAITS,
    List.FOLLOW_UP: "t.follow_up_on > :today",
    List.DONE: "t.completed_at >= :midnight",
    List.ALL: "true",
}


def arms(which: List) -> tuple[Arm, ...]:
    """The ways tasks come into this list."""
    return _ARMS.get(which, SEEN)


def in_list(which: List) -> str:
    """What holds for the tasks of this list, beside how they come into it."""
    return _WHERE[which]


def values(person: Person) -> dict[str, Any]:
    """What the conditions ask of the reader and of the day."""
    today = clock.today()
    sunday = today + timedelta(days=6 - today.weekday())
    return {
        "me": person.id,
        "hands": [person.id, *sorted(person.stands_in_for)],
        "teams": sorted(person.team_ids),
        "barred": sorted(person.barred_case_ids),
        "today": today,
        "sunday": sunday,
        "midnight": _begins(today),
        "monday": _begins(sunday + timedelta(days=1)),
    }


def _begins(day: date) -> datetime:
    return datetime.combine(day, time(), clock.COPENHAGEN)
