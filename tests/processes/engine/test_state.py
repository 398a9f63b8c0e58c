"""A case's bytes stay small for ever, and those written long ago are still read."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from processes.engine import begin, resume
from processes.errors import EngineFault
from tests.processes.engine.drawings import Case, flows, plan, world
from tests.processes.engine.states import write

STATES = Path(__file__).parent / "states"
FOLLOW_UP = plan(
    '<startEvent id="s"/><exclusiveGateway id="in"/><userTask id="talk"/><userTask id="remind"/>'
    '<boundaryEvent id="late" attachedToRef="talk" cancelActivity="false">'
    "<timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>"
    '<scriptTask id="count"><script>rounds = rounds + 1</script></scriptTask>'
    '<exclusiveGateway id="again" default="again_e"/><endEvent id="e"/><endEvent id="f"/>'
    + flows("s>in", "in>talk", "talk>count", "count>again", "again>in:more", "again>e", "late>remind", "remind>f")
)


def test_a_loop_does_not_make_the_state_grow() -> None:
    case = Case(FOLLOW_UP, rounds=0)
    sizes = []
    for _ in range(400):
        case.do("talk", more=True)
        sizes.append(len(case.state))
    assert case.data["rounds"] == 400
    assert max(sizes[100:]) - min(sizes[100:]) <= 8  # the digits of the counters
    case.do("talk", more=False)
    assert case.ended


def test_an_automatic_loop_goes_round_thousands_of_times_in_one_visit() -> None:
    drawn = plan(
        '<startEvent id="s"/><scriptTask id="t"><script>n = n + 1</script></scriptTask>'
        '<exclusiveGateway id="g" default="g_t"/><endEvent id="e"/>' + flows("s>t", "t>g", "g>t", "g>e:n >= 3000")
    )
    run = begin(drawn, {"n": 0}, world())
    assert run.ended
    assert run.data == {"n": 3000}


def test_a_loop_of_tasks_without_a_condition_is_no_trouble() -> None:
    drawn = plan(
        '<startEvent id="s"/><exclusiveGateway id="m"/><userTask id="a"/><userTask id="b"/>'
        + flows("s>m", "m>a", "a>b", "b>m")
    )
    case = Case(drawn)
    for _ in range(5):
        case.do("a")
        case.do("b")
    assert case.open() == ["a"]


def test_side_branches_that_ended_do_not_pile_up() -> None:
    drawn = plan(
        '<startEvent id="s"/><userTask id="a"/><endEvent id="e"/><endEvent id="f"/>'
        '<boundaryEvent id="note" attachedToRef="a" cancelActivity="false"><messageEventDefinition messageRef="m"/>'
        "</boundaryEvent>" + flows("s>a", "a>e", "note>f"),
        around='<message id="m" name="note"/>',
    )
    case = Case(drawn)
    sizes = set()
    for number in range(20):
        case.deliver("note", number=number % 10)
        sizes.add(len(case.state))
    assert max(sizes) - min(sizes) <= 4
    case.do("a")
    assert case.ended
    assert case.data == {"number": 9}


def test_ids_the_engine_uses_itself_are_ids_like_any_other() -> None:
    drawn = plan('<startEvent id="Start"/><userTask id="Root"/><endEvent id="End"/>' + flows("Start>Root", "Root>End"))
    case = Case(drawn)
    assert case.open() == ["Root"]
    run = case.do("Root")
    assert run.ended
    assert [each.element for each in run.passed()] == ["Root", "Root_End", "End", "End"]


@pytest.mark.parametrize("content", [b"", b"AG", b"AG2", b'{"rows": []}', b"AG9" + b"x" * 40])
def test_bytes_that_are_no_state_are_refused(content: bytes) -> None:
    with pytest.raises(EngineFault) as fault:
        resume(content, lambda key: FOLLOW_UP, world())
    assert fault.value.code == "engine_state_unknown"


@pytest.mark.parametrize("file", sorted(STATES.glob("*.state")), ids=lambda file: file.stem)
def test_states_of_format_1_are_read_and_go_on(file: Path) -> None:
    expected = tomllib.loads(file.with_suffix(".toml").read_text())
    case = write.case(expected["diagram"], file.read_bytes())
    assert case.open() == expected["open"]
    assert sorted(timer.element for timer in case.wake().timers()) == expected["timers"]
    for element in expected["then"]:
        case.do(element)
    assert case.ended
    assert case.outcome == (expected["outcome"] or None)
