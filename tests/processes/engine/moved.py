"""Small plans that cases move between, and the move: done, or refused with the case as it was."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest

from processes.engine import Plan, PlanChange, PlanChanged
from processes.errors import Invalid
from tests.processes.engine.drawings import Case, flows, plan

TIMER = "<timerEventDefinition><timeDuration>{}</timeDuration></timerEventDefinition>"
MESSAGE = '<message id="m" name="gone"/>'


def watched(span: str, border: str = "late", step: str = "b") -> Plan:
    """a, then b with a reminder on its border."""
    return plan(
        f'<startEvent id="s"/><userTask id="a"/><userTask id="{step}"/><boundaryEvent id="{border}" '
        f'attachedToRef="{step}" cancelActivity="false">{TIMER.format(span)}</boundaryEvent><userTask id="remind"/>'
        '<endEvent id="e2"/><endEvent id="e"/>'
        + flows("s>a", f"a>{step}", f"{step}>e", f"{border}>remind", "remind>e2")
    )


PLAIN = plan('<startEvent id="s"/><userTask id="a"/><userTask id="b"/><endEvent id="e"/>' + flows("s>a", "a>b", "b>e"))


def go(case: Case, new: Plan, names: Mapping[str, str] | None = None, *, keep_timers: bool = True) -> PlanChanged:
    """Move the case; it is of the new plan from then on."""
    run = case.wake()
    done = run.change_plan(PlanChange({case.plan.hash: new}, names or {}, keep_timers))
    case.plans[new.hash] = new
    case.plan = new
    case._saved(run)
    assert case.wake().plans == {new.hash}
    return done


def refused(case: Case, new: Plan, names: Mapping[str, str] | None = None) -> list[tuple[str, str]]:
    """The reasons, by element; the case is as it was."""
    before = case.state
    with pytest.raises(Invalid) as caught:
        go(case, new, names)
    assert case.state == before
    return [(one.code, one.where) for one in caught.value.problems]


def fork(*ways: str) -> Plan:
    """A parallel block with a task on each way."""
    tasks = "".join(f'<userTask id="{way}"/>' for way in ways)
    return plan(
        f'<startEvent id="s"/><parallelGateway id="f"/>{tasks}<parallelGateway id="j"/><userTask id="z"/>'
        '<endEvent id="e"/>' + flows("s>f", *(f"f>{way}" for way in ways), *(f"{way}>j" for way in ways), "j>z", "z>e")
    )


def race(*waits: str) -> Plan:
    """An event gateway with a timer of so many days on each way."""
    events = "".join(
        f'<intermediateCatchEvent id="{one}">{TIMER.format(f"P{days}D")}</intermediateCatchEvent>'
        for days, one in enumerate(waits, 1)
    )
    return plan(
        f'<startEvent id="s"/><userTask id="a"/><eventBasedGateway id="g"/>{events}<endEvent id="e"/>'
        + flows("s>a", "a>g", *(f"g>{one}" for one in waits), *(f"{one}>e" for one in waits))
    )


def several(kind: str, task: str = "a") -> Plan:
    """A multi-instance task and one behind it."""
    return plan(
        f'<startEvent id="s"/><userTask id="{task}">{kind}</userTask><userTask id="z"/><endEvent id="e"/>'
        + flows(f"s>{task}", f"{task}>z", "z>e")
    )


def inside(*tasks: str, sub: str = "sub", around: str = "") -> Plan:
    """A sub-process with these tasks in a row."""
    row = flows(*(f"{one}>{two}" for one, two in pairwise(("i", *tasks, "o"))))
    steps = "".join(f'<userTask id="{one}"/>' for one in tasks)
    return plan(
        f'<startEvent id="s"/><subProcess id="{sub}"><startEvent id="i"/>{steps}<endEvent id="o"/>{row}</subProcess>'
        f'<endEvent id="e"/>{around}' + flows(f"s>{sub}", f"{sub}>e")
    )


WATCH = (
    '<subProcess id="out" triggeredByEvent="true"><startEvent id="gone" isInterrupting="{}">'
    '<messageEventDefinition messageRef="m"/></startEvent><userTask id="bye"/><endEvent id="over"/>'
    + flows("gone>bye", "bye>over")
    + "</subProcess>"
)


def over(interrupts: str | None) -> Plan:
    """a and b, watched by an event sub-process or by none."""
    watch = WATCH.format(interrupts) if interrupts else ""
    body = f'<startEvent id="s"/><userTask id="a"/><userTask id="b"/><endEvent id="e"/>{watch}'
    return plan(body + flows("s>a", "a>b", "b>e"), around=MESSAGE)
