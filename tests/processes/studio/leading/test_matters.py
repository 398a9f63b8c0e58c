"""What decides whether a case comes to a step."""

from __future__ import annotations

from processes.studio.leading.matters import Matters, deciding
from processes.studio.leading.roads import roads
from tests.bpmn.world import library
from tests.processes.studio.leading.walks import an_edition
from tests.situations import review


def matters(key: str, start: str, target: str) -> Matters:
    """Those of one of our processes."""
    edition = library().edition(key)
    map_ = roads(edition.content)
    far = map_.distances(target)
    return Matters(edition, map_, far, map_.way(start, far))


def test_a_condition_on_the_way_is_wished_for() -> None:
    edition = an_edition(review())
    map_ = roads(edition.content)
    far = map_.distances("approve")
    found = Matters(edition, map_, far, map_.way("start", far))
    assert found.wishes["granted"][0] is True
    asked = edition.forms["assess"].field("granted")
    assert asked is not None
    assert found.domain(asked) == (True, False)
    assert "granted" in deciding(edition, "approve")


def test_what_a_default_flow_needs_is_that_the_others_do_not_hold() -> None:
    found = matters("complaint", "T5K_3_reassess", "T5K_4_forward")
    assert "fastholdt" in found.wishes["result"]


def test_what_a_table_looks_at_matters_as_what_comes_out_of_it_does() -> None:
    found = matters("sickness_follow_up", "SE1_notice_from_employer", "T4_9_standby")
    table = library().plan("sickness_follow_up").tables
    column = next(one for each in table.values() for one in each.outputs if one.name == "track")
    looked_at = {
        name
        for each in table.values()
        if column in each.outputs
        for one in each.inputs
        for name in one.expression.names
    }
    assert looked_at
    assert looked_at <= found.names
