"""When timers are due: literals, FEEL, the world's deadlines, and what happens when they move."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.clock import COPENHAGEN
from processes.engine import Plan
from processes.errors import AlreadyDone, EngineFault
from tests.processes.engine.drawings import NOW, Case, flows, plan, world


def waiting(tag: str, text: str) -> Plan:
    """A process that waits for one timer."""
    event = f"<timerEventDefinition><{tag}><![CDATA[{text}]]></{tag}></timerEventDefinition>"
    return plan(
        f'<startEvent id="s"/><intermediateCatchEvent id="t">{event}</intermediateCatchEvent><endEvent id="e"/>'
        + flows("s>t", "t>e")
    )


def due(tag: str, text: str, around: Any = None, **facts: Any) -> datetime | None:
    (timer,) = Case(waiting(tag, text), around, **facts).run.timers()
    return timer.due_at


MIDNIGHT = datetime(2026, 3, 30, tzinfo=COPENHAGEN)


@pytest.mark.parametrize(
    ("tag", "text", "moment"),
    [
        ("timeDate", "2026-03-30", MIDNIGHT),
        ("timeDate", "2026-03-30T00:00:00+02:00", MIDNIGHT),
        ("timeDate", 'date("2026-03-30")', MIDNIGHT),
        ("timeDate", "day", MIDNIGHT),
        ("timeDate", "moment", MIDNIGHT),
        ("timeDate", '"2026-03-30"', MIDNIGHT),
        ("timeDate", "if true then null else day", None),
        ("timeDuration", "P28D", datetime(2026, 3, 30, 10, tzinfo=COPENHAGEN)),
        ("timeDuration", 'duration("P28D")', datetime(2026, 3, 30, 10, tzinfo=COPENHAGEN)),
        ("timeDuration", 'duration("P1M")', datetime(2026, 4, 2, 10, tzinfo=COPENHAGEN)),
        ("timeDuration", '"P1M"', datetime(2026, 4, 2, 10, tzinfo=COPENHAGEN)),
        ("timeDuration", "nothing", None),
        ("timeCycle", "R3/PT10H", NOW + timedelta(hours=10)),
        ("timeCycle", "day", MIDNIGHT),
        ("timeCycle", '"R3/PT10H"', NOW + timedelta(hours=10)),
        ("timeCycle", 'duration("P1D")', NOW + timedelta(days=1)),
    ],
)
def test_a_timer_is_due_when_its_text_says(tag: str, text: str, moment: datetime | None) -> None:
    assert due(tag, text, day=date(2026, 3, 30), moment=MIDNIGHT, nothing=None) == moment


@pytest.mark.parametrize(("tag", "text"), [("timeDate", "1 + 1"), ("timeDuration", "true"), ("timeCycle", '"soon"')])
def test_a_time_that_is_none_is_a_fault_at_the_timer(tag: str, text: str) -> None:
    with pytest.raises(EngineFault) as fault:
        Case(waiting(tag, text))
    assert (fault.value.code, fault.value.element) == ("engine_timer_unreadable", "t")


def test_a_deadline_is_asked_with_its_point_and_the_facts_of_the_token() -> None:
    asked = []

    def deadline(ref: str, point: str | None, facts: Any) -> datetime:
        asked.append((ref, point, dict(facts)))
        return MIDNIGHT

    around = world(deadline=deadline)
    assert due("timeDate", 'deadline(which, "booking")', around, which="P4-15") == MIDNIGHT
    assert due("timeDate", 'deadline("P4-14")', around, x=1) == MIDNIGHT
    assert asked == [("P4-15", "booking", {"which": "P4-15"}), ("P4-14", None, {"x": 1})]


def test_no_reference_is_no_deadline() -> None:
    assert due("timeDate", "deadline(which)", world(deadline=lambda *_: MIDNIGHT), which=None) is None


def test_a_moved_deadline_moves_the_timer_and_keeps_the_step() -> None:
    moments = [MIDNIGHT]
    case = Case(waiting("timeDate", 'deadline("P4-14")'), world(deadline=lambda *_: moments[0]))
    (before,) = case.run.timers()
    moments[0] = MIDNIGHT + timedelta(days=5)
    case.recompute()
    (after,) = case.wake().timers()
    assert (after.step, after.due_at) == (before.step, MIDNIGHT + timedelta(days=5))


def test_a_duration_counts_from_when_the_waiting_began_however_often_it_is_asked_anew() -> None:
    case = Case(waiting("timeDuration", "length"), length=timedelta(days=3))
    case.world = world(now=NOW + timedelta(days=2))
    case.recompute()
    assert [timer.due_at for timer in case.wake().timers()] == [NOW + timedelta(days=3)]


def test_a_timer_fires_once() -> None:
    case = Case(waiting("timeDuration", "P1D"))
    step = case.run.timers()[0].step
    case.fire("t")
    with pytest.raises(AlreadyDone):
        case.wake().fire(step)


def test_a_step_that_is_no_timer_cannot_be_fired() -> None:
    case = Case(plan('<startEvent id="s"/><userTask id="a"/><endEvent id="e"/>' + flows("s>a", "a>e")))
    with pytest.raises(AlreadyDone):
        case.wake().fire(case.run.open_steps()[0].step)


def test_a_deadline_on_the_border_of_a_sub_process_sees_what_was_written_inside() -> None:
    inner = '<startEvent id="ss"/><userTask id="a"/><userTask id="b"/><endEvent id="se"/>' + flows(
        "ss>a", "a>b", "b>se"
    )
    event = "<timerEventDefinition><timeDate>first_day</timeDate></timerEventDefinition>"
    drawn = plan(
        f'<startEvent id="s"/><subProcess id="sub">{inner}</subProcess><endEvent id="e"/><endEvent id="f"/>'
        f'<boundaryEvent id="t" attachedToRef="sub">{event}</boundaryEvent>' + flows("s>sub", "sub>e", "t>f")
    )
    case = Case(drawn, first_day=None)
    case.do("a", first_day=date(2026, 3, 30))
    case.recompute()
    assert [timer.due_at for timer in case.wake().timers()] == [MIDNIGHT]


@given(st.integers(1, 400))
def test_days_end_at_the_same_time_of_day_on_copenhagens_clock(days: int) -> None:
    moment = due("timeDuration", f"P{days}D")
    assert moment is not None
    wall = NOW.astimezone(COPENHAGEN)
    assert (moment.date(), moment.time()) == (wall.date() + timedelta(days=days), wall.time())
