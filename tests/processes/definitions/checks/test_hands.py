"""Somebody is there to do every task."""

from __future__ import annotations

from processes.definitions.checks import Known
from tests.processes.definitions.checked import told

GROUP = '<ag:assignment group="office"/>'


def test_a_lane_with_tasks_has_a_group() -> None:
    assert told(GROUP, "") == {("fault", "lane_without_group", "lane_office")}


def test_a_task_outside_the_lanes_has_one_itself() -> None:
    alone = ("<flowNodeRef>assess</flowNodeRef>", "")
    assert told(*alone) == {("fault", "task_without_group", "assess")}
    assert told(*alone, '<ag:form key="assessment"/>', f'<ag:form key="assessment"/>{GROUP}') == set()


def test_the_second_pair_of_eyes_has_a_first() -> None:
    four = '<ag:form key="assessment"/><ag:assignment group="office" four_eyes="nobody"/>'
    assert told('<ag:form key="assessment"/>', four) == {("fault", "four_eyes_unknown", "assess")}


def test_an_unknown_group_is_told_once_at_its_lane() -> None:
    assert told(known=Known(groups=frozenset())) == {("fault", "group_unknown", "lane_office")}
    assert told(known=Known(groups=frozenset({"office"}))) == set()


def test_the_callers_group_is_always_known() -> None:
    assert told(GROUP, '<ag:assignment group="caller"/>', known=Known(groups=frozenset())) == set()
