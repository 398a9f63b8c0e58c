"""What may be chosen is what was published, the newest version first."""

from __future__ import annotations

from sqlalchemy import Engine

from processes.store.transaction import read_only
from processes.throughput.choices import processes, rule_sets


def test_every_published_process_with_its_versions(world: Engine) -> None:
    with read_only(world) as tx:
        told = {one.key: one for one in processes(tx)}
        assert "sickness_follow_up" in told
        for one in told.values():
            numbers = [version.number for version in one.versions]
            assert numbers == sorted(numbers, reverse=True) != []


def test_rule_sets_have_names(world: Engine) -> None:
    with read_only(world) as tx:
        told = rule_sets(tx)
        assert [one.id for one in told] == sorted({one.id for one in told})
        assert all(one.name.da and one.name.en for one in told)
