"""What a draft would do to the cases that run is known before anybody approves it, and asking touches nothing."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from sqlalchemy import Engine, text

from processes.errors import Conflict, Forbidden
from processes.motion.new_version import Wish
from processes.records import Preflight
from processes.store.transaction import Transaction, transaction
from processes.studio.preflight import ask_preflight
from processes.studio.preflight_run import run_preflight
from tests.cast import Cast, a_cast
from tests.processes.cases.moving_cases import RENAMED, SHORTER, SOONER, Edit
from tests.processes.studio.moving_world import a_draft_of, opening, some_cases

BOTH = Wish(keep_timers=False, keep_deadlines=False)
ALL_ROWS = """
SELECT md5(string_agg(image, '' ORDER BY image)) FROM (
  SELECT "case"::text AS image FROM "case" UNION ALL SELECT task::text FROM task UNION ALL SELECT timer::text FROM timer
  UNION ALL SELECT deadline::text FROM deadline UNION ALL SELECT subscription::text FROM subscription
  UNION ALL SELECT passage::text FROM passage) AS everything
"""


def asked(database: Engine, *edits: Edit, wish: Wish | None = None) -> list[dict[str, Any]]:
    """The groups of a preflight of three cases to be assessed and two to be approved."""
    with transaction(database) as tx:
        cast = a_cast(tx)
        some_cases(tx, cast, 3, 2)
        row = ask_preflight(tx, cast.egon, a_draft_of(tx, cast.egon, *edits).id, wish or Wish())
        before = tx.execute(text(ALL_ROWS)).scalar_one()
    assert run_preflight(opening(database), row.id, 60)
    with transaction(database) as tx:
        done = tx.find(Preflight, row.id)
        assert (done.total, done.done, done.fault) == (5, 5, None)
        assert done.ended_at is not None
        assert tx.execute(text(ALL_ROWS)).scalar_one() == before, "asking touches nothing"
        return list(done.groups)


def told(groups: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [
        (
            one["verdict"],
            one["count"],
            tuple(one["places"]),
            tuple((each["code"], each["where"]) for each in one["problems"] + one["effects"]),
        )
        for one in groups
    ]


def test_cases_are_counted_by_where_they_stand_and_how_they_fare(own_database: Engine) -> None:
    assert told(asked(own_database, SOONER)) == [
        ("unchanged", 3, ("assess",), (("timer_kept", "reminder"),)),
        ("unchanged", 2, ("approve",), ()),
    ]


def test_a_place_that_is_gone_needs_a_mapping_and_a_mapping_settles_it(own_database: Engine) -> None:
    assert told(asked(own_database, RENAMED)) == [
        ("mapping", 3, ("assess",), (("moving_no_place", "assess"),)),
        ("unchanged", 2, ("approve",), ()),
    ]


def test_with_the_mapping_all_move(own_database: Engine) -> None:
    groups = asked(own_database, RENAMED, wish=Wish({"assess": "appraise"}))
    assert [one["verdict"] for one in groups] == ["unchanged", "unchanged"]


def test_days_that_would_be_others_are_told_with_how_far(own_database: Engine) -> None:
    groups = asked(own_database, SOONER, SHORTER, wish=BOTH)
    assert [(one["verdict"], one["count"]) for one in groups] == [("changed", 3), ("changed", 2)]
    effects = {one["code"] for one in groups[0]["effects"]}
    assert effects == {"timer_moved", "deadline_moved", "task_day"}
    assert groups[0]["days"]["deadline_moved T1-01"][:2] == [-4, -4]
    assert len(groups[0]["cases"]) == 3


def test_the_days_of_a_timer_are_copenhagens_in_the_night_too(
    own_database: Engine, at: Callable[[str], AbstractContextManager[None]]
) -> None:
    with at("2026-03-06 00:30"):
        groups = asked(own_database, SOONER, SHORTER, wish=BOTH)
    assert groups[0]["days"]["timer_moved reminder"] == [-1, -1, "2026-03-09", "2026-03-08"]


def test_a_draft_that_cannot_run_is_not_tried(tx: Transaction, cast: Cast) -> None:
    some_cases(tx, cast, 1, 0)
    draft = a_draft_of(tx, cast.egon, ("process.bpmn", 'targetRef="granted"', 'targetRef="nowhere"'))
    with pytest.raises(Conflict, match="preflight_not_readable"):
        ask_preflight(tx, cast.egon, draft.id, Wish())


def test_only_who_draws_or_owns_asks(tx: Transaction, cast: Cast) -> None:
    some_cases(tx, cast, 1, 0)
    draft = a_draft_of(tx, cast.egon, SOONER)
    with pytest.raises(Forbidden):
        ask_preflight(tx, cast.astrid, draft.id, Wish())
