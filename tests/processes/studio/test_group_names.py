"""A group has a name people know."""

from __future__ import annotations

import pytest

from processes.store.transaction import Transaction
from processes.studio.group_names import group_names, shared
from tests.cast import Cast


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Sygedagpenge, team 1", "Sygedagpenge, team 2"], "Sygedagpenge"),
        (["KVS, koordinering"], "KVS, koordinering"),
        (["Booking", "Indkaldelse"], "Booking"),
    ],
)
def test_what_the_teams_have_in_common_is_the_groups_name(names: list[str], said: str) -> None:
    assert shared(names) == said


def test_every_group_has_its_name_in_both_languages(tx: Transaction, cast: Cast) -> None:
    names = group_names(tx)
    assert cast.astrid.places[0].team.group in names
    assert all(name.da and name.en for name in names.values())
