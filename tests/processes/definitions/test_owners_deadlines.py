"""Which deadlines are the owner's and which the folder's, over the versions of a process."""

from __future__ import annotations

import pytest

from processes.definitions.owners_deadlines import Published, with_owners_deadlines
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
    found = with_owners_deadlines(package(**{SHARED: now}), published(*versions))
    assert found.content[SHARED] == then
    assert found.hash == package(**{SHARED: then}).hash


def test_what_both_changed_is_refused_with_the_file_and_the_process() -> None:
    with pytest.raises(Invalid) as refused:
        with_owners_deadlines(package(**{SHARED: FOLDERS}), published(("", FIRST), ("why", OWNERS)))
    (problem,) = refused.value.problems
    assert (problem.code, problem.where, problem.facts["process"]) == ("ship_over_owner", SHARED, "leave_request")
    assert problem.facts["rows"]
    assert all(row in wording.sentence(problem.code, problem.facts) for row in problem.facts["rows"])


def test_a_file_the_folder_no_longer_has_is_refused_as_well() -> None:
    with pytest.raises(Invalid, match="ship_over_owner"):
        with_owners_deadlines(package(), published(("", FIRST), ("why", OWNERS)))
