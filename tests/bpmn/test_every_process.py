"""Every process we ship is without a fault, speaks both languages, and does what its examples say."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from processes.definitions.checks import Known, check_package
from tests.bpmn.runner import play
from tests.bpmn.world import Story, folders, shipped

EXAMPLES = [(key, name) for key in folders() for name in shipped(key)[0].examples]


@cache
def played(key: str, name: str) -> Story:
    """The story of one example, played once."""
    return play(key, shipped(key)[0].examples[name])


@pytest.mark.parametrize("key", folders())
def test_a_process_is_published_without_a_fault(key: str) -> None:
    processes = frozenset(process for each in folders() for process in shipped(each)[1].processes)
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
    played(key, name)


@pytest.mark.parametrize("key", folders())
def test_every_flow_and_every_boundary_event_is_taken_by_an_example(
    key: str, record_property: Callable[..., None]
) -> None:
    elements = shipped(key)[1].elements.values()
    wanted = {one.id for one in elements if one.kind in ("sequenceFlow", "boundaryEvent")}
    taken = {element for name in EXAMPLES for element in played(*name).passed}
    never = sorted(wanted - taken)
    record_property("share", f"{1 - len(never) / len(wanted):.0%}")
    assert never == []
