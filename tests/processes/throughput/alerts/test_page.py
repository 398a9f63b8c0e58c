"""The signals of teams whose cases one may open, and what they came from."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from processes import clock
from processes.access.permissions import Role
from processes.errors import AlreadyDone, Forbidden, Invalid, NotFound
from processes.records import Person, Signal, Team
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.throughput.alerts.page import PAST, alerts, settle
from processes.throughput.counted import Scope
from tests.cast import Cast, a_centre, a_person, a_team


def a_signal(tx: Transaction, team: Team, **more: Any) -> Signal:
    """A signal of this team that lasts."""
    day = clock.today()
    told = {"what": "inflow", "side": "above", "rule": "outside", "value": 14, "mean": 3, "low": 0, "high": 6}
    when = {"began_on": day, "week": day, "raised_at": clock.now()}
    one = Signal(id=new_id(), team_id=team.id, **{**told, **when, **more})
    tx.add(one)
    tx.flush()
    return one


def test_each_sees_those_of_the_teams_whose_cases_one_may_open(tx: Transaction, cast: Cast) -> None:
    own, other = a_signal(tx, cast.north), a_signal(tx, cast.south)
    ended = a_signal(tx, cast.north, what="stock", ended_at=clock.now())

    def seen(person: Person, scope: Scope) -> list[Any]:
        return [one.id for one in alerts(tx, person, scope)]

    assert seen(cast.ditte, Scope()) == [own.id, ended.id]
    assert set(seen(cast.frida, Scope())) == {own.id, ended.id, other.id}
    assert seen(cast.frida, Scope(teams=frozenset({cast.south.id}))) == [other.id]
    with pytest.raises(Forbidden):
        alerts(tx, cast.astrid, Scope())


def test_what_lasts_is_told_however_long_ago_it_began(tx: Transaction, cast: Cast) -> None:
    lasts, over = a_signal(tx, cast.north), a_signal(tx, cast.north, what="stock", ended_at=clock.now())
    lasts.raised_at = over.raised_at = clock.now() - PAST - timedelta(days=1)
    tx.flush()
    assert [one.id for one in alerts(tx, cast.ditte, Scope())] == [lasts.id]


def test_what_a_signal_came_from_is_written_with_a_name(tx: Transaction, cast: Cast) -> None:
    own, other = a_signal(tx, cast.north), a_signal(tx, cast.south)
    with pytest.raises(Invalid):
        settle(tx, cast.ditte, own.id, "  ok  ")
    settle(tx, cast.ditte, own.id, "En virksomhed lukkede, og 14 blev sygemeldt.")
    (told,) = alerts(tx, cast.ditte, Scope())
    assert (told.note, told.settled_by) == ("En virksomhed lukkede, og 14 blev sygemeldt.", cast.ditte.name)
    with pytest.raises(NotFound):
        settle(tx, cast.ditte, new_id(), "En virksomhed lukkede.")
    for person, signal in ((cast.ditte, other), (cast.astrid, own), (cast.frida, own)):
        with pytest.raises(Forbidden):
            settle(tx, person, signal.id, "En virksomhed lukkede.")


def test_what_grew_graver_is_not_called_over(tx: Transaction, cast: Cast) -> None:
    day, earlier = clock.today() - timedelta(weeks=1), clock.now() - timedelta(days=2)
    was = a_signal(tx, cast.north, rule="run", began_on=day, raised_at=earlier, ended_at=clock.now())
    now = a_signal(tx, cast.north, began_on=day)
    over = a_signal(tx, cast.north, what="stock", began_on=day, raised_at=earlier, ended_at=clock.now())
    told = {one.id: one.grew for one in alerts(tx, cast.ditte, Scope())}
    assert told == {was.id: True, now.id: False, over.id: False}


def test_a_second_note_does_not_overwrite_the_first(tx: Transaction, cast: Cast) -> None:
    own = a_signal(tx, cast.north)
    chief, director = _heads(tx, cast)
    assert [one.may_settle for one in alerts(tx, chief, Scope())] == [True]
    settle(tx, cast.ditte, own.id, "En virksomhed lukkede.")
    with pytest.raises(AlreadyDone) as refused:
        settle(tx, chief, own.id, "Noget helt andet skete.")
    assert refused.value.code == "signal_settled"
    assert refused.value.facts == {"who": cast.ditte.name, "at": own.settled_at}
    assert own.note == "En virksomhed lukkede."
    assert [one.may_settle for one in alerts(tx, chief, Scope())] == [False]
    other = a_signal(tx, cast.south)
    with pytest.raises(Forbidden):
        settle(tx, chief, other.id, "Noget helt andet skete.")
    settle(tx, director, other.id, "En virksomhed flyttede.")


def _heads(tx: Transaction, cast: Cast) -> tuple[Person, Person]:
    """The head of the northern centre, and one of the direction."""
    direction = a_team(tx, "direktion", "direktion", a_centre(tx, "shared"))
    chief = a_person(tx, "chef", Role.CENTRE_MANAGER, teams=(cast.leaders,))
    director = a_person(tx, "dir", Role.CENTRE_MANAGER, teams=(direction,))
    tx.flush()
    return chief, director
