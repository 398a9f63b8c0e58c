"""The cases that belong with a case, on a page of their own."""

from __future__ import annotations

import pytest

from processes.cases.links_page import links_page
from processes.errors import Forbidden
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen
from tests.cast import Cast


def test_it_is_for_those_who_may_tie_cases(tx: Transaction, cast: Cast) -> None:
    citizen = a_citizen(tx)
    case, other = (a_case(tx, team=cast.north, citizen=citizen) for _ in range(2))
    page = links_page(tx, cast.bo, case.id)
    assert (page.number, [one.number for one in page.links]) == (case.number, [other.number])
    with pytest.raises(Forbidden):
        links_page(tx, cast.frida, case.id)
