"""A sample is drawn once for each place and period, of days that are over, by whoever leads there, and is kept."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.access.permissions import Role
from processes.errors import Conflict, Forbidden, Invalid
from processes.records import Entry, SupervisedRuling, Supervision
from processes.store.transaction import Transaction
from processes.throughput.quality.checklist import checklist_on
from processes.throughput.quality.draw_sample import draw_sample
from processes.throughput.quality.sample import draw, fingerprint
from tests.cast import Cast, a_person
from tests.days import in_days
from tests.processes.throughput.quality.sampled import PLACE, rulings

WEEK = timedelta(days=7)


def _drawn(tx: Transaction, made: Supervision) -> list[SupervisedRuling]:
    of = select(SupervisedRuling).where(SupervisedRuling.supervision_id == made.id).order_by(SupervisedRuling.place)
    return list(tx.execute(of).scalars())


def test_two_stops_and_five_others_are_drawn_kept_and_told_to_the_trail(tx: Transaction, cast: Cast) -> None:
    pool = {one.id: one.outcome for one in rulings(tx, cast, *["ophør"] * 4, *["forlæng"] * 8)}
    today = clock.today()
    with clock.frozen(in_days(7)):
        made = draw_sample(tx, cast.ditte, PLACE, today, today + timedelta(days=6))
    rows = _drawn(tx, made)
    assert [row.stratum for row in rows] == ["stop"] * 2 + ["any"] * 5
    assert made.pool == fingerprint(pool)
    again = draw(pool, checklist_on(today).strata, made.seed)
    assert [row.ruling_id for row in rows] == [key for one in again for key in one.ids]
    entry = tx.execute(select(Entry).where(Entry.kind == "SampleDrawn")).scalar_one()
    assert (entry.person_id, entry.facts["rulings"]) == (cast.ditte.id, 7)


def test_nobody_draws_until_it_fits(tx: Transaction, cast: Cast) -> None:
    rulings(tx, cast, "ophør", "forlæng")
    today = clock.today()
    with clock.frozen(in_days(7)):
        draw_sample(tx, cast.ditte, PLACE, today, today + timedelta(days=6))
        with pytest.raises(Conflict) as again:
            draw_sample(tx, cast.ditte, PLACE, today - WEEK, today)  # one day is enough
    assert again.value.code == "sample_drawn_already"


def test_the_days_must_be_over_and_not_too_many(tx: Transaction, cast: Cast) -> None:
    rulings(tx, cast, "ophør")
    today = clock.today()
    for since, until in ((today, today), (today, today - WEEK), (today - timedelta(days=100), today - WEEK)):
        with pytest.raises(Invalid):
            draw_sample(tx, cast.ditte, PLACE, since, until)


def test_of_nothing_nothing_is_drawn(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    today = clock.today()
    with pytest.raises(Conflict) as nothing:
        draw_sample(tx, cast.ditte, PLACE, today - WEEK, today - timedelta(days=1))
    assert nothing.value.code == "sample_nothing"


def test_only_who_leads_there_draws(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    today = clock.today()
    for person, place in ((cast.astrid, "all"), (cast.ditte, "all"), (cast.egon, PLACE), (cast.frida, PLACE)):
        with pytest.raises(Forbidden):
            draw_sample(tx, person, place, today - WEEK, today - timedelta(days=1))


def test_a_head_draws_in_her_own_centre_and_in_no_other(tx: Transaction, cast: Cast) -> None:
    chief = a_person(tx, "chief", Role.CENTRE_MANAGER, teams=(cast.leaders,))
    rulings(tx, cast, "ophør")
    today = clock.today()
    with clock.frozen(in_days(7)):
        for elsewhere in ("centre:south", "all"):
            with pytest.raises(Forbidden):
                draw_sample(tx, chief, elsewhere, today, today + timedelta(days=6))
        assert draw_sample(tx, chief, "centre:north", today, today + timedelta(days=6)).drawn_by_id == chief.id
