"""A repetition drawn on the way lets a token go on each time, and then no more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from processes.engine import World, begin, parse, resume
from tests.processes.engine.normalise.drawings import chain, diagram

CYCLE = "<timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition>"
STEPS = f'<startEvent id="s"/><intermediateCatchEvent id="w">{CYCLE}</intermediateCatchEvent><userTask id="a"/>'


def test_a_month_after_the_31st_is_the_last_day_and_then_the_31st_again() -> None:
    plan = parse({"p.bpmn": diagram(STEPS.replace("R3/PT1H", "R3/P1M") + chain("s", "w", "a"))})
    run = begin(plan, {}, World(now=datetime(2027, 12, 31, 22, 50, tzinfo=UTC)))
    rang = []
    for _ in range(3):
        (timer,) = run.timers()
        assert timer.due_at
        rang.append(f"{timer.due_at:%d.%m. %H.%M}")
        run = resume(run.state(), lambda key: plan, World(now=timer.due_at + timedelta(hours=1)))
        run.fire(timer.step)
    assert rang == ["31.01. 23.50", "29.02. 23.50", "31.03. 23.50"]


def test_three_repetitions_are_three_tasks() -> None:
    plan = parse({"p.bpmn": diagram(STEPS + chain("s", "w", "a"))})
    now = datetime(2026, 3, 2, 8, tzinfo=UTC)
    run = begin(plan, {}, World(now=now))
    for number in (1, 2, 3):
        (timer,) = run.timers()
        assert timer.due_at == now + timedelta(hours=number)
        run = resume(run.state(), lambda key: plan, World(now=timer.due_at))
        run.fire(timer.step)
        assert len(run.open_steps()) == number
    assert not run.timers()
    for step in run.open_steps():
        run.complete(step.step, {})
    assert run.ended
