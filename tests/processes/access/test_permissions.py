"""Every word of permission is used: a right without a rule or a relation nobody asks for is a hole."""

from __future__ import annotations

from processes.access.permissions import Permission, Relation, Role
from processes.access.policy import POLICY
from tests.house.tree import PROJECT


def test_every_permission_has_a_rule_and_no_rule_is_left_over() -> None:
    assert set(POLICY) == set(Permission)


def test_every_relation_is_used_by_a_rule() -> None:
    used = {relation for rule in POLICY.values() for relation in rule.relations | rule.never}
    assert used == set(Relation)


def test_every_role_has_a_right_of_its_own() -> None:
    rare = {role for rule in POLICY.values() if rule.roles != frozenset(Role) for role in rule.roles}
    assert rare | {Role.PROCESS_OWNER} == set(Role)  # an owner has rights over what she owns


def test_every_permission_is_asked_somewhere() -> None:
    folders = [PROJECT / "processes", PROJECT / "webapp"]
    sources = [path for folder in folders for path in folder.rglob("*.py") if "access" not in path.parts]
    asked = "".join(path.read_text() for path in sources)
    future = {Permission.SEE_DOCUMENT}
    assert {one for one in Permission if f"Permission.{one.name}" not in asked} <= future
