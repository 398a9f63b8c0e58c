"""A drawing becomes a draft, whatever it is: nothing of it is lost, and it opens though it cannot run."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.definitions.take import zipped
from processes.errors import Forbidden, Invalid
from processes.language import Text
from processes.records import Definition, DrawingImport
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.importing.bring_in import Upload, Wish, bring_in
from tests.cast import Cast
from tests.processes.studio.importing.drawings import PLAIN, Box, visio
from tests.processes.studio.importing.foreign import FOREIGN
from tests.shipped import SHIPPED, shipped
from tests.situations import publish_review, review
from tests.trail import of_person

TEMPLATE = {"process.toml": (SHIPPED / "_blank" / "process.toml").read_text(encoding="utf-8"), "forms/a.json": "{}"}
NEW = Wish(key="home_visit", title=Text("Hjemmebesøg", "Home visit"))


def test_bpmn_comes_and_goes_without_losing_a_character(tx: Transaction, cast: Cast) -> None:
    draft = bring_in(tx, cast.egon, Upload("Tool 7.bpmn", FOREIGN.encode()), NEW, TEMPLATE)
    content = content_of(tx, draft)
    assert content["process.bpmn"] == FOREIGN
    assert set(content) == {"process.bpmn", "process.toml"}
    assert 'owner = "egon"' in content["process.toml"]
    kept = tx.one(select(DrawingImport))
    assert (kept.draft_id, kept.name, kept.sort) == (draft.id, "Tool 7.bpmn", "bpmn")
    assert of_person(tx, cast.egon.id)[0].kind == "DiagramImported"


def test_visio_becomes_the_main_diagram_of_a_process_we_have(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    draft = bring_in(tx, cast.egon, Upload("a.vsdx", PLAIN), Wish("review"), TEMPLATE)
    content = content_of(tx, draft)
    assert "Læs ansøgning" in content["process.bpmn"]
    assert content["process.toml"] == review().content["process.toml"]
    assert tx.one(select(DrawingImport)).told


def test_or_it_stands_beside_it(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    draft = bring_in(tx, cast.egon, Upload("Mit besøg.vsdx", PLAIN), Wish("review", beside=True), TEMPLATE)
    content = content_of(tx, draft)
    assert content["process.bpmn"] == review().content["process.bpmn"]
    assert "Læs ansøgning" in content["Mit_bes_g.bpmn"]


def test_a_folder_taken_along_comes_back_as_it_was(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    packed = zipped("review", {**review().content, "examples/more.toml": 'title = "x"'})
    draft = bring_in(tx, cast.egon, Upload("review-1.zip", packed), Wish("review"), TEMPLATE)
    assert content_of(tx, draft) == {**review().content, "examples/more.toml": 'title = "x"'}
    less = {name: text for name, text in review().content.items() if name != "texts.en.toml"}
    again = bring_in(tx, cast.egon, Upload("review-1.zip", zipped("x", less)), Wish("review"), TEMPLATE)
    assert content_of(tx, again) == less


def test_a_whole_shipped_folder_becomes_a_process_of_its_own(tx: Transaction, cast: Cast) -> None:
    packed = zipped("sanction", shipped("sanction").content)
    draft = bring_in(tx, cast.egon, Upload("sanction.zip", packed), NEW, TEMPLATE)
    assert tx.find(Definition, draft.definition_id).key == "home_visit"
    assert content_of(tx, draft).keys() == shipped("sanction").content.keys()


@pytest.mark.parametrize(
    ("upload", "code"),
    [
        (Upload("a.bpmn", b""), "import_empty"),
        (Upload("a.zip", zipped("a", {"process.toml": ""})), "import_no_folder"),
        (Upload("a.vsdx", visio([])), "import_nothing_drawn"),
        (Upload("a.bpmn", b"<html/>"), "import_no_bpmn"),
    ],
)
def test_what_cannot_be_read_leaves_nothing_behind(tx: Transaction, cast: Cast, upload: Upload, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        bring_in(tx, cast.egon, upload, NEW, TEMPLATE)
    assert refused.value.problems[0].code == code
    assert tx.maybe(select(Definition.id)) is None


def test_a_drawing_named_as_the_main_one_does_not_take_its_place(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    upload = Upload("process.vsdx", visio([Box("Task", "a", 1, 1)]))
    content = content_of(tx, bring_in(tx, cast.egon, upload, Wish("review", beside=True), TEMPLATE))
    assert content["process.bpmn"] == review().content["process.bpmn"]
    assert "process_2.bpmn" in content


def test_a_caseworker_draws_nothing(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        bring_in(tx, cast.astrid, Upload("a.bpmn", FOREIGN.encode()), NEW, TEMPLATE)
