"""A changed term begins: every case in which a clock runs by the old row is to count anew."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from processes.definitions.terms import open_cases
from processes.promises.promise import promise
from processes.store.transaction import Transaction


def begin_term(tx: Transaction, facts: Mapping[str, Any]) -> None:
    """Promise each such case its counting; a promise each, so that one busy case holds up no other.

    ``facts``: the ids of ``definition`` and ``version``, and the key of the ``rule`` that has ended.
    """
    for case in open_cases(tx, UUID(facts["definition"]), facts["rule"]):
        promise(tx, "clocks.renew", case=case, key=f"renew:{facts['version']}:{case}")
