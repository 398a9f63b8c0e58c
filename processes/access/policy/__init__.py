"""Who may do what: one table, readable by someone who cannot program."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Protocol

from processes.access.permissions import Permission, Relation, Role
from processes.access.policy.cases import CASES
from processes.access.policy.definitions import DEFINITIONS
from processes.access.policy.parties import PARTIES
from processes.access.policy.people import PEOPLE
from processes.access.policy.quality import QUALITY
from processes.access.policy.rule import Rule
from processes.access.policy.tasks import TASKS
from processes.errors import Forbidden

POLICY: dict[Permission, Rule] = {**TASKS, **CASES, **DEFINITIONS, **PEOPLE, **PARTIES, **QUALITY}


class Actor(Protocol):
    """Whoever asks: somebody with roles."""

    @property
    def roles(self) -> Collection[str]:
        """The person's roles."""
        ...


def allowed(actor: Actor, permission: Permission, relations: Iterable[Relation] = ()) -> bool:
    """May this person, standing so to the thing, do this?"""
    return POLICY[permission].holds(actor.roles, frozenset(relations))


def require(actor: Actor, permission: Permission, relations: Iterable[Relation] = ()) -> None:
    """Raise ``Forbidden`` with the permission and who has it, unless the person may."""
    rule = POLICY[permission]
    standing = frozenset(relations)
    if not rule.holds(actor.roles, standing):
        raise Forbidden(_why_barred(rule, standing), permission=permission.value, who=rule.who())


def _why_barred(rule: Rule, standing: frozenset[Relation]) -> str | None:
    """The code of what forbids it in spite of the right, if anything does."""
    if not rule.never & standing:
        return None
    return "conflict_of_interest" if Relation.DISQUALIFIED in standing else "four_eyes"


def may_ever(actor: Actor, permission: Permission) -> bool:
    """Could there be a thing to which this person may do this? For doors and menus, which know no thing yet."""
    rule = POLICY[permission]
    return bool(rule.relations) or rule.holds(actor.roles, frozenset())


__all__ = ["POLICY", "Actor", "Role", "Rule", "allowed", "may_ever", "require"]
