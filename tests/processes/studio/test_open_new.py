"""A process nobody has drawn yet begins from the template, under its own key and names."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.definitions.catalogue import catalogue
from processes.definitions.package import read_folder
from processes.errors import Forbidden, Invalid
from processes.language import Text
from processes.records import Definition
from processes.store.transaction import Transaction
from processes.studio.check import findings
from processes.studio.content import package_of
from processes.studio.open_new import open_new
from tests.cast import Cast
from tests.house.tree import PROJECT
from tests.situations import publish_review

NAME = Text("Besøg & råd", "Visits & advice")


def template() -> dict[str, str]:
    return dict(read_folder(PROJECT / "bpmn" / "_blank").content)


def test_it_carries_its_own_key_names_and_owner_and_can_be_read(tx: Transaction, cast: Cast) -> None:
    draft = open_new(tx, cast.egon, "home_visit", NAME, template())
    package = package_of(tx, draft)
    assert (package.manifest.title, package.manifest.owner) == (NAME, "egon")
    assert b'id="home_visit"' in package.diagrams["process.bpmn"]
    assert b"new_process" not in package.diagrams["process.bpmn"]
    assert [one.code for one in findings(tx, cast.egon, draft.id)] == ["examples_unplayed"]  # none was run yet


def test_nobody_sees_it_among_the_processes_before_it_is_published(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    open_new(tx, cast.egon, "home_visit", NAME, template())
    assert [one.key for one in catalogue(tx, cast.egon)] == ["review"]
    made = tx.one(select(Definition).where(Definition.key == "home_visit"))
    assert (made.owner_id, made.newest_id) == (cast.egon.id, None)


@pytest.mark.parametrize(
    ("key", "name", "code"),
    [
        ("review", NAME, "process_key_taken"),
        ("Home", NAME, "process_key_unusable"),
        ("x", NAME, "process_key_unusable"),
        ("visit", Text(" ", "Visit"), "process_name_missing"),
        ("visit", Text("Besøg", 'A "visit"'), "process_name_missing"),
    ],
)
def test_a_key_or_name_that_cannot_be_used_is_told(
    tx: Transaction, cast: Cast, key: str, name: Text, code: str
) -> None:
    publish_review(tx, cast.egon)
    with pytest.raises(Invalid) as told:
        open_new(tx, cast.egon, key, name, template())
    assert [one.code for one in told.value.problems] == [code]


def test_a_caseworker_begins_no_process(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        open_new(tx, cast.astrid, "home_visit", NAME, template())
