"""Who is to be told of a deadline when."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from processes.deadlines.points import next_look, points_of
from processes.records import Deadline

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
WHO = st.sampled_from(["owner", "team_leader", "centre_manager", "process_owner"])
ALERTS = st.lists(st.tuples(WHO, st.integers(-200, 200).map(lambda hours: NOON + timedelta(hours=hours))), max_size=8)


def _deadline(alerts: list[tuple[str, datetime]], **more: Any) -> Deadline:
    told = [[who, moment.isoformat()] for who, moment in alerts]
    return Deadline(due_day=date(2026, 3, 2), due_at=NOON, alerts=told, **more)


@given(ALERTS)
def test_every_alert_is_one_point_in_order_and_has_a_name_of_its_own(alerts: list[tuple[str, datetime]]) -> None:
    points = points_of(_deadline(alerts))
    assert sorted(moment for _, moment in alerts) == [point.moment for point in points]
    assert len({point.key for point in points}) == len(points)


@given(ALERTS)
def test_the_holder_is_sent_at_most_one_reminder_and_everybody_else_each(alerts: list[tuple[str, datetime]]) -> None:
    points = points_of(_deadline(alerts))
    sent = [point.tell for point in points if not point.silent]
    asked = [who for who, _ in alerts]
    assert sent.count("owner") == min(1, asked.count("owner"))
    assert all(sent.count(who) == asked.count(who) for who in set(asked) - {"owner"})


@given(ALERTS, st.data())
def test_the_next_look_is_the_first_moment_nobody_was_told_of(alerts: list[tuple[str, datetime]], data: Any) -> None:
    deadline = _deadline(alerts)
    points = points_of(deadline)
    told = {point.key for point in points if data.draw(st.booleans())}
    left = [point.moment for point in points if point.key not in told]
    assert next_look(deadline, told, watched=True) == min([*left, NOON])
    assert next_look(deadline, told, watched=False) == min(left, default=None)


def test_a_missed_deadline_of_which_all_are_told_asks_nothing_more() -> None:
    deadline = _deadline([("owner", NOON)], missed_at=NOON)
    assert next_look(deadline, {points_of(deadline)[0].key}, watched=True) is None


def test_a_deadline_that_has_ended_or_stands_still_asks_nothing() -> None:
    assert next_look(_deadline([("owner", NOON)], ended_at=NOON), (), watched=True) is None
    assert next_look(_deadline([("owner", NOON)], paused_on=NOON.date()), (), watched=True) is None


def test_a_deadline_that_is_moved_has_new_points_for_its_new_day() -> None:
    deadline = _deadline([("owner", NOON)])
    before = points_of(deadline)[0].key
    deadline.due_day = date(2026, 3, 9)
    assert points_of(deadline)[0].key != before
