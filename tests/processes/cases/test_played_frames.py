"""Pictures of a case: at each moment it rests where its passages say, and every way it took is in one picture."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as some

from processes.cases.played_frames import frames_of
from processes.records import Passage

AT = datetime(2026, 3, 2, 8, tzinfo=UTC)
HERE, THERE = UUID(int=1), UUID(int=2)


def passed(element: str, at: int, until: int | None = None, process: str = "main", **more: str) -> Passage:
    """Entered at an hour and left at one; a way where it says so."""
    taken = more.get("how") == "taken"
    left = at if taken else until
    return Passage(
        version_id=HERE if process == "main" else THERE,
        process=process,
        element=element,
        how=more.get("how", "left" if until is not None else "resting"),
        entered_at=AT + timedelta(hours=at),
        left_at=None if left is None else AT + timedelta(hours=left),
    )


def way(element: str, at: int, process: str = "main") -> Passage:
    """A way that was taken."""
    return passed(element, at, process=process, how="taken")


def test_a_case_goes_into_a_called_process_and_back() -> None:
    told = frames_of(
        [
            way("to_task", 0), passed("task", 0, 1), way("to_call", 1), passed("call", 1, 3),
            way("begins", 1, "called"), passed("hear", 1, 3, "called"), way("ends", 3, "called"),
            way("back", 3), passed("decide", 3),
        ],
        None,
    )  # fmt: skip
    assert told.places == [(HERE, "main"), (THERE, "called")]
    pictures = [[(one.part, one.flows, one.here) for one in frames] for _, frames in told.moments]
    assert pictures == [
        [(0, ("to_task",), ((0, "task"),))],
        [(0, ("to_call",), ((0, "call"),)), (1, ("begins",), ((0, "call"), (1, "hear")))],
        [(1, ("ends",), ((0, "call"),)), (0, ("back",), ((0, "decide"),))],
    ]


def test_what_is_passed_at_once_is_no_rest_and_a_rest_nothing_follows_ends() -> None:
    told = frames_of([passed("script", 0, 0), passed("watch", 0, 2), passed("task", 0)], AT + timedelta(hours=2))
    assert [(at, frames[0].flows, frames[-1].here) for at, frames in told.moments] == [
        (AT, (), ((0, "task"), (0, "watch"))),
        (AT + timedelta(hours=2), (), ()),
    ]


def a_passage(entered: int, rested: int | None, process: str, element: str) -> Passage:
    """A way (rested under nothing), or a rest of so many hours (None: it is not over)."""
    if rested is not None and rested < 0:
        return way(f"way_{element}", entered, process)
    return passed(element, entered, None if rested is None else entered + rested, process)


passages = some.lists(
    some.builds(
        a_passage,
        some.integers(0, 8),
        some.one_of(some.none(), some.integers(-1, 5)),
        some.sampled_from(("main", "called")),
        some.sampled_from("abc"),
    ),
    max_size=14,
)


@given(passages, some.booleans())
def test_at_every_moment_it_rests_where_the_passages_say(rows: list[Passage], is_closed: bool) -> None:
    closed = AT + timedelta(hours=20) if is_closed else None
    told = frames_of(rows, closed)
    for at, frames in told.moments:
        slow = set()
        for one in rows:
            ended = one.left_at or closed
            if one.how != "taken" and one.entered_at <= at and (ended is None or at < ended):
                slow.add((told.places.index((one.version_id, one.process)), one.element))
        assert set(frames[-1].here) == slow
        flows = [one.element for one in rows if one.how == "taken" and one.entered_at == at]
        assert [flow for one in frames for flow in one.flows] == flows
    assert sum(len(one.flows) for _, frames in told.moments for one in frames) == sum(
        one.how == "taken" for one in rows
    )
