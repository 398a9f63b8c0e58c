"""Supervision tells by point how many rulings were in order, and what is to be done; never whose they were."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.errors import Forbidden
from processes.records import SupervisedRuling
from processes.store.transaction import Transaction
from processes.throughput.places import place_of, places
from processes.throughput.quality.actions import Wanted, add_action, end_action
from processes.throughput.quality.assess import assess
from processes.throughput.quality.draw_sample import draw_sample
from processes.throughput.quality.rounds import rounds
from tests.cast import Cast
from tests.days import in_days
from tests.processes.throughput.quality.sampled import PLACE, rulings
from tests.processes.throughput.quality.test_assess import EVERY, NOTE


def test_what_was_found_is_added_up_by_point(tx: Transaction, cast: Cast) -> None:
    rulings(tx, cast, "ophør", "forlæng", "forlæng")
    today = clock.today()
    with clock.frozen(in_days(1)):
        made = draw_sample(tx, cast.ditte, PLACE, today, today)
        rows = tx.execute(select(SupervisedRuling.id).order_by(SupervisedRuling.place)).scalars().all()
        for key in rows[:2]:
            assess(tx, cast.ditte, key, EVERY, NOTE)
        later = add_action(tx, cast.ditte, made.id, Wanted("Ny skabelon til brevet.", "time", "process_owner", _in(9)))
        soon = add_action(tx, cast.ditte, made.id, Wanted("Tag det op på mødet.", "", "team_leader", _in(2)))
        done = add_action(tx, cast.ditte, made.id, Wanted("Ring til borgeren.", "", "caseworker", _in(1)))
        end_action(tx, cast.ditte, done.id, "Borgeren er ringet op.")
        tx.flush()
        told = rounds(tx, cast.ditte, place_of(places(tx, cast.ditte), PLACE, cast.ditte))
    (draw,) = told.draws
    assert (draw.pool, draw.drawn, draw.assessed) == (3, 3, 2)
    found = {one.key: (one.yes, one.no, one.irrelevant) for one in told.points}
    assert (found["basis"], found["time"], found["hearing"]) == ((2, 0, 0), (0, 2, 0), (0, 0, 2))
    assert [one.id for one in told.actions] == [soon.id, later.id, done.id]
    assert told.may
    with clock.frozen(in_days(5)):
        assert [one.late for one in told.actions] == [True, False, False]


def test_of_places_whose_rulings_she_may_not_look_at_answers_come_in_fives(tx: Transaction, cast: Cast) -> None:
    rulings(tx, cast, *["forlæng"] * 7)
    today = clock.today()
    with clock.frozen(in_days(1)):
        made = draw_sample(tx, cast.ditte, PLACE, today, today)
        rows = tx.execute(select(SupervisedRuling.id)).scalars().all()
        for key in rows[:4]:
            assess(tx, cast.ditte, key, EVERY, NOTE)
        made.place = "all"
        tx.flush()
        exact, told = (rounds(tx, one, places(tx, one)[0]) for one in (cast.frida, cast.ditte))
    assert (exact.exact, told.exact) == (True, False)
    assert [(one.yes, one.no) for one in exact.points if one.key in ("basis", "time")] == [(4, 0), (0, 4)]
    assert [(one.yes, one.no) for one in told.points if one.key in ("basis", "time")] == [(0, 0), (0, 0)]


def test_caseworkers_and_owners_see_none_of_it(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    for person in (cast.astrid, cast.egon):
        with pytest.raises(Forbidden):
            rounds(tx, person, places(tx, person)[0])


def test_auditors_see_it_and_decide_nothing(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    assert not rounds(tx, cast.frida, places(tx, cast.frida)[0]).may


def _in(days: int):  # type: ignore[no-untyped-def]  # a day
    return clock.today() + timedelta(days=days)
