"""The cases that belong with a case, as far as the reader may open them."""

from __future__ import annotations

from processes.cases.links import linked_cases
from processes.cases.links_began import began
from processes.cases.links_make import link_cases
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen
from tests.cast import Cast


def test_the_same_citizens_cases_come_after_those_with_a_tie_and_only_what_may_be_opened(
    tx: Transaction, cast: Cast
) -> None:
    citizen = a_citizen(tx)
    case = a_case(tx, team=cast.north, citizen=citizen)
    same = a_case(tx, team=cast.north, citizen=citizen)
    a_case(tx, team=cast.south, citizen=citizen)
    a_case(tx, team=cast.north)
    tied, parent, child = (a_case(tx, team=cast.north) for _ in range(3))
    link_cases(tx, cast.astrid, case.id, tied.number, "Samme husstand")
    began(tx, parent.id, case.id)
    began(tx, case.id, child.id)
    found = linked_cases(tx, cast.astrid, case)
    assert {one.id: one.how for one in found} == {
        tied.id: "hand",
        parent.id: "begun_by",
        child.id: "began",
        same.id: "citizen",
    }
    assert found[-1].id == same.id
    assert {one.reason for one in found} == {"Samme husstand", ""}
    assert [one.how for one in linked_cases(tx, cast.astrid, tied)] == ["hand"]


def test_a_case_about_nobody_belongs_with_no_other_such_case(tx: Transaction, cast: Cast) -> None:
    a_case(tx, team=cast.north)
    assert linked_cases(tx, cast.astrid, a_case(tx, team=cast.north)) == ()
