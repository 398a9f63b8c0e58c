"""Which step of the new drawing is meant by one of the old."""

from __future__ import annotations

from processes.engine.moving_places import Places, borders_of, is_wrapping, layer, race_of, unlike, wrappings
from tests.processes.engine.moved import PLAIN, over, race, several, watched


def test_steps_are_found_by_their_ids_or_as_they_are_mapped() -> None:
    old, new = watched("P3D"), watched("P3D", step="c")
    specs = old.specs["main"].task_specs
    assert Places(old, new, {"b": "c"}).name(specs["b"]) == "c"
    assert Places(old, new, {}).name(specs["b"]) == "b"
    assert Places(old, new, {"b": ""}).drawn("b") == ""
    assert list(borders_of(specs, "b")) == ["late"]


def test_wrappings_are_followed_inwards() -> None:
    twice = over("true")
    assert [layer(one) for one in wrappings(twice.specs, "main")] == ["outer"]
    assert [layer(one) for one in wrappings(over("false").specs, "main")] == ["inner"]
    assert all(is_wrapping(one) for one in wrappings(twice.specs, "main"))
    assert wrappings(PLAIN.specs, "main") == []


def test_only_like_steps_take_each_others_tokens() -> None:
    steps = race("one", "two").specs["main"].task_specs
    assert unlike(steps["a"], PLAIN.specs["main"].task_specs["b"]) == ""
    assert unlike(steps["a"], steps["one"]) == "moving_kind"
    assert unlike(steps["one"], steps["two"]) == ""
    loop = several(
        "<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>"
    )
    assert unlike(loop.specs["main"].task_specs["a"], steps["a"]) == "moving_repetition"
    assert race_of(steps, "one").drawn == "g"
