"""What deadlines are called: the words of the newest published rule of each key."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from processes.language import Text
from processes.motion.edition import edition_of
from processes.records import Definition
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Rule:
    """A deadline's rule in words; ``is_law``: set by law, and not only a measure of our own."""

    key: str
    name: Text
    statute: Text
    is_law: bool
    verified: bool


def rules(tx: Transaction) -> dict[str, Rule]:
    """Every rule of the published processes by its key."""
    newest = tx.execute(
        select(Definition.newest_id).where(Definition.newest_id.is_not(None)).order_by(Definition.key)
    ).scalars()
    told = [rule for key in newest if key is not None for rule in edition_of(tx, key).deadlines]
    return {
        rule.key: Rule(rule.key, rule.name, rule.statute, rule.kind.value == "law", rule.evidence.verified)
        for rule in told
    }
