"""Which drawing: the newest for all versions together, a chosen version's own, and a part by its name."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine

from processes.errors import NotFound
from processes.language import Text
from processes.store.transaction import transaction
from processes.throughput.choices import processes
from processes.throughput.mining.drawn import drawing


def test_the_newest_drawing_stands_for_all_versions_and_a_version_for_itself(world: Engine) -> None:
    with transaction(world) as tx:
        process = next(one for one in processes(tx) if one.key == "sickness_follow_up")
        every = drawing(tx, process, None)
        one = drawing(tx, process, process.versions[0])
        assert every.versions == {version.id for version in process.versions}
        assert one.versions == {process.versions[0].id}
        assert every.parts[0] == every.part
        assert f'id="{every.part.process}"' in every.xml
        assert any(every.has(key) for key in every.elements)
        assert not every.has("gone")


def test_a_part_is_drawn_where_it_is_asked_for_and_one_there_is_not_is_not_found(world: Engine) -> None:
    with transaction(world) as tx:
        for process in processes(tx):
            for part in drawing(tx, process, None).parts:
                assert drawing(tx, process, None, part.process).part == part
        with pytest.raises(NotFound):
            drawing(tx, process, None, "nowhere")


def test_an_element_is_called_by_its_name_else_by_its_id(world: Engine) -> None:
    with transaction(world) as tx:
        on = drawing(tx, processes(tx)[0], None)
        named = next(one for one in on.elements.values() if one.name.da)
    assert on.name(named.id) == named.name
    assert on.name("gone") == Text.of("gone")
