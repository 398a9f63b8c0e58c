"""The constant statements of the verbs that are text, and what each does to rows in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import orjson

from processes.deadlines import fire
from processes.motion import booked, history, settle, waits
from processes.records import (
    Passage,
    Subscription,
    Timer,
)
from processes.sample.ledger.outside import Outside
from processes.sample.ledger.shelf import Shelf

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
    id(fire.TAKE): _take,
    id(booked.TAKE): _free_slot,
}
