"""Examples are played on the draft as it stands, and only when something has changed."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.errors import Invalid
from processes.language import Text
from processes.records import Definition, ExampleResult
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.example_run import (
    examples_in,
    hashes_of,
    kept_results,
    must_turn_out,
    read_example,
    results,
    run_examples,
)
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_draft
from tests.situations import review

RIGHT = 'title = "R"\n[start]\non = 2026-03-02\nevent = "start"\n[expect]\nended = false\n'
WRONG = RIGHT.replace("false", "true")


def test_each_example_has_its_result_and_it_is_kept(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    files = {"examples/right.toml": RIGHT, "examples/wrong.toml": WRONG, "examples/torn.toml": "[["}
    save_files(tx, cast.egon, draft.id, {**files}, 0)
    found = {one.name: one for one in run_examples(tx, cast.egon, draft.id)}
    assert {name: one.is_right for name, one in found.items()} == {"right": True, "wrong": False, "torn": False}
    assert found["torn"].differences[0].code == "toml_broken"
    hashes = hashes_of(content_of(tx, draft))
    kept = kept_results(tx, draft.id, hashes)
    assert [one.code for one in kept["wrong"].differences] == ["try.goes_on"]


def test_a_result_holds_until_the_ground_or_the_example_changes(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {"examples/a.toml": RIGHT, "examples/b.toml": RIGHT}, 0)
    run_examples(tx, cast.egon, draft.id)
    ran = {row.name: row.id for row in tx.execute(select(ExampleResult)).scalars()}
    save_files(tx, cast.egon, draft.id, {"examples/a.toml": WRONG, "examples/b.toml": RIGHT}, draft.revision)
    run_examples(tx, cast.egon, draft.id)
    again = {row.name: row.id for row in tx.execute(select(ExampleResult)).scalars()}
    assert (again["a"] != ran["a"], again["b"] == ran["b"]) == (True, True)
    save_files(tx, cast.egon, draft.id, {DIAGRAM: review().content[DIAGRAM].replace("P3D", "P4D")}, draft.revision)
    assert kept_results(tx, draft.id, hashes_of(content_of(tx, draft))) == {}
    definition = tx.find(Definition, draft.definition_id)
    assert len(results(tx, draft, definition)) == 2
    assert kept_results(tx, draft.id, hashes_of(content_of(tx, draft))) == {}


def test_examples_are_the_files_of_their_folder() -> None:
    assert examples_in({"examples/b.toml": "2", "process.toml": "", "examples/a.toml": "1"}) == {"a": "1", "b": "2"}
    assert read_example("title = 'x'") == {"title": "x"}


def test_publishing_is_refused_for_an_example_that_turns_out_otherwise(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    definition = tx.find(Definition, draft.definition_id)
    must_turn_out(tx, draft, definition)
    save_files(tx, cast.egon, draft.id, {"examples/right.toml": RIGHT, "examples/wrong.toml": WRONG}, 0)
    with pytest.raises(Invalid) as refused:
        must_turn_out(tx, draft, definition)
    assert (refused.value.code, refused.value.facts["names"]) == ("examples_differ", [Text.of("R")])
