"""What steps are called: the words of the newest published version that has the element."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select

from processes.language import Text
from processes.motion.edition import edition_of
from processes.records import Definition
from processes.store.transaction import Transaction


def element_names(tx: Transaction) -> Mapping[str, Text]:
    """The name of every element of the published processes that has one, by its id."""
    newest = tx.execute(select(Definition.newest_id).where(Definition.newest_id.is_not(None)).order_by(Definition.key))
    plans = [edition_of(tx, key).plan for key in newest.scalars() if key is not None]
    return {key: one.name for plan in plans for key, one in plan.elements.items() if one.name.da}
