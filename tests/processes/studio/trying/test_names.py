"""A step, a process and a statute have several names; another thing's name is not among them."""

from __future__ import annotations

import pytest

from processes.studio.trying.differs import Unreadable
from processes.studio.trying.library import Library
from processes.studio.trying.names import is_id, is_statute, is_step, process_of, same


@pytest.mark.parametrize("name", ["assess", "Assess", "Vurdér ansøgning", "assess application"])
def test_a_step_is_meant_by_its_id_or_its_name(library: Library, name: str) -> None:
    assert is_step(library.plan("review").elements["assess"], name)


def test_an_id_with_a_number_may_be_cut_after_it() -> None:
    assert is_id("T4_11_first_interview", "T4.11")
    assert not is_id("T4_11_first_interview", "T4_1")


def test_a_section_is_not_another_that_begins_alike() -> None:
    assert is_statute("§ 13 b", "Sygedagpengeloven § 13 b, stk. 1")
    assert not is_statute("§ 1", "Sygedagpengeloven § 13 b")


def test_words_are_the_same_whatever_joins_them() -> None:
    assert same("letter_and_form", "Letter and form")


def test_a_process_that_is_not_there_is_told_with_those_that_are() -> None:
    assert process_of("review", ["review"]) == "review"
    with pytest.raises(Unreadable) as unreadable:
        process_of("moon", ["review"])
    assert unreadable.value.problems[0].facts["known"] == ["review"]
