"""Steps, events and gateways: each kind is drawn, and drawn otherwise than the others."""

from __future__ import annotations

import pytest

from processes.definitions.picture import drawings, picture
from processes.engine.normalise.names import ACTIVITIES, GATEWAYS
from tests.processes.definitions.picture.drawn import diagram, shape


def drawn(tag: str, inside: str = "", more: str = "") -> bytes:
    return picture(drawings(diagram(f'<{tag} id="a" {more}>{inside}</{tag}>', shape("a")))[0])


def test_every_kind_of_step_and_gateway_looks_like_itself() -> None:
    kinds = sorted(ACTIVITIES | GATEWAYS)
    looks = {kind: drawn(kind) for kind in kinds}
    alike = {frozenset(one for one in kinds if looks[one] == looks[kind]) for kind in kinds}
    assert {frozenset(several) for several in alike if len(several) > 1} <= {frozenset({"sendTask", "receiveTask"})}


@pytest.mark.parametrize("mark", ["multiInstanceLoopCharacteristics", "standardLoopCharacteristics"])
def test_what_is_repeated_is_marked(mark: str) -> None:
    assert drawn("task", f"<{mark}/>") != drawn("task")


def test_a_start_and_an_end_are_told_apart() -> None:
    assert drawn("startEvent") != drawn("endEvent") != drawn("intermediateThrowEvent")
