"""The account in whose name processes are shipped."""

from __future__ import annotations

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.people.deployer import LOGIN, deployer
from processes.people.sign_in import sign_in
from processes.store.transaction import Transaction


def test_it_is_made_once(tx: Transaction) -> None:
    assert deployer(tx).id == deployer(tx).id


def test_it_may_publish_but_nobody_can_sign_in_as_it(tx: Transaction) -> None:
    assert allowed(deployer(tx), Permission.PUBLISH)
    for password in ("", LOGIN, "deploy"):
        assert sign_in(tx, LOGIN, password) is None
