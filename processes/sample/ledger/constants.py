"""The constant statements of the verbs that are text, and what each does to rows in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import orjson

from processes.deadlines import fire
from processes.motion import booked, history, settle, standing, waits
from processes.records import (
    Absence,
    CaseRuleSet,
    Deadline,
    Passage,
    Subscription,
    Task,
    TaskCondition,
    Timer,
)
from processes.sample.ledger.asking import UnansweredError
from processes.sample.ledger.outside import Outside
from processes.sample.ledger.shelf import Shelf, as_json

Given = Mapping[str, Any]


def _keep(_shelf: Shelf, _given: Given) -> None:
    """The record in memory has these values already."""


def _clear(shelf: Shelf, given: Given) -> None:
    for key in given["cleared_timers"]:
        timer: Any = shelf.find(Timer, key)
        timer.cleared_at = given["cleared_at"]


def _unsubscribe(shelf: Shelf, given: Given) -> None:
    shelf.remove(Subscription, [one for key in given["unsubscribed"] if (one := shelf.find(Subscription, key))])


def _leave(shelf: Shelf, given: Given) -> None:
    places = {(one["step"], one["element"]): one["how"] for one in orjson.loads(given["passed_places"])}
    for line in shelf.of(Passage):
        how = places.get((line["step"], line["element"]))
        if how is not None and line["case_id"] == given["passed_case"] and line["left_at"] is None:
            line.update(left_at=given["passed_at"], how=how, person_id=given["passed_by"])


WRITES: Mapping[str, Callable[[Shelf, Given], None]] = {
    settle.KEEP: _keep,
    waits.CLEAR: _clear,
    waits.UNSUBSCRIBE: _unsubscribe,
    history.LEAVE: _leave,
}


_STEP = ("id", "step")
_TASK = (*_STEP, "due_day", "deadline_id")
_TIMER = (*_STEP, "due_at")
_AREA = ("area", "rule_set")


def _standing(shelf: Shelf, given: Given, outside: Outside) -> list[tuple[Any, ...]]:
    """As ``motion/standing.READ`` asks it."""
    case, worker, today = given["case"], given["caseworker"], given["today"]
    tasks = [one for one in shelf.of(Task) if one.case_id == case]
    timers = [one for one in shelf.of(Timer) if one.case_id == case and not (one.fired_at or one.cleared_at)]
    away = [one for one in outside.all(Absence) if one.since <= today and (one.until is None or one.until >= today)]
    gone = {one.person_id for one in away}
    stand_ins = [one.substitute_id for one in away if one.person_id == worker]
    here = [one for one in (worker, *stand_ins) if one in outside.active and one not in gone]
    told: dict[str, Any] = {
        "tasks": [as_json(one, _TASK) for one in tasks if one.condition == TaskCondition.OPEN],
        "timers": [as_json(one, _TIMER) for one in timers],
        "subscriptions": [as_json(one, _STEP) for one in shelf.of(Subscription) if one.case_id == case],
        "deadlines": [as_json(one) for one in shelf.of(Deadline) if one.case_id == case],
        "rule_sets": [as_json(one, _AREA) for one in shelf.of(CaseRuleSet) if one.case_id == case and not one.until],
        "teams": outside.teams,
        "doers": [
            {"element": one.element, "by": str(one.completed_by_id)}
            for one in tasks
            if one.condition == TaskCondition.DONE and one.completed_by_id
        ],
        "absence": [str(one) for one in stand_ins],
        "places": outside.places.get(worker, []),
        "present": [str(one) for one in here],
        "newest": outside.newest,
    }
    try:
        return [tuple(told[name] for name in standing.READ_COLUMNS)]
    except KeyError as fault:
        raise UnansweredError(str(standing.READ)) from fault


def _take(shelf: Shelf, given: Given, _outside: Outside) -> list[tuple[Any, ...]]:
    """As ``deadlines/fire.TAKE`` asks it."""
    timer: Any = shelf.find(Timer, given["timer"])
    if timer is None or timer.fired_at or timer.cleared_at or timer.due_at > given["now"]:
        return []
    timer.fired_at = given["now"]
    return [(timer.case_id, timer.step, timer.element, timer.due_at)]


Asked = Callable[[Shelf, Given, Outside], list[tuple[Any, ...]]]


def _free_slot(_shelf: Shelf, _given: Given, _outside: Outside) -> list[tuple[Any, ...]]:
    """Whatever time a walk books was offered by nobody: teams offer theirs when the world is made."""
    return []


ASKED: Mapping[int, Asked] = {
    id(standing.READ): _standing,
    id(fire.TAKE): _take,
    id(booked.TAKE): _free_slot,
}
