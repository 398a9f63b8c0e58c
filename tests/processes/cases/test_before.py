"""Before the page of an act."""

from __future__ import annotations

import pytest

from processes.access.permissions import Permission
from processes.cases.before import must_be_allowed
from processes.errors import Forbidden
from processes.store.transaction import Transaction
from tests.cast import a_cast
from tests.situations import a_running_case


def test_whoever_may_do_it_sees_its_page_and_nobody_else(tx: Transaction) -> None:
    cast = a_cast(tx)
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    must_be_allowed(tx, cast.astrid, case.id, Permission.SUSPEND_CASE)
    must_be_allowed(tx, cast.egon, case.id, Permission.REPAIR_CASE)
    for person in (cast.bo, cast.frida, cast.egon):
        with pytest.raises(Forbidden):
            must_be_allowed(tx, person, case.id, Permission.SUSPEND_CASE)
