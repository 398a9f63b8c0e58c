"""What a group of teams is called: by what the names of its teams have in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import select

from processes.language import Text
from processes.records import Team
from processes.store.transaction import Transaction


def group_names(tx: Transaction) -> Mapping[str, Text]:
    """Every group somebody works for, by its key: ``Sygedagpenge`` for its teams 1 to 4."""
    names: dict[str, list[Text]] = defaultdict(list)
    for team in tx.execute(select(Team).order_by(Team.group, Team.key)).unique().scalars():
        names[team.group].append(Text(team.name_da, team.name_en))
    return {
        group: Text(shared([one.da for one in those]), shared([one.en for one in those]))
        for group, those in names.items()
    }


def shared(names: Sequence[str]) -> str:
    """What stands before the comma, where several names have that in common; else the first name."""
    heads = {one.partition(", ")[0] for one in names}
    return heads.pop() if len(names) > 1 and len(heads) == 1 else names[0]
