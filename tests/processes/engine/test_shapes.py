"""What crosses the wall cannot be changed by whoever gets it, and a world that says nothing is a world too."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

from processes.engine import shapes
from tests.processes.engine.drawings import NOW, Case, element


@pytest.mark.parametrize("name", ["OpenStep", "WaitingTimer", "Awaited", "HandedCall", "Thrown", "Decided", "Passed"])
def test_every_shape_is_frozen_and_says_which_element_it_is_about(name: str) -> None:
    shape = getattr(shapes, name)
    assert is_dataclass(shape)
    assert shape.__dataclass_params__.frozen  # type: ignore[union-attr]  # every dataclass has them
    assert "element" in {field.name for field in fields(shape)}


def test_an_open_step_cannot_be_changed() -> None:
    step = Case(element("user_task")).run.open_steps()[0]
    with pytest.raises(FrozenInstanceError):
        step.element = "b"  # type: ignore[misc]  # that is the point


def test_a_world_that_says_nothing_knows_no_deadline_and_no_process() -> None:
    silent = shapes.World(now=NOW)
    assert silent.deadline("P4-14", None, {}) is None
    assert silent.called("hearing") is None
    assert silent.functions == {}
