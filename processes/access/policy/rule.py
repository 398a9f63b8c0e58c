"""One line of the policy: which roles and which relations may, and which relation never may."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from processes.access.permissions import Relation, Role


@dataclass(frozen=True, slots=True)
class Rule:
    """Allowed to whoever has one of the roles or one of the relations, unless a relation forbids it."""

    roles: frozenset[Role] = frozenset()
    relations: frozenset[Relation] = frozenset()
    never: frozenset[Relation] = frozenset()

    def holds(self, roles: Collection[str], relations: frozenset[Relation]) -> bool:
        """Does somebody with these roles, standing so to the thing, have the right?"""
        if self.never & relations:
            return False
        return bool(self.relations & relations) or any(role in roles for role in self.roles)

    def who(self) -> list[str]:
        """The roles and relations that may, as codes for a sentence."""
        return sorted(self.relations) + sorted(self.roles)

    def unless(self, *relations: Relation) -> Rule:
        """The same rule, but never for somebody who stands so to the thing."""
        return Rule(self.roles, self.relations, self.never | frozenset(relations))


def to(*who: Role | Relation) -> Rule:
    """A rule for these roles and relations."""
    return Rule(
        frozenset(one for one in who if isinstance(one, Role)),
        frozenset(one for one in who if isinstance(one, Relation)),
    )
