"""Pools, lanes, papers and notes: each is drawn with its name."""

from __future__ import annotations

import pytest

from processes.definitions.picture import drawings, picture
from tests.processes.definitions.picture.drawn import diagram, shape

THINGS = {
    "lane": '<laneSet id="s"><lane id="a" name="Navn"/></laneSet>',
    "paper": '<dataObjectReference id="a" name="Navn" isCollection="true"/>',
    "store": '<dataStoreReference id="a" name="Navn"/>',
    "note": '<textAnnotation id="a"><text>Navn</text></textAnnotation>',
    "group": '<group id="a" name="Navn"/>',
}


@pytest.mark.parametrize("kind", sorted(THINGS))
@pytest.mark.parametrize("flat", [True, False])
def test_it_is_drawn_with_its_name(kind: str, flat: bool) -> None:
    lying = 'isHorizontal="true"' if flat else 'isHorizontal="false"'
    made = picture(drawings(diagram(THINGS[kind], shape("a", 0, 0, 300, 200, lying)))[0])
    assert b">Navn</text>" in made


@pytest.mark.parametrize("height", [60, 200])
def test_a_pool_tells_its_name(height: int) -> None:
    around = '<collaboration id="c"><participant id="a" name="Borger"/></collaboration>'
    made = picture(drawings(diagram("", shape("a", 0, 0, 300, height), around=around))[0])
    assert b">Borger</text>" in made
