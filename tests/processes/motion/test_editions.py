"""The versions of one move: found by hash, by process called, and by where an element stands."""

from __future__ import annotations

import pytest

from processes.errors import EngineFault
from processes.language import Text
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.store.transaction import Transaction
from tests.calling import a_calling_case, outer
from tests.cast import Cast
from tests.situations import review


@pytest.fixture
def editions(tx: Transaction, cast: Cast) -> Editions:
    """Of a case of the outer process, which calls the sample one."""
    return Editions(tx, edition_of(tx, a_calling_case(tx, cast).version_id))


def test_at_first_only_the_own_edition_is_known(editions: Editions) -> None:
    assert editions.all() == (editions.own,)
    assert editions.holder("assess") is None
    assert editions.element("assess") is None
    assert editions.plan(outer().hash) is editions.own.plan


def test_a_plan_a_state_names_is_found_and_remembered(editions: Editions) -> None:
    assert editions.plan(review().hash).main == "review"
    assert [edition.plan.main for edition in editions.all()] == ["outer", "review"]
    assert editions.edition(review().hash) is editions.edition(review().hash)


def test_a_called_process_is_found_by_name_or_not_at_all(editions: Editions) -> None:
    plan = editions.called("review")
    assert plan is not None
    assert plan.hash == review().hash
    assert editions.called("nowhere") is None


def test_a_process_that_is_over_is_known_and_its_law_does_not_hold(editions: Editions) -> None:
    editions.called("review")
    editions.leave_all_but({editions.own.hash})
    assert editions.within() == (editions.own,)
    assert len(editions.laws({})) == 1
    assert editions.element("assess") is not None
    editions.called("review")
    assert len(editions.within()) == 2


def test_an_element_is_found_in_the_plan_named_else_wherever_it_stands(editions: Editions) -> None:
    editions.called("review")
    found = editions.element("assess")
    assert found is not None
    assert found is editions.element("assess", review().hash)
    assert editions.element("assess", outer().hash) is None
    holder = editions.holder("assess")
    assert holder is not None
    assert "assess" in holder.forms


def test_a_scope_is_told_outermost_first_without_what_is_unknown(editions: Editions) -> None:
    editions.called("review")
    assert [one.id for one in editions.scope(("ask", "unknown", "withdrawn"))] == ["ask", "withdrawn"]


def test_a_version_that_is_gone_stops_the_case(editions: Editions) -> None:
    with pytest.raises(EngineFault) as fault:
        editions.plan("no such hash")
    assert (fault.value.code, fault.value.facts["hash"]) == ("version_gone", "no such hash")


def test_an_element_has_its_name_else_where_it_stands_else_its_id(editions: Editions) -> None:
    assert editions.name("assess").da == "assess"
    editions.called("review")
    assert editions.name("assess") == Text("Vurdér ansøgning", "Assess application")
    assert editions.name("flow_assessed").en == "the flow from “Assess application” to “Granted?”"
