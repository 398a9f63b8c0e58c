"""Seven hundred employees, by unit and post as the specification counts them (2.1)."""

from __future__ import annotations

from collections import Counter

import pytest

from processes.sample.cast import CAST, EVERYBODY
from processes.sample.member import Member, Post
from processes.sample.places import HOUSES, SHARED, TEAMS, teams_of
from processes.sample.staff import staff

# Unit -> caseworkers, company consultants, team leaders, office, in all (specification 2.1).
TABLE = {
    "ungecentret": (120, 15, 8, 12, 155),
    "arbejdsmarkedscentret": (150, 25, 11, 19, 205),
    "center-for-jobindsats": (115, 12, 8, 12, 147),
    "center-for-arbejdsfastholdelse": (33, 5, 3, 4, 45),
    "sygedagpengecentret": (60, 5, 4, 8, 77),
}
JOINT = {"call_centre": 20, "sanctions": 12, "lawyer": 6, "process_owner": 8, "information": 7, "kvs": 10}


def _posts(unit: str) -> Counter[Post]:
    return Counter(one.post for one in EVERYBODY if one.unit == unit)


@pytest.mark.parametrize("unit", TABLE)
def test_every_unit_has_the_staff_of_the_table(unit: str) -> None:
    posts = _posts(unit)
    row = (posts[Post.CASEWORKER], posts[Post.CONSULTANT], posts[Post.LEADER], posts[Post.OFFICE], posts.total())
    assert row == TABLE[unit]


def test_the_shared_functions_have_71_and_all_together_are_700() -> None:
    assert _posts(SHARED) == Counter({**JOINT, "direction": 8})
    assert len(EVERYBODY) == sum(row[-1] for row in TABLE.values()) + 71 == 700


def test_478_caseworkers_62_consultants_34_leaders_and_55_in_offices() -> None:
    every = Counter(one.post for one in EVERYBODY)
    assert [every[post] for post in (Post.CASEWORKER, Post.CONSULTANT, Post.LEADER, Post.OFFICE)] == [478, 62, 34, 55]


def test_each_of_the_34_teams_has_one_leader_and_somebody_to_lead() -> None:
    teams = [key for centre in HOUSES for key in teams_of(centre)]
    assert len(teams) == 34
    leads = Counter(team for one in EVERYBODY if one.post is Post.LEADER for team in one.leads)
    assert leads == Counter(teams)
    assert all(any(team in one.teams and one.post is Post.CASEWORKER for one in EVERYBODY) for team in teams)


def test_every_team_has_somebody_who_works_in_it() -> None:
    manned = {team for one in EVERYBODY for team in (*one.teams, *one.leads)}
    assert manned == {place.key for place in TEAMS}


def test_logins_are_told_by_role_and_nobody_shares_one() -> None:
    logins = [one.login for one in EVERYBODY]
    assert len(set(logins)) == len(logins)
    assert {"sagsbehandler01", "teamleder01", "konsulent01", "procesejer01"} <= set(logins)


def test_the_named_fill_posts_and_are_not_counted_twice() -> None:
    extra = Member("x", "X", CAST[0].title, CAST[0].role, ("sygedagpenge-1",), unit=CAST[0].unit, post=CAST[0].post)
    assert len(staff((*CAST, extra))) == len(staff(CAST)) - 1


def test_the_same_people_every_time() -> None:
    assert staff(CAST) == staff(CAST)
