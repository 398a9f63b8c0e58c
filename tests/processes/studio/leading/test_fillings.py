"""The ways to fill in a form that are worth trying."""

from __future__ import annotations

from processes.studio.leading.fillings import fillings
from processes.studio.leading.matters import Matters
from processes.studio.leading.roads import roads
from processes.studio.trying.acts import read_for
from tests.processes.studio.leading.walks import SPRING, an_edition
from tests.situations import review

EDITION = an_edition(review())


def found(target: str) -> list[dict[str, object]]:
    """How the form of "assess" is filled in on the way there."""
    map_ = roads(EDITION.content)
    far = map_.distances(target)
    matters = Matters(EDITION, map_, far, map_.way("start", far))
    return list(fillings(EDITION.forms["assess"], {}, SPRING, matters))


def test_what_opens_the_way_comes_first_and_every_filling_is_accepted_and_another() -> None:
    ways = found("approve")
    assert ways[0]["granted"] == "true"
    assert {way["granted"] for way in ways} == {"true", "false"}
    assert len({repr(sorted(way.items())) for way in ways}) == len(ways)
    for way in ways:
        assert read_for(EDITION.forms["assess"], way, {}, SPRING)
