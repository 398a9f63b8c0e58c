"""Nothing is told of what is the same, and nothing that changed is kept back: proven on random changes."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from processes.studio.difference import Area, Sort, compare
from processes.studio.difference.whole import area_of
from tests.processes.studio.difference.randomly import changed, contents

WRITTEN = {"unreadable", "written"}


@pytest.mark.parametrize("number", range(len(contents())))
def test_what_is_the_same_has_no_difference(number: int) -> None:
    assert compare(contents()[number], dict(contents()[number])) == ()


@examples(max_examples=300)
@given(st.integers(0, 2**32), st.integers(0, 6))
def test_every_random_change_is_found_at_its_element(seed: int, number: int) -> None:
    before = contents()[number % len(contents())]
    after, file, elements = changed(before, random.Random(seed))
    found = compare(before, after)
    assert {one.file for one in found} == {file}
    assert not {one.part for one in found} & WRITTEN
    if elements:
        assert elements & {one.element for one in found}


@examples(max_examples=60)
@given(st.integers(0, 2**32))
def test_going_back_tells_the_opposite(seed: int) -> None:
    before = contents()[0]
    after, _, _ = changed(before, random.Random(seed))
    there, back = compare(before, after), compare(after, before)
    opposite = {Sort.ADDED: Sort.REMOVED, Sort.REMOVED: Sort.ADDED}
    assert {(opposite.get(one.sort, one.sort), one.element, one.part) for one in there} == {
        (one.sort, one.element, one.part) for one in back
    }


@examples(max_examples=40)
@given(st.lists(st.integers(0, 2**32), min_size=2, max_size=6))
def test_several_changes_are_all_found(seeds: list[int]) -> None:
    before = contents()[-1]
    after, wanted = dict(before), set()
    for seed in seeds:
        after, file, _ = changed(after, random.Random(seed))
        wanted |= {file} if after[file] != before[file] else set()
    assert {file for file in wanted if after[file] != before[file]} == {one.file for one in compare(before, after)}


def test_files_that_come_and_go_are_told() -> None:
    before = contents()[0]
    after = {**before, "forms/new.json": "{}"}
    (only,) = compare(before, after)
    assert (only.sort, only.area, only.kind, only.file) == (Sort.ADDED, Area.FORMS, "form", "forms/new.json")
    assert [one.sort for one in compare(after, before)] == [Sort.REMOVED]


def test_a_file_that_cannot_be_read_is_told_as_changed() -> None:
    before = contents()[0]
    for file, broken in (("process.bpmn", "<oh"), ("process.toml", "= oh"), ("texts.da.toml", "= oh")):
        (only,) = compare(before, {**before, file: broken})
        assert (only.file, only.part, only.sort) == (file, "unreadable", Sort.CHANGED)


def test_what_is_only_written_otherwise_is_told_as_such() -> None:
    before = contents()[0]
    after = {**before, "process.bpmn": before["process.bpmn"].replace("?>", "?><!-- new -->", 1)}
    (only,) = compare(before, after)
    assert (only.part, only.is_layout) == ("written", True)


def test_each_file_belongs_to_an_area() -> None:
    areas = {
        "process.bpmn": Area.DIAGRAM,
        "tables/rate.dmn": Area.TABLES,
        "_shared/rulesets.toml": Area.DEADLINES,
        "texts.en.toml": Area.TEXTS,
        "forms/a.json": Area.FORMS,
        "examples/a.toml": Area.EXAMPLES,
        "process.toml": Area.PROCESS,
    }
    assert {name: area_of(name) for name in areas} == areas


def test_a_text_is_called_by_the_step_that_shows_it() -> None:
    before = next(one for one in contents() if "terms.bpmn" in one)
    texts = before["texts.da.toml"].replace("[purpose_and_plan]", "[purpose_and_plan]\nnew = 'Ny'")
    (only,) = compare(before, {**before, "texts.da.toml": texts})
    assert (only.element, only.name.da) == ("purpose_and_plan", "Formål, opgaver og plan")


def test_a_letter_is_called_by_its_subject() -> None:
    before = next(one for one in contents() if "terms.bpmn" in one)
    texts = before["texts.da.toml"].replace("[representative_link]", "[representative_link]\nnew = 'Ny'")
    (only,) = compare(before, {**before, "texts.da.toml": texts})
    assert only.name.da == "Udtal dig om et løntilskud på din arbejdsplads"
    (blind,) = compare({"texts.da.toml": ""}, {"texts.da.toml": "a = 'Ny'", "texts.en.toml": ""})[:1]
    assert blind.name.da == "a"
