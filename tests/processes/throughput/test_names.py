"""Deadlines are called what the newest published rules call them."""

from __future__ import annotations

from sqlalchemy import Engine

from processes.store.transaction import read_only
from processes.throughput.names import rules


def test_every_published_rule_has_its_name_and_statute_in_both_languages(world: Engine) -> None:
    with read_only(world) as tx:
        found = rules(tx)
    assert found["P4-10"].is_law
    assert all(one.name.da and one.name.en and one.statute.da for one in found.values())
    assert not found["P4-32"].is_law
