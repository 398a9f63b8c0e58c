"""Event sub-processes become boundary events on a wrapping, and mean what they meant."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from processes.engine import World, begin, parse
from processes.engine.normalise.event_scopes import BEGUN_BY
from processes.engine.normalise.names import q
from tests.processes.engine.normalise.drawings import by_id, chain, codes, diagram, faults, flow, normalised, ways

MESSAGES = '<message id="well" name="well"/><message id="notice" name="notice"/><message id="fund" name="fund"/>'
MESSAGE = '<messageEventDefinition messageRef="{}"/>'


def watching(own: str, definition: str, *, interrupting: bool = True) -> str:
    start = (
        f'<startEvent id="{own}_start" name="It happened" isInterrupting="{str(interrupting).lower()}">'
        f"<extensionElements/>{definition}</startEvent>"
    )
    inside = f'<userTask id="{own}_task"/><endEvent id="{own}_end"/>' + chain(
        f"{own}_start", f"{own}_task", f"{own}_end"
    )
    return f'<subProcess id="{own}" triggeredByEvent="true">{start}{inside}</subProcess>'


MAIN = '<startEvent id="s"/><userTask id="a"/><endEvent id="e"/>' + chain("s", "a", "e")


def test_an_interrupting_one_hangs_on_the_wrapping_of_the_whole_flow() -> None:
    root, notes = normalised(diagram(MAIN + watching("x", MESSAGE.format("well")), MESSAGES))
    event = by_id(root, "x_start")
    scope = by_id(root, event.get("attachedToRef", ""))
    assert event.tag == q("boundaryEvent")
    assert event.get("cancelActivity") == "true"
    assert scope.tag == q("subProcess")
    assert by_id(root, "a").getparent() is scope
    assert by_id(root, "x").get("triggeredByEvent") is None
    assert ("x", "event_subprocess") in codes(notes)


def test_what_is_awaited_keeps_the_id_the_name_and_the_extensions_of_the_start_that_was_drawn() -> None:
    root, _ = normalised(diagram(MAIN + watching("x", MESSAGE.format("well")), MESSAGES))
    event = by_id(root, "x_start")
    assert event.get("name") == "It happened"
    assert event.find(q("extensionElements")) is not None
    assert event.find(q("messageEventDefinition")) is not None
    (start,) = by_id(root, "x").findall(q("startEvent"))
    assert by_id(root, "x_start_x_task").get("sourceRef") == start.get("id")


def test_the_interrupting_wrapping_holds_the_going_on_ones_so_that_it_ends_what_they_began() -> None:
    content = diagram(
        MAIN + watching("stop", MESSAGE.format("well")) + watching("on", MESSAGE.format("fund"), interrupting=False),
        MESSAGES,
    )
    root, _ = normalised(content)
    outer = by_id(root, by_id(root, "stop_start").get("attachedToRef", ""))
    inner = by_id(root, by_id(root, "on_start").get("attachedToRef", ""))
    assert by_id(root, "on_start").get("cancelActivity") == "false"
    assert inner.getparent() is outer
    assert by_id(root, "on").getparent() is outer
    assert by_id(root, "stop").getparent() is by_id(root, "p")
    assert by_id(root, "a").getparent() is inner


def test_several_message_starts_stay_outside_and_keep_their_flows() -> None:
    starts = "".join(f'<startEvent id="s_{kind}">{MESSAGE.format(kind)}</startEvent>' for kind in ("notice", "fund"))
    rest = '<userTask id="a"/><endEvent id="e"/>' + flow("s_notice", "a") + flow("s_fund", "a") + flow("a", "e")
    root, _ = normalised(diagram(starts + rest + watching("x", MESSAGE.format("well")), MESSAGES))
    scope = by_id(root, "x_start").get("attachedToRef", "")
    assert {("s_notice", scope), ("s_fund", scope)} <= ways(root)
    assert by_id(root, "s_notice").getparent() is by_id(root, "p")
    assert len(by_id(root, scope).findall(q("startEvent"))) == 1


@pytest.mark.parametrize(("kind", "step"), [("notice", "a"), ("fund", "b")])
def test_starts_that_lead_to_different_steps_still_do_inside_the_wrapping(kind: str, step: str) -> None:
    starts = "".join(f'<startEvent id="s_{kind}">{MESSAGE.format(kind)}</startEvent>' for kind in ("notice", "fund"))
    rest = '<userTask id="a"/><userTask id="b"/>' + flow("s_notice", "a") + flow("s_fund", "b")
    both = watching("x", MESSAGE.format("well")) + watching("y", MESSAGE.format("fund"), interrupting=False)
    plan = parse({"p.bpmn": diagram(starts + rest + both, MESSAGES)})
    run = begin(plan, {}, World(now=datetime(2026, 3, 2, tzinfo=UTC)), f"s_{kind}")
    assert [open_step.element for open_step in run.open_steps()] == [step]
    assert run.data[BEGUN_BY] == f"s_{kind}"
    assert run.deliver("well")
    assert [open_step.element for open_step in run.open_steps()] == ["x_task"]


@pytest.mark.parametrize(
    "definition",
    [
        '<errorEventDefinition errorRef="wrong"/>',
        '<escalationEventDefinition escalationRef="up"/>',
        '<signalEventDefinition signalRef="sign"/>',
        "<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>",
        "<conditionalEventDefinition><condition>a &gt; 1</condition></conditionalEventDefinition>",
    ],
)
def test_every_kind_of_start_is_carried_over(definition: str) -> None:
    around = '<error id="wrong" name="wrong"/><escalation id="up" name="up"/><signal id="sign" name="sign"/>'
    root, _ = normalised(diagram(MAIN + watching("x", definition), around))
    (carried,) = [child for child in by_id(root, "x_start") if str(child.tag).endswith("EventDefinition")]
    assert str(carried.tag).rpartition("}")[2] == definition[1:].partition(" ")[0].partition(">")[0]


def test_a_nested_one_watches_over_its_own_subprocess_only() -> None:
    inside = '<startEvent id="s2"/><userTask id="b"/><endEvent id="e2"/>' + chain("s2", "b", "e2")
    nested = f'<subProcess id="sub">{inside}{watching("x", MESSAGE.format("well"))}</subProcess>'
    content = diagram('<startEvent id="s"/><endEvent id="e"/>' + nested + chain("s", "sub", "e"), MESSAGES)
    root, _ = normalised(content)
    scope = by_id(root, by_id(root, "x_start").get("attachedToRef", ""))
    assert scope.getparent() is by_id(root, "sub")
    assert by_id(root, "b").getparent() is scope


def test_a_terminate_still_ends_what_a_going_on_event_subprocess_has_begun() -> None:
    main = '<startEvent id="s"/><userTask id="a"/><endEvent id="e"><terminateEventDefinition/></endEvent>' + chain(
        "s", "a", "e"
    )
    plan = parse({"p.bpmn": diagram(main + watching("on", MESSAGE.format("fund"), interrupting=False), MESSAGES)})
    run = begin(plan, {}, World(now=datetime(2026, 3, 2, tzinfo=UTC)))
    assert run.deliver("fund")
    assert {step.element for step in run.open_steps()} == {"a", "on_task"}
    run.complete(next(step.step for step in run.open_steps() if step.element == "a"), {})
    assert run.ended


def test_an_interrupting_one_ends_what_a_going_on_one_has_begun() -> None:
    content = diagram(
        MAIN + watching("stop", MESSAGE.format("well")) + watching("on", MESSAGE.format("fund"), interrupting=False),
        MESSAGES,
    )
    run = begin(parse({"p.bpmn": content}), {}, World(now=datetime(2026, 3, 2, tzinfo=UTC)))
    assert run.deliver("fund")
    assert run.deliver("fund")
    assert [step.element for step in run.open_steps()] == ["a", "on_task", "on_task"]
    assert run.deliver("well")
    assert [step.element for step in run.open_steps()] == ["stop_task"]


def test_two_starts_in_an_event_subprocess_are_refused_with_its_id() -> None:
    both = watching("x", MESSAGE.format("well")).replace("<userTask", '<startEvent id="again"/><userTask')
    assert ("x", "event_subprocess_starts") in {(p.where, p.code) for p in faults(diagram(MAIN + both, MESSAGES))}


def test_one_in_a_transaction_that_can_be_cancelled_is_refused() -> None:
    cancel = '<startEvent id="s2"/><endEvent id="e2"><cancelEventDefinition/></endEvent>' + chain("s2", "e2")
    inside = f'<transaction id="t">{cancel}{watching("x", MESSAGE.format("well"))}</transaction>'
    content = diagram('<startEvent id="s"/><endEvent id="e"/>' + inside + chain("s", "t", "e"), MESSAGES)
    assert ("x", "event_subprocess_in_transaction") in {(p.where, p.code) for p in faults(content)}
