"""A campaign begins with a title, a day and a goal, for a team one leads or for all."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from processes import clock
from processes.access.permissions import Role
from processes.errors import Forbidden, Invalid
from processes.records import Entry
from processes.store.transaction import Transaction
from processes.throughput.places import every_place
from processes.throughput.production.campaign_begin import Wish, begin_campaign, offered
from tests.builders import a_version
from tests.cast import Cast, a_centre, a_person, a_team


def a_wish(tx: Transaction, cast: Cast) -> Wish:
    """A wish that is fine."""
    before = clock.today() - timedelta(weeks=26)
    return Wish("Gamle ansøgninger", a_version(tx).definition_id, before, 30, cast.north.id)


def test_the_leader_begins_it_for_her_team(tx: Transaction, cast: Cast) -> None:
    made = begin_campaign(tx, cast.ditte, a_wish(tx, cast))
    assert (made.began_on, made.goal, made.team_id) == (clock.today(), 30, cast.north.id)
    tx.flush()
    assert tx.session.query(Entry).filter_by(kind="CampaignBegun").one().facts["goal"] == 30


def test_not_for_another_team(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        begin_campaign(tx, cast.ditte, replace(a_wish(tx, cast), team_id=cast.south.id))
    with pytest.raises(Forbidden):
        begin_campaign(tx, cast.astrid, a_wish(tx, cast))


def test_every_fault_is_told_at_once(tx: Transaction, cast: Cast) -> None:
    wrong = replace(a_wish(tx, cast), title=" ", goal=0, opened_before=clock.today() + timedelta(days=1))
    with pytest.raises(Invalid) as told:
        begin_campaign(tx, cast.ditte, wrong)
    assert {one.where for one in told.value.problems} == {"title", "goal", "opened_before"}


def test_a_head_begins_it_in_her_own_centre_and_the_direction_for_all(tx: Transaction, cast: Cast) -> None:
    chief = a_person(tx, "chief", Role.CENTRE_MANAGER, teams=(cast.leaders,))
    direction = a_team(tx, "direktion", "direktion", a_centre(tx, "shared"))
    director = a_person(tx, "dir", Role.CENTRE_MANAGER, teams=(direction,))
    wish = a_wish(tx, cast)
    for elsewhere in (cast.south.id, None):
        with pytest.raises(Forbidden):
            begin_campaign(tx, chief, replace(wish, team_id=elsewhere))
    assert begin_campaign(tx, chief, wish).team_id == cast.north.id
    assert begin_campaign(tx, director, replace(wish, team_id=None)).team_id is None


def test_each_is_offered_what_the_campaign_may_begin_for_within_the_place(tx: Transaction, cast: Cast) -> None:
    chief = a_person(tx, "chief", Role.CENTRE_MANAGER, teams=(cast.leaders,))
    direction = a_team(tx, "direktion", "direktion", a_centre(tx, "shared"))
    director = a_person(tx, "dir", Role.CENTRE_MANAGER, teams=(direction,))
    at = {one.key: one for one in every_place(tx)}
    own = {cast.north.id, cast.leaders.id}
    assert {one.team for one in offered(tx, chief, at["all"])} == own
    assert {one.team for one in offered(tx, chief, at["centre:north"])} == own
    assert [one.team for one in offered(tx, chief, at["team:north-1"])] == [cast.north.id]
    assert offered(tx, chief, at["centre:south"]) == ()
    assert [one.team for one in offered(tx, cast.ditte, at["all"])] == [cast.north.id]
    assert offered(tx, director, at["all"])[0].team is None
    assert cast.south.id in {one.team for one in offered(tx, director, at["centre:south"])}
    assert offered(tx, cast.astrid, at["all"]) == ()
