"""A case is set right by hand, and is afterwards a case like any other."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.engine import Run, World, begin, parse, resume
from processes.engine.values import read
from processes.errors import AlreadyDone, EngineFault, Invalid
from tests.processes.engine.difftest.blocks import Draw
from tests.processes.engine.difftest.chance import Chance
from tests.processes.engine.difftest.drawing import Writer
from tests.processes.engine.drawings import Case, flows, plan, world

TIMER = "<timerEventDefinition><timeDuration>{}</timeDuration></timerEventDefinition>"
LINE = plan(
    '<startEvent id="s"/><userTask id="a"/><userTask id="b"/><userTask id="c"/>'
    f'<boundaryEvent id="late" attachedToRef="b" cancelActivity="false">{TIMER.format("P3D")}</boundaryEvent>'
    '<userTask id="remind"/><endEvent id="e2"/>'
    '<endEvent id="e"><extensionElements><ag:outcome code="done"/></extensionElements></endEvent>'
    + flows("s>a", "a>b", "b>c", "c>e", "late>remind", "remind>e2")
)
FORK = plan(
    '<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><parallelGateway id="j"/>'
    '<userTask id="c"/><endEvent id="e"/>' + flows("s>f", "f>a", "f>b", "a>j", "b>j", "j>c", "c>e")
)
WATCHED = plan(
    '<startEvent id="s"/><userTask id="a"/><userTask id="b"/><endEvent id="e"/>'
    '<subProcess id="out" triggeredByEvent="true"><startEvent id="gone" isInterrupting="true">'
    '<messageEventDefinition messageRef="m"/></startEvent><endEvent id="over">'
    '<extensionElements><ag:outcome code="gone"/></extensionElements></endEvent>'
    + flows("gone>over")
    + "</subProcess>"
    + flows("s>a", "a>b", "b>e"),
    around='<message id="m" name="gone"/>',
)


def step(run: Run, element: str) -> str:
    return next(one.step for one in run.resting() if one.element == element)


def moved(case: Case, source: str, target: str) -> Run:
    run = case.wake()
    run.move(step(run, source), target)
    return case._saved(run)


def test_a_token_is_put_on_and_back_and_goes_on_from_there() -> None:
    case = Case(LINE)
    moved(case, "a", "c")
    assert case.open() == ["c"]
    moved(case, "c", "a")
    assert case.open() == ["a"]
    for each in ("a", "b", "c"):
        case.do(each)
    assert case.outcome == "done"


def test_what_hangs_on_the_step_is_armed_and_goes_with_it() -> None:
    case = Case(LINE)
    moved(case, "a", "b")
    assert [one.element for one in case.wake().timers()] == ["late"]
    moved(case, "b", "c")
    assert case.wake().timers() == ()


def test_a_step_begun_anew_has_another_name() -> None:
    case = Case(LINE)
    before = case.wake().open_steps()[0].step
    moved(case, "a", "a")
    assert case.open() == ["a"]
    assert case.wake().open_steps()[0].step != before


def test_the_facts_go_with_the_token() -> None:
    case = Case(LINE, y=1)
    case.do("a", x=2)
    moved(case, "b", "a")
    assert case.data == {"x": 2, "y": 1}


@pytest.mark.parametrize(
    ("target", "code"),
    [("j", "move_not_on_join"), ("s", "move_not_on_event"), ("nowhere", "move_elsewhere"), ("f_a", "move_elsewhere")],
)
def test_a_place_where_no_token_can_stand_is_refused_and_says_why(target: str, code: str) -> None:
    case = Case(FORK)
    with pytest.raises(Invalid) as refused:
        moved(case, "a", target)
    assert refused.value.code == code
    assert case.open() == ["a", "b"]


def test_an_event_in_a_race_is_reached_by_its_gateway_alone() -> None:
    case = Case(
        plan(
            '<startEvent id="s"/><userTask id="a"/><eventBasedGateway id="g"/>'
            f'<intermediateCatchEvent id="t">{TIMER.format("P3D")}</intermediateCatchEvent>'
            '<intermediateCatchEvent id="m"><messageEventDefinition messageRef="m1"/></intermediateCatchEvent>'
            '<endEvent id="e"/>' + flows("s>a", "a>g", "g>t", "g>m", "t>e", "m>e"),
            around='<message id="m1" name="came"/>',
        )
    )
    with pytest.raises(Invalid) as refused:
        moved(case, "a", "t")
    assert refused.value.code == "move_not_in_race"
    moved(case, "a", "g")
    run = case.wake()
    assert (len(run.timers()), len(run.awaited())) == (1, 1)
    moved(case, "t", "a")
    run = case.wake()
    assert (len(run.timers()), len(run.awaited()), case.open()) == (0, 0, ["a"])


def test_an_arrival_at_a_join_is_put_back() -> None:
    case = Case(FORK)
    case.do("a")
    moved(case, "j", "a")
    assert case.open() == ["a", "b"]
    case.do("b")
    case.do("a")
    assert case.open() == ["c"]


def test_what_runs_inside_a_sub_process_goes_with_it() -> None:
    case = Case(
        plan(
            '<startEvent id="s"/><subProcess id="p"><startEvent id="s1"/><userTask id="a"/><endEvent id="e1"/>'
            + flows("s1>a", "a>e1")
            + '</subProcess><userTask id="b"/><endEvent id="e"/>'
            + flows("s>p", "p>b", "b>e")
        )
    )
    assert [one.element for one in case.wake().resting()] == ["p", "a"]
    assert case.wake().resting()[1].landings == ("a", "e1")
    moved(case, "p", "b")
    assert case.open() == ["b"]


def test_what_has_gone_on_cannot_be_moved() -> None:
    case = Case(LINE)
    old = step(case.wake(), "a")
    case.do("a")
    with pytest.raises(AlreadyDone):
        case.wake().move(old, "c")


def test_a_skipped_step_is_told_apart_from_one_that_was_done() -> None:
    case = Case(LINE)
    run = case.wake()
    run.skip(run.open_steps()[0].step)
    assert ("skipped", "a") in {(one.what, one.element) for one in run.passed()}
    assert ("left", "a") not in {(one.what, one.element) for one in run.passed()}
    case._saved(run)
    assert case.open() == ["b"]


def test_corrected_facts_hold_on_every_branch_and_win_where_they_meet() -> None:
    case = Case(FORK, x=1)
    case.do("a", x=2)
    run = case.wake()
    run.correct({"x": 3})
    case._saved(run)
    assert case.data["x"] == 3
    case.do("b")
    assert case.data["x"] == 3


def test_a_corrected_fact_that_makes_a_condition_true_is_an_event() -> None:
    case = Case(
        plan(
            '<startEvent id="s"/><userTask id="a"/><endEvent id="e"/><boundaryEvent id="w" attachedToRef="a">'
            "<conditionalEventDefinition><condition>x &gt; 5</condition></conditionalEventDefinition></boundaryEvent>"
            '<userTask id="b"/><endEvent id="e2"/>' + flows("s>a", "a>e", "w>b", "b>e2")
        ),
        x=1,
    )
    run = case.wake()
    run.correct({"x": 6})
    case._saved(run)
    assert case.open() == ["b"]


def test_an_instance_keeps_what_is_its_own() -> None:
    case = Case(
        plan(
            '<startEvent id="s"/><userTask id="a"><multiInstanceLoopCharacteristics>'
            '<loopDataInputRef>items</loopDataInputRef><inputDataItem id="item" name="item"/>'
            '</multiInstanceLoopCharacteristics></userTask><endEvent id="e"/>' + flows("s>a", "a>e")
        ),
        items=[1, 2],
    )
    run = case.wake()
    run.correct({"item": 9, "y": 1})
    case._saved(run)
    assert [(one.data["item"], one.data["y"]) for one in case.wake().open_steps()] == [(1, 1), (2, 1)]
    assert [one.element for one in case.wake().resting()] == ["a"]


def test_a_case_that_ended_goes_on_at_a_step_and_is_watched_again() -> None:
    case = Case(WATCHED, y=1)
    case.do("a")
    case.do("b", x=2)
    assert case.ended
    run = case.wake()
    run.reopen("b")
    case._saved(run)
    assert (case.open(), case.ended, case.data) == (["b"], False, {"x": 2, "y": 1})
    assert [one.name for one in case.wake().awaited()] == ["gone"]
    assert case.deliver("gone")
    assert (case.ended, case.outcome) == (True, "gone")


def test_only_a_case_that_ended_is_reopened_and_only_where_it_can_stand() -> None:
    case = Case(WATCHED)
    with pytest.raises(AlreadyDone):
        case.wake().reopen("a")
    case.deliver("gone")
    with pytest.raises(Invalid):
        case.wake().reopen("nowhere")


def test_a_watch_loses_the_time_it_was_held_back_and_an_agreed_day_stays() -> None:
    day = datetime(2026, 4, 1, tzinfo=UTC)
    case = Case(
        plan(
            '<startEvent id="s"/><userTask id="a"/>'
            f'<boundaryEvent id="t1" attachedToRef="a">{TIMER.format("P3D")}</boundaryEvent>'
            '<boundaryEvent id="t2" attachedToRef="a"><timerEventDefinition><timeDate>deadline("D1")</timeDate>'
            '</timerEventDefinition></boundaryEvent><endEvent id="e"/>' + flows("s>a", "a>e", "t1>e", "t2>e")
        ),
        world(deadline=lambda ref, point, data: day),
    )
    before = {one.element: one.due_at for one in case.wake().timers()}
    run = case.wake()
    run.hold_back(timedelta(days=5))
    case._saved(run)
    case.recompute()
    after = {one.element: one.due_at for one in case.wake().timers()}
    assert before["t1"] is not None
    assert after == {"t1": before["t1"] + timedelta(days=5), "t2": before["t2"]}


@given(seed=st.integers(0, 5000), choices=st.randoms(use_true_random=False))
def test_whatever_is_moved_skipped_and_corrected_the_case_can_be_saved_and_goes_on(seed: int, choices: Random) -> None:
    """Random processes: after each act the state reads back the same, and a case that has not ended waits somewhere."""
    drawn = parse({"process.bpmn": Writer().file(Draw(seed).process())}, main="main")
    chance = Chance(seed)
    functions: dict[str, Any] = {"pick": chance.pick, "several": chance.several, "again": chance.again}
    around = World(now=datetime(2026, 3, 2, 9, 0, tzinfo=UTC), functions=functions)
    run = begin(drawn, {}, around)
    for number in range(12):
        state = run.state()
        run = resume(state, lambda key: drawn, around)
        assert read(run.state()[3:]) == read(state[3:])
        if run.ended:
            places = [one for one in run.reopenings() if drawn.elements[one].kind == "userTask"]
            if not places:
                return
            run.reopen(choices.choice(places))
            continue
        assert run.open_steps() or run.timers() or run.awaited() or run.resting()
        try:
            _act(run, choices, number)
        except EngineFault:  # the way on from there does not fit the facts: the verb is rolled back and the case stays
            run = resume(state, lambda key: drawn, around)


def _act(run: Run, choices: Random, number: int) -> None:
    """One of the things that can be done to a case by hand or in its course."""
    steps, places = run.open_steps(), [one for one in run.resting() if one.landings]
    what = choices.choice(["do", "skip", "move", "correct"])
    if what == "correct":
        run.correct({"corrected": number})
        assert run.data["corrected"] == number
    elif what == "move" and places:
        place = choices.choice(places)
        run.move(place.step, choices.choice(place.landings))
    elif steps:
        step = choices.choice(steps).step
        run.skip(step) if what == "skip" else run.complete(step, {})
