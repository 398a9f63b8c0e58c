"""Every process we ship is without a fault, speaks both languages, and does what its examples say."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from processes.definitions.checks import Known, check_package
from processes.studio.trying.story import Story
from tests.bpmn.runner import differences_of
from tests.bpmn.world import folders, playable, shipped

NEVER_TAKEN: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("never_taken.toml").read_text(encoding="utf-8")
)
EXAMPLES = [(key, name) for key in playable() for name in shipped(key)[0].examples]
DIAGRAMS = [(key, process) for key in playable() for process in shipped(key)[1].processes]


@cache
def played(key: str, name: str) -> tuple[list[str], Story | None]:
    """What turned out otherwise in one example, and its story; played once."""
    return differences_of(shipped(key)[0].examples[name], key)


def taken(process: str) -> set[str]:
    """Everything any example came by in a diagram, however it turned out: that has its own test."""
    stories = (played(*name)[1] for name in EXAMPLES)
    return {element for story in stories if story for at, element in story.diary.ways if at == process}


@pytest.mark.parametrize("key", folders())
def test_a_process_is_published_without_a_fault(key: str) -> None:
    processes = frozenset(process for each in playable() for process in shipped(each)[1].processes)
    findings = check_package(shipped(key)[0], Known(processes=processes))
    assert [f"{one.code} {one.where}" for one in findings if one.is_fault] == []


@pytest.mark.parametrize("key", folders())
def test_every_name_and_text_is_in_both_languages(key: str) -> None:
    package, plan = shipped(key)
    one_language = [one.id for one in plan.elements.values() if bool(one.name.da) != bool(one.name.en)]
    texts = [
        f"{name}.{part}"
        for name, parts in package.texts.items()
        for part, text in parts.items()
        if not (text.da and text.en)
    ]
    assert (one_language, texts) == ([], [])


@pytest.mark.parametrize(("key", "name"), EXAMPLES, ids=[f"{key}-{name}" for key, name in EXAMPLES])
def test_an_example_turns_out_as_it_says(key: str, name: str) -> None:
    assert played(key, name)[0] == []


@pytest.mark.parametrize(("key", "process"), DIAGRAMS, ids=[f"{key}-{process}" for key, process in DIAGRAMS])
def test_every_flow_and_every_boundary_event_is_taken_by_an_example(
    key: str, process: str, record_property: Callable[..., None]
) -> None:
    elements = shipped(key)[1].elements.values()
    wanted = {one.id for one in elements if one.process == process and one.kind in ("sequenceFlow", "boundaryEvent")}
    never = sorted(wanted - taken(process))
    record_property(
        "ways",
        f"{key}/{process}: {len(wanted) - len(never)} of {len(wanted)} ({1 - len(never) / max(len(wanted), 1):.0%})",
    )
    known = NEVER_TAKEN.get(key, {})
    assert [one for one in never if one not in known] == []
    assert [one for one in known if one in wanted - set(never)] == [], "taken now: off the list, which only shrinks"
