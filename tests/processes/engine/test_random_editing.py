"""Random changes to the shipped processes with cases at every step: who moves can be walked to the end, always.

``./arbejdsgang bench editing`` makes three hundred such versions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from random import Random

import pytest
from lxml import etree

from processes.engine import Plan, PlanChange, parse, resume
from processes.engine.normalise.names import q
from processes.errors import EngineFault, Invalid
from tests.processes.engine.editing.bones import KEYS, bones
from tests.processes.engine.editing.edits import Drawing, edit
from tests.processes.engine.editing.playing import finder, flows, shipped, stock, walked_to_its_end, world

FEW = 3  # changes to each process in the suite
CASES = 20
MOST = 3  # changes to one version


@cache
def cases(key: str) -> tuple[bytes, ...]:
    """A case of this folder at every place any came by."""
    return tuple(stock(key, CASES, 1).values())


def versions(key: str, many: int, seed: int) -> Iterator[tuple[Plan, Drawing]]:
    """So many versions of a folder that can be run, each with one to three changes."""
    number = 0
    while many:
        number += 1
        drawing = Drawing.of(bones(key), Random(f"{key}-{seed}-{number}"))
        for _ in range(drawing.chance.randint(1, MOST)):
            edit(drawing)
        try:
            plan = parse(drawing.files())
        except Invalid:
            continue
        if plan.hash == shipped(key).hash:
            continue  # led to where it led before
        many -= 1
        yield plan, drawing


def fares(key: str, plan: Plan, drawing: Drawing) -> Counter[str]:
    """What became of every case of the folder: refused with a reason, or moved and walked to its end."""
    told: Counter[str] = Counter()
    old = shipped(key)
    plans = {plan.hash: plan}
    ways = (*flows(key), *(one.get("id", "") for one in drawing.all("sequenceFlow")))
    for state in cases(key):
        if old.hash not in resume(state, finder(), world()).plans:
            continue
        word, moved = tried(state, old, plan, drawing)
        assert (word, moved) == tried(state, old, plan, drawing), "asked twice, the same answer"
        told[word] += 1
        if moved is not None:
            steps = {one.step for one in resume(state, finder(), world()).open_steps()}
            kept = resume(moved, finder(plans), world(plans))
            assert old.hash not in kept.plans
            assert word != "moved" or steps <= {one.step for one in kept.open_steps()} | put_elsewhere(drawing, state)
            end = walked_to_its_end(moved, plans, key, ways)
            assert end != "stuck", (key, drawing.told, kept.places())
            told[end] += 1
    return told


def tried(state: bytes, old: Plan, new: Plan, drawing: Drawing) -> tuple[str, bytes | None]:
    """The reason it stays, or ``moved`` and its state there."""
    plans = {new.hash: new}
    run = resume(state, finder(plans), world(plans))
    try:
        run.change_plan(PlanChange({old.hash: new}, drawing.names))
    except Invalid as why:
        return why.problems[0].code, None
    except EngineFault as why:
        return why.code, None
    return "moved", run.state()


def put_elsewhere(drawing: Drawing, state: bytes) -> set[str]:
    """Steps that are mapped to something else are begun there anew."""
    run = resume(state, finder(), world())
    kinds = {tag.get("id"): tag.tag for root in drawing.roots.values() for tag in root.iter(etree.Element)}
    return {one.step for one in run.open_steps() if kinds.get(drawing.names.get(one.element, "")) != q("userTask")}


@pytest.mark.parametrize("key", KEYS)
def test_no_case_that_moves_ever_gets_stuck(key: str) -> None:
    total: Counter[str] = Counter()
    for plan, drawing in versions(key, FEW, seed=1):
        total += fares(key, plan, drawing)
    assert total["ended"]
