"""The policy: refused unless a role or a relation allows it, and four eyes bar even those it allows."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.access.permissions import Permission, Relation, Role
from processes.access.policy import POLICY, allowed, may_ever, require
from processes.access.policy.rule import Rule, to
from processes.errors import Forbidden


@dataclass(frozen=True)
class Somebody:
    """Whoever asks."""

    roles: tuple[str, ...] = ()


permissions = st.sampled_from(Permission)
people = st.builds(Somebody, st.lists(st.sampled_from([role.value for role in Role])).map(tuple))
relations = st.frozensets(st.sampled_from(Relation))


@given(permissions)
def test_nobody_with_no_role_and_no_relation_may_do_anything(permission: Permission) -> None:
    assert not allowed(Somebody(), permission)


@given(permissions)
def test_an_unknown_role_gives_nothing(permission: Permission) -> None:
    assert not allowed(Somebody(("root", "")), permission)


@given(people, permissions, relations)
def test_requiring_refuses_exactly_what_is_not_allowed(
    person: Somebody, permission: Permission, standing: frozenset[Relation]
) -> None:
    if allowed(person, permission, standing):
        require(person, permission, standing)
        assert may_ever(person, permission)
    else:
        with pytest.raises(Forbidden) as refused:
            require(person, permission, standing)
        assert refused.value.facts == {"permission": permission.value, "who": POLICY[permission].who()}


@given(people, permissions, relations, relations)
def test_another_role_or_relation_never_takes_a_right_away_except_being_barred(
    person: Somebody, permission: Permission, standing: frozenset[Relation], more: frozenset[Relation]
) -> None:
    if allowed(person, permission, standing):
        assert allowed(Somebody((*person.roles, Role.AUDITOR)), permission, standing)
        assert allowed(person, permission, standing | (more - POLICY[permission].never))


@pytest.mark.parametrize("permission", [Permission.CLAIM_TASK, Permission.COMPLETE_TASK])
def test_four_eyes_bar_whoever_would_be_allowed_and_say_so(permission: Permission) -> None:
    standing = {Relation.ASSIGNEE, Relation.TEAM_MEMBER, Relation.TEAM_LEADER}
    person = Somebody(tuple(Role))
    require(person, permission, standing)
    with pytest.raises(Forbidden) as refused:
        require(person, permission, standing | {Relation.BARRED})
    assert refused.value.code == "four_eyes"


@pytest.mark.parametrize("permission", [Permission.SEE_CASE, Permission.COMPLETE_TASK, Permission.HAND_TASK])
def test_a_conflict_of_interest_bars_from_reading_too_and_says_so(permission: Permission) -> None:
    standing = set(Relation) - {Relation.BARRED, Relation.DISQUALIFIED}
    require(Somebody(), permission, standing)
    with pytest.raises(Forbidden) as refused:
        require(Somebody(tuple(Role)), permission, standing | {Relation.BARRED, Relation.DISQUALIFIED})
    assert refused.value.code == "conflict_of_interest"


def test_whoever_is_disqualified_may_still_lay_a_task_back() -> None:
    assert allowed(Somebody(), Permission.RELEASE_TASK, {Relation.ASSIGNEE, Relation.BARRED, Relation.DISQUALIFIED})


def test_a_stranger_who_is_barred_elsewhere_is_refused_as_a_stranger() -> None:
    with pytest.raises(Forbidden) as refused:
        require(Somebody(), Permission.SEE_CASE, {Relation.BARRED})
    assert refused.value.code == "forbidden"


def test_a_menu_shows_what_a_role_or_some_relation_could_allow() -> None:
    assert may_ever(Somebody(), Permission.COMPLETE_TASK)  # whoever is handed a task may
    assert may_ever(Somebody((Role.AUDITOR,)), Permission.SEARCH_CASES)
    assert not may_ever(Somebody(), Permission.SEARCH_CASES)
    assert not may_ever(Somebody((Role.AUDITOR,)), Permission.SEE_INBOX)


def test_an_auditor_sees_and_changes_nothing() -> None:
    auditor = Somebody((Role.AUDITOR,))
    may = {permission for permission in Permission if allowed(auditor, permission)}
    assert may >= {Permission.SEE_CASE, Permission.SEE_TASK, Permission.SEARCH_CASES}
    assert not may & {
        Permission.CLAIM_TASK,
        Permission.COMPLETE_TASK,
        Permission.START_CASE,
        Permission.REPORT_EVENT,
        Permission.CANCEL_CASE,
        Permission.CHANGE_DEADLINE,
        Permission.SEE_CPR,
        Permission.PUBLISH,
    }


def test_a_rule_reads_as_it_is_written() -> None:
    rule = to(Role.AUDITOR, Relation.OWNER).unless(Relation.BARRED)
    assert rule == Rule(frozenset({Role.AUDITOR}), frozenset({Relation.OWNER}), frozenset({Relation.BARRED}))
    assert rule.who() == ["owner", "auditor"]
    assert rule.unless(Relation.SELF).never == {Relation.BARRED, Relation.SELF}
