"""What the verbs of a repair share."""

from __future__ import annotations

import pytest

from processes.access.permissions import Relation
from processes.cases.repair_parts import must_be_alone, must_have_reason, standing_to
from processes.errors import Conflict, Invalid
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.cases.test_approve_repair import moved

pytestmark = pytest.mark.usefixtures("monday")


def test_owner_and_leader_are_known(tx: Transaction, cast: Cast) -> None:
    case, _ = moved(tx, cast)
    assert Relation.OWNER in standing_to(tx, cast.egon, case)
    assert Relation.TEAM_LEADER in standing_to(tx, cast.ditte, case)


def test_a_second_repair_and_a_short_reason_are_refused(tx: Transaction, cast: Cast) -> None:
    case, _ = moved(tx, cast)
    with pytest.raises(Conflict):
        must_be_alone(tx, case)
    with pytest.raises(Invalid):
        must_have_reason("  kort   ")
