"""600 random processes, saved and loaded at every step, do exactly what the token game says."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest

from processes.engine import Run, World, begin, parse, resume
from processes.engine.values import read
from tests.processes.engine.difftest.blocks import Draw
from tests.processes.engine.difftest.chance import Chance
from tests.processes.engine.difftest.drawing import Writer
from tests.processes.engine.difftest.game import Game

PROCESSES = 600
IN_ONE_TEST = 20
STEPS = 40


def labels(run: Run) -> list[str]:
    """What can happen now, as the engine says it, sorted."""
    tasks = [step.element for step in run.open_steps()]
    timers = [f"timer:{timer.element}" for timer in run.timers()]
    events = [f"{each.kind}:{each.name}" for each in run.awaited()]
    return sorted(tasks + timers + events)


def make(run: Run, label: str, step: int) -> None:
    """Let it happen in the engine."""
    kind, _, name = label.rpartition(":")
    if kind == "timer":
        run.fire(next(timer.step for timer in run.timers() if timer.element == name))
    elif kind == "message":
        assert run.deliver(name, {})
    elif kind == "signal":
        assert run.broadcast(name, {})
    else:
        run.complete(next(each.step for each in run.open_steps() if each.element == name), {f"w_{name}": step})


def play(seed: int) -> None:
    """One process, until it ends or long enough."""
    block = Draw(seed).process()
    plan = parse({"process.bpmn": Writer().file(block)}, main="main")
    chance = Chance(seed)
    functions: dict[str, Any] = {"pick": chance.pick, "several": chance.several, "again": chance.again}
    world = World(now=datetime(2026, 3, 2, 9, 0, tzinfo=UTC), functions=functions)
    game = Game(block, Chance(seed))
    run = begin(plan, {}, world)
    written: dict[str, int] = {}
    random = Random(seed)
    for step in range(STEPS):
        state = run.state()
        run = resume(state, lambda key: plan, world)
        assert read(run.state()[3:]) == read(state[3:]), f"process {seed}, step {step}"
        assert labels(run) == game.labels(), f"process {seed}, step {step}"
        assert run.ended == game.over, f"process {seed}, step {step}"
        assert {name: run.data.get(name) for name in written} == written, f"process {seed}, step {step}"
        assert "loopCounter" not in run.data, f"process {seed}, step {step}"
        if game.over:
            return
        label = random.choice(game.labels())
        game.make(label)
        make(run, label, step)
        if ":" not in label:
            written[f"w_{label}"] = step


@pytest.mark.parametrize("first", range(0, PROCESSES, IN_ONE_TEST))
def test_random_processes_do_what_the_token_game_says(first: int) -> None:
    for seed in range(first, first + IN_ONE_TEST):
        play(seed)
