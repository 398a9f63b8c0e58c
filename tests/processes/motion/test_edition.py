"""A published version, live: everything it says is read from its frozen content, once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from processes.errors import NotFound
from processes.language import Text
from processes.motion import edition as module
from processes.motion.edition import Edition, edition_by_hash, edition_of, newest_edition_with
from processes.records import Version
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.builders import a_version
from tests.cast import Cast
from tests.situations import publish_review, review


def live(**content: str) -> Edition:
    """The edition of the sample process, with these files instead."""
    return Edition(new_id(), new_id(), 1, new_id().hex, {**review().content, **content})


def test_it_knows_its_plan_forms_texts_clocks_and_manifest() -> None:
    sample = live()
    assert (sample.plan.main, sample.plan.hash) == ("review", sample.hash)
    assert set(sample.forms) == {"apply", "assess"}
    assert [rule.key for rule in sample.deadlines] == ["T1-01"]
    assert sample.rule_sets == ()
    assert sample.process["owner"] == "egon"
    assert sample.plan is sample.plan


def test_texts_are_read_in_both_languages_with_lists_as_lines_and_gaps_empty() -> None:
    sample = live(**{"texts.da.toml": 'bare = "Bart"\n[two]\nguide = ["a", "b"]', "texts.en.toml": '[other]\nx = "y"'})
    assert sample.text("two", "guide") == Text("a\nb", "")
    assert sample.text("bare", "body") == Text("Bart", "")
    assert sample.text("other", "x") == Text("", "y")
    assert sample.text("two", "missing") is None
    assert sample.text("missing", "body") is None
    assert sample.text(None, "body") is None


def test_the_diagram_of_a_process_is_the_file_that_draws_it() -> None:
    calls = '<bpmn:callActivity calledElement="helper"/><bpmn:process id="main"/>'
    sample = live(**{"a.bpmn": calls, "b.bpmn": '<process id="helper"/>', "c.bpmn": '<x:process id="odd"/>'})
    assert 'id="review"' in sample.diagram("review")
    assert sample.diagram("main") == calls
    assert sample.diagram("helper") == '<process id="helper"/>'
    assert sample.diagram("odd") == '<x:process id="odd"/>'
    assert sample.diagram("nowhere") == ""


def test_what_comes_after_a_step_is_told_through_gateways_and_not_further() -> None:
    sample = live()
    assert [words.en for words in sample.after("assess")] == ["Approve", "Send answer"]
    assert [words.en for words in sample.after("letter")] == ["Answered"]
    assert sample.after("granted") == ()


def test_no_table_guards_where_there_is_none() -> None:
    assert live().guard("D4.8") is None


def test_a_version_is_read_once_and_the_oldest_is_forgotten_first(
    tx: Transaction, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "KEPT", 2)
    monkeypatch.setattr(module, "_kept", type(module._kept)())
    first, second, third = (a_version(tx).id for _ in range(3))
    known = edition_of(tx, first)
    edition_of(tx, second)
    assert edition_of(tx, first) is known
    edition_of(tx, third)
    assert set(module._kept) == {first, third}


def test_a_version_that_is_not_there_is_told(tx: Transaction) -> None:
    with pytest.raises(NotFound):
        edition_of(tx, new_id())


def test_the_newest_version_that_holds_a_process_is_found_but_no_retired_one(tx: Transaction) -> None:
    old, new = a_version(tx), a_version(tx)
    for version, days in ((old, 0), (new, 1)):
        version.processes, version.published_at = ["own", "hearing"], version.published_at + timedelta(days=days)
    tx.flush()
    assert (found := newest_edition_with(tx, "hearing")) is not None
    assert found.id == new.id
    new.retired_at = new.published_at
    tx.flush()
    assert (found := newest_edition_with(tx, "hearing")) is not None
    assert found.id == old.id
    assert newest_edition_with(tx, "hear") is None


def test_a_hash_finds_its_version_and_never_one_that_was_rolled_back(tx: Transaction, cast: Cast) -> None:
    with tx.session.begin_nested() as nested:
        edition_of(tx, tx.one(select(Version.id).where(Version.id == publish_review(tx, cast.egon).newest_id)))
        nested.rollback()
    assert edition_by_hash(tx, review().hash) is None
    published = publish_review(tx, cast.egon)
    found = edition_by_hash(tx, review().hash)
    assert found is not None
    assert found.id == published.newest_id
