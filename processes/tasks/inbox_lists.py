"""The lists of the inbox: which tasks stand in each, as conditions in SQL on a task ``t``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from processes import clock
from processes.records import Person
from processes.records.task import PARTIES, WAITS


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


@dataclass(frozen=True, slots=True)
class Reach:
    """What most readers do not need, and the statements of lists are shorter without: helping, and being disqualified.

    ``helps``: a colleague asked the reader for a part of a task. ``barred``: some cases are kept from the reader.
    """

    helps: bool = True
    barred: bool = True


ANYBODY = Reach()

# Whoever stands in for a colleague has the colleague's tasks as well as the own, and a helper what was asked for.
_HANDS = Arm("unnest(CAST(:hands AS uuid[]))", "t.condition = 'open' AND t.assignee_id = whose.id")
_TEAMS = Arm("unnest(CAST(:teams AS uuid[]))", "t.condition = 'open' AND t.team_id = whose.id")
# What comes by one way already does not come by another again.
_NOT_IN_HAND = "(t.assignee_id IS NULL OR t.assignee_id <> ALL(CAST(:hands AS uuid[])))"
_NOT_OF_TEAM = "(t.team_id IS NULL OR t.team_id <> ALL(CAST(:teams AS uuid[])))"
_ME = "unnest(ARRAY[CAST(:me AS uuid)])"
_REST = Arm(_TEAMS.source, f"{_TEAMS.binds} AND {_NOT_IN_HAND}")
_HELPING = Arm(_ME, f"t.condition = 'open' AND t.helper_id = whose.id AND {_NOT_IN_HAND}")
_HELPING_ELSEWHERE = Arm(_ME, f"{_HELPING.binds} AND {_NOT_OF_TEAM}")
_MINE_DONE = Arm(_ME, "t.condition = 'done' AND t.completed_by_id = whose.id")
_SEEN = (_HANDS, _REST, _HELPING_ELSEWHERE)
_HELPS = frozenset({_HELPING, _HELPING_ELSEWHERE})

_WAITS = f"t.{WAITS}"
_OURS = f'(t."group" IS NULL OR NOT {_WAITS})'  # a task without a group waits for nobody outside
_NOW = "(t.follow_up_on IS NULL OR t.follow_up_on <= :today)"
# A legal day that has come lies before its midnight in the order of lists as well: the index need read no further.
_ARMS: dict[List, tuple[Arm, ...]] = {
    List.MINE: (_HANDS, _HELPING),
    List.TEAM: (_TEAMS,),
    List.WEEK: (_HANDS, _HELPING),
    List.DONE: (_MINE_DONE,),
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


def arms(which: List, reach: Reach) -> tuple[Arm, ...]:
    """The ways tasks come into this list."""
    return tuple(one for one in _ARMS.get(which, _SEEN) if reach.helps or one not in _HELPS)


def in_list(which: List, reach: Reach) -> str:
    """What holds for the tasks of this list, beside how they come into it."""
    kept = " AND t.case_id <> ALL(CAST(:barred AS uuid[]))" if reach.barred else ""
    return _WHERE[which] + kept


def values(person: Person) -> dict[str, Any]:
    """What the conditions ask of the reader and of the day."""
    today = clock.today()
    sunday = today + timedelta(days=6 - today.weekday())
    return {
        "me": person.id,
        "hands": [person.id, *sorted(person.stands_in_for)],
        "teams": sorted(person.team_ids),
        "barred": sorted(person.barred_case_ids),
        "parties": sorted(PARTIES),
        "today": today,
        "sunday": sunday,
        "midnight": _begins(today),
        "monday": _begins(sunday + timedelta(days=1)),
    }


def _begins(day: date) -> datetime:
    return datetime.combine(day, time(), clock.COPENHAGEN)
