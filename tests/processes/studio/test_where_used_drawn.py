"""What an element names is told with the element's words."""

from __future__ import annotations

from processes.studio.readable import drawn_of
from processes.studio.where_used_drawn import drawn_uses, names_in, table_files
from processes.studio.where_used_shapes import Kind, Place, Thing
from tests.shipped import shipped
from tests.situations import review


def test_a_step_is_told_by_its_words_and_file() -> None:
    found = [(thing, use) for thing, use in drawn_uses(drawn_of("review", review().content)) if thing.kind is Kind.FORM]
    assert all(use.words.da and use.words.en and use.file.endswith(".bpmn") for _, use in found)
    assert {use.place for _, use in found} == {Place.ELEMENT}
    assert Thing(Kind.FORM, "assess") in [thing for thing, _ in found]


def test_a_table_has_the_names_of_its_file_and_of_its_decisions() -> None:
    names = table_files(shipped("wage_subsidy").tables)
    assert names["approval_needed"] == names["T3_8_approval_needed"] == "approval_needed"
    assert table_files({"tables/broken.dmn": b"<no"}) == {"broken": "broken"}


def test_what_cannot_be_read_names_nothing() -> None:
    assert names_in("a + b") == ["a", "b"]
    assert names_in("a +") == names_in("  ") == []
