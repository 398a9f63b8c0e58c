"""Which process leads to which, as the shipped ones are drawn."""

from __future__ import annotations

from processes.definitions.portal.calls import calls
from processes.definitions.ship import folders
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.shipped import SHIPPED, shipped
from tests.situations import publish_package

PACKAGES = [shipped(one.name) for one in folders(SHIPPED)]


def test_calls_and_called_by_are_each_others_mirror(tx: Transaction, cast: Cast) -> None:
    for package in PACKAGES:
        publish_package(tx, cast.egon, package)
    found = calls(tx)
    assert "hearing" in {one.key for one in found["sickness_follow_up"].calls}
    assert {one.key for one in found["hearing"].called_by} >= {"sickness_follow_up"}
    for key, one in found.items():
        assert key not in {other.key for other in (*one.calls, *one.called_by)}
        assert all(key in {back.key for back in found[other.key].called_by} for other in one.calls)
