"""A running case goes on in another version of its plan, or stays where it is and says why."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from processes.engine import ENDS, Plan, PlanChange, PlanChanged, parse
from processes.errors import Invalid
from tests.processes.engine.drawings import NOW, Case, bpmn, flows, plan, world
from tests.processes.engine.moved import PLAIN, fork, go, inside, over, race, refused, several, watched


def test_a_case_goes_on_where_it_stood_and_its_step_is_the_same() -> None:
    case = Case(PLAIN)
    step = case.wake().open_steps()[0].step
    new = plan(
        '<startEvent id="s"/><userTask id="a"/><userTask id="x"/><userTask id="b"/><endEvent id="e"/>'
        + flows("s>a", "a>x", "x>b", "b>e")
    )
    assert go(case, new) == PlanChanged((), (), (), ())
    assert [one.step for one in case.wake().open_steps()] == [step]
    for each in ("a", "x", "b"):
        case.do(each)
    assert case.ended


def test_an_element_that_is_gone_asks_for_a_place_and_offers_those_there_are() -> None:
    case = Case(PLAIN)
    new = plan(
        '<startEvent id="s"/><userTask id="c"/><userTask id="b"/><endEvent id="e"/>' + flows("s>c", "c>b", "b>e")
    )
    assert refused(case, new) == [("moving_no_place", "a")]
    with pytest.raises(Invalid) as caught:
        go(case, new)
    assert set(caught.value.problems[0].facts["choices"]) >= {"b", "c"}
    go(case, new, {"a": "c"})
    assert case.open() == ["c"]


def test_a_timer_rings_when_it_would_have_rung_and_next_time_by_the_new_rule() -> None:
    case = Case(watched("P3D"))
    case.do("a")
    assert go(case, watched("P2D")).kept == ("late",)
    assert [one.due_at for one in case.wake().timers()] == [NOW + timedelta(days=3)]
    case.recompute()
    assert [one.due_at for one in case.wake().timers()] == [NOW + timedelta(days=3)]
    go(case, watched("P3D"))
    case.recompute()
    assert [one.due_at for one in case.wake().timers()] == [NOW + timedelta(days=3)]


def test_a_timer_is_counted_anew_from_when_it_began_where_that_is_asked() -> None:
    case = Case(watched("P3D"))
    case.do("a")
    go(case, watched("P2D"), keep_timers=False)
    assert [one.due_at for one in case.wake().timers()] == [NOW + timedelta(days=2)]


def test_events_on_the_border_are_armed_and_called_off_as_they_are_drawn() -> None:
    case = Case(PLAIN)
    case.do("a")
    assert go(case, watched("P3D")).armed == ("late",)
    case.fire("late")
    assert case.open() == ["b", "remind"]
    assert go(case, watched("P3D")) == PlanChanged((), (), (), ())
    assert not case.wake().timers(), "one that has rung does not begin again"
    case = Case(watched("P3D"))
    case.do("a")
    assert go(case, PLAIN).called_off == ("late",)
    assert not case.wake().timers()
    case.do("b")
    assert case.ended


def test_a_renamed_step_takes_its_border_along() -> None:
    case = Case(watched("P3D"))
    case.do("a")
    go(case, watched("P3D", border="later", step="c"), {"b": "c", "late": "later"})
    assert [(one.element, one.due_at) for one in case.wake().timers()] == [("later", NOW + timedelta(days=3))]
    case.fire("later")
    case.do("c")
    case.do("remind")
    assert case.ended


def test_a_join_does_not_wait_for_a_way_that_was_never_taken() -> None:
    case = Case(fork("a", "b"))
    case.do("a")
    assert refused(case, fork("a", "b", "c")) == [("moving_would_wait", "j")]


def test_a_join_goes_on_when_the_way_it_waited_for_is_gone() -> None:
    case = Case(fork("a", "b", "c"))
    case.do("a")
    case.do("b")
    assert refused(case, fork("a", "b")) == [("moving_no_place", "c")]
    go(case, fork("a", "b"), {"c": ENDS})
    assert case.open() == ["z"]


def test_the_last_token_of_a_case_does_not_just_end() -> None:
    assert refused(Case(PLAIN), PLAIN, {"a": ENDS}) == [("moving_nothing_left", "a")]


def test_an_arrival_keeps_its_way_when_a_step_is_put_before_the_join() -> None:
    case = Case(fork("a", "b"))
    case.do("a")
    new = plan(
        '<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="x"/><userTask id="b"/>'
        '<parallelGateway id="j"/><userTask id="z"/><endEvent id="e"/>'
        + flows("s>f", "f>a", "a>x", "x>j", "f>b", "b>j", "j>z", "z>e")
    )
    go(case, new)
    assert case.open() == ["b"]
    case.do("b")
    assert case.open() == ["z"]


def test_a_race_goes_on_with_the_events_that_are_drawn_now() -> None:
    case = Case(race("one", "two"))
    case.do("a")
    done = go(case, race("one", "three"))
    assert (done.armed, done.called_off) == (("three",), ("two",))
    assert sorted(one.element for one in case.wake().timers()) == ["one", "three"]
    done = go(case, race("four", "five"))
    assert sorted(done.armed) == ["five", "four"]
    case.fire("five")
    assert case.ended


PARALLEL = "<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>"
IN_TURN = PARALLEL.replace("Characteristics>", 'Characteristics isSequential="true">', 1)


@pytest.mark.parametrize("kind", [PARALLEL, IN_TURN])
def test_instances_go_along_with_the_activity_they_are_of(kind: str) -> None:
    case = Case(several(kind))
    case.do("a")
    go(case, several(kind, "b"), {"a": "b"})
    for _ in range(2):
        case.do("b")
    assert case.open() == ["z"]


def test_an_activity_that_is_done_several_times_stays_so() -> None:
    assert refused(Case(several(PARALLEL)), several("")) == [("moving_repetition", "a")]


def test_what_runs_in_a_sub_process_moves_with_it() -> None:
    case = Case(inside("a", "b"), amount=5)
    go(case, inside("a", "c", "b", sub="part"), {"sub": "part"})
    for each in ("a", "c", "b"):
        case.do(each)
    assert case.ended
    assert case.data["amount"] == 5


def test_a_sub_process_whose_inside_is_gone_is_asked_about_where_the_token_stands() -> None:
    assert refused(Case(inside("a", "b")), inside("x", "b")) == [("moving_no_place", "a")]


@pytest.mark.parametrize("old", [None, "true", "false"])
@pytest.mark.parametrize("new", [None, "true", "false"])
def test_what_watches_over_a_process_is_what_is_drawn_now(old: str | None, new: str | None) -> None:
    case = Case(over(old))
    case.do("a")
    step = case.wake().open_steps()[0].step
    done = go(case, over(new))
    assert (done.armed == ("gone",), done.called_off == ("gone",)) == (
        new is not None and not old,
        bool(old) and not new,
    )
    assert [one.step for one in case.wake().open_steps()] == [step]
    assert case.deliver("gone") is (new is not None)
    assert case.open() == {None: ["b"], "true": ["bye"], "false": ["b", "bye"]}[new]
    for each in case.open():
        case.do(each)
    assert case.ended


def test_a_running_event_sub_process_moves_too() -> None:
    case = Case(over("true"))
    case.deliver("gone")
    go(case, over("false"))
    assert case.open() == ["bye"]
    case.do("bye")
    assert case.ended


CALLER = bpmn(
    '<startEvent id="s"/><callActivity id="c" calledElement="other"/><endEvent id="e"/>' + flows("s>c", "c>e")
)


def called(*tasks: str) -> Plan:
    """The process that is called, of a plan of its own."""
    row = flows(*(f"{one}>{two}" for one, two in pairwise(("s", *tasks, "e"))))
    steps = "".join(f'<userTask id="{one}"/>' for one in tasks)
    return parse({"other.bpmn": bpmn(f'<startEvent id="s"/>{steps}<endEvent id="e"/>{row}', process="other")})


def test_a_called_process_moves_while_its_caller_stays() -> None:
    old, new, caller = called("a"), called("a", "b"), parse({"process.bpmn": CALLER})
    case = Case(caller, world(called=lambda name: old))
    case.called = ("other",)
    run = case.wake()
    run.change_plan(PlanChange({old.hash: new}))
    assert run.plans == {caller.hash, new.hash}
    case.plans[new.hash] = new
    case._saved(run)
    case.do("a")
    case.do("b")
    assert case.ended


def test_a_step_that_becomes_another_kind_is_asked_about() -> None:
    new = plan(
        '<startEvent id="s"/><scriptTask id="a"><script>x = 1</script></scriptTask><userTask id="b"/><endEvent id="e"/>'
        + flows("s>a", "a>b", "b>e")
    )
    assert refused(Case(PLAIN), new) == [("moving_kind", "a")]
    case = Case(PLAIN)
    assert go(case, new, {"a": "a"}).put == (("a", "a"),)
    assert case.open() == ["b"]
    assert case.data["x"] == 1


def test_a_loop_goes_on_in_the_new_version() -> None:
    def loop(step: str) -> Plan:
        return plan(
            f'<startEvent id="s"/><exclusiveGateway id="m"/><userTask id="a"/><userTask id="{step}"/>'
            '<exclusiveGateway id="x" default="x_e"/><endEvent id="e"/>'
            + flows("s>m", "m>a", f"a>{step}", f"{step}>x", "x>m:again", "x>e")
        )

    case = Case(loop("b"), again=True)
    for each in ("a", "b", "a"):
        case.do(each)
    go(case, loop("c"), {"b": "c"})
    case.do("c", again=True)
    case.do("a")
    case.do("c", again=False)
    assert case.ended
