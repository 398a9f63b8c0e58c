"""What is the owner's and what the folder's, over the versions of a process."""

from __future__ import annotations

import pytest

from processes.definitions.owners_changes import Published, with_owners_changes
from processes.definitions.package import Package, read_package
from processes.errors import Invalid
from tests.processes.definitions.folders import folder
from tests.situations import review
from webapp import wording

FIRST = review().content["deadlines.toml"]
OWNERS, FOLDERS, THIRD = (FIRST.replace("P14D", length) for length in ("P30D", "P20D", "P10D"))
SHARED = "_shared/deadlines.toml"


def package(**files: str) -> Package:
    return read_package("leave_request", folder() | {name: text.encode() for name, text in files.items()})


def published(*said: tuple[str, str]) -> list[Published]:
    """Versions, oldest first: the reason and the shared deadlines of each."""
    return [Published(note, {SHARED: text}) for note, text in said]


@pytest.mark.parametrize(
    ("versions", "now", "then"),
    [
        ([("", FIRST)], FOLDERS, FOLDERS),
        ([("", FIRST), ("why", OWNERS)], FIRST, OWNERS),
        ([("", FIRST), ("why", OWNERS), ("", OWNERS)], FIRST, OWNERS),
        ([("", FIRST), ("why", OWNERS), ("", OWNERS), ("why", THIRD)], FIRST, THIRD),
        ([("", FIRST), ("why", OWNERS)], OWNERS, OWNERS),
        ([("", FIRST), ("why", FIRST)], FOLDERS, FOLDERS),
        ([("", FIRST), ("why", OWNERS), ("why", FIRST)], FOLDERS, FOLDERS),
        ([("", FIRST), ("why", OWNERS), ("", FOLDERS)], FIRST, FIRST),
        ([("why", OWNERS)], FIRST, FIRST),
        ([("why", OWNERS), ("", FIRST)], FOLDERS, FOLDERS),
    ],
)
def test_the_owners_text_holds_where_the_folder_is_as_it_was_shipped(
    versions: list[tuple[str, str]], now: str, then: str
) -> None:
    found = with_owners_changes(package(**{SHARED: now}), published(*versions))
    assert found.content[SHARED] == then
    assert found.hash == package(**{SHARED: then}).hash


def test_what_both_changed_is_refused_with_the_file_and_the_process() -> None:
    with pytest.raises(Invalid) as refused:
        with_owners_changes(package(**{SHARED: FOLDERS}), published(("", FIRST), ("why", OWNERS)))
    (problem,) = refused.value.problems
    assert (problem.code, problem.where, problem.facts["process"]) == ("ship_over_owner", SHARED, "leave_request")
    assert problem.facts["rows"]
    assert all(row in wording.sentence(problem.code, problem.facts) for row in problem.facts["rows"])


def test_a_file_the_folder_no_longer_has_is_refused_as_well() -> None:
    with pytest.raises(Invalid, match="ship_over_owner"):
        with_owners_changes(package(), published(("", FIRST), ("why", OWNERS)))


WORDS = "texts.en.toml"
SAID, OWN, OTHER = ('assess = "Read it."', 'assess = "Read it twice."', 'assess = "Read it thrice."')


def said(*versions: tuple[str, str | None]) -> list[Published]:
    """Versions, oldest first: the reason and the English texts of each; None has no such file."""
    return [Published(note, {} if text is None else {WORDS: text}) for note, text in versions]


def test_any_file_an_owner_published_is_carried_over() -> None:
    assert with_owners_changes(package(**{WORDS: SAID}), said(("", SAID), ("why", OWN))).content[WORDS] == OWN
    assert with_owners_changes(package(**{WORDS: OWN}), said(("", SAID), ("why", OWN))).content[WORDS] == OWN


def test_a_file_the_owner_took_out_or_added_is_carried_over() -> None:
    assert WORDS not in with_owners_changes(package(**{WORDS: SAID}), said(("", SAID), ("why", None))).content
    added = [Published("", {}), Published("why", {"forms/new.json": folder()["forms/request.json"].decode()})]
    assert "forms/new.json" in with_owners_changes(package(), added).content


def test_a_file_both_changed_is_refused_by_its_name() -> None:
    with pytest.raises(Invalid) as refused:
        with_owners_changes(package(**{WORDS: OTHER}), said(("", SAID), ("why", OWN)))
    (problem,) = refused.value.problems
    assert (problem.code, problem.where) == ("ship_over_file", WORDS)
    assert WORDS in wording.sentence(problem.code, problem.facts)
