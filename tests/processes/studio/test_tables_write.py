"""A decision table is changed rule by rule; what was not touched keeps its bytes."""

from __future__ import annotations

import pytest

from processes.engine.xml import read_xml
from processes.errors import Invalid, NotFound
from processes.language import Text
from processes.records import Draft
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.open import open_draft
from processes.studio.tables import read_tables
from processes.studio.tables_write import (
    RuleChange,
    _written,
    copy_rule,
    move_rule,
    remove_rule,
    write_columns,
    write_rule,
)
from tests.cast import Cast
from tests.shipped import SHIPPED, shipped
from tests.situations import publish_package

FILES = sorted(SHIPPED.glob("*/tables/*.dmn"))
FILE = "tables/admissible.dmn"


@pytest.fixture
def draft(tx: Transaction, cast: Cast) -> Draft:
    publish_package(tx, cast.egon, shipped("complaint"))
    return open_draft(tx, cast.egon, "complaint")


def numbers(tx: Transaction, draft: Draft) -> list[str]:
    (one,) = read_tables(content_of(tx, draft)[FILE])
    return [rule.id for rule in one.rules]


def test_every_shipped_table_is_written_byte_for_byte_as_it_was() -> None:
    assert len(FILES) > 50
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        assert _written(read_xml(text.encode(), path.name), text) == text


def test_every_rule_saved_as_it_is_changes_no_byte(tx: Transaction, cast: Cast, draft: Draft) -> None:
    before = content_of(tx, draft)
    (one,) = read_tables(before[FILE])
    for rule in one.rules:
        change = RuleChange(rule.cells, rule.results, rule.reason)
        write_rule(tx, cast.egon, draft.id, ("admissible", rule.id), change, draft.revision)
    words = {column.id: column.words for column in (*one.inputs, *one.outputs)}
    write_columns(tx, cast.egon, draft.id, "admissible", words, draft.revision)
    assert content_of(tx, draft) == before


def test_a_cell_and_its_reason_are_changed_and_nothing_else(tx: Transaction, cast: Cast, draft: Draft) -> None:
    before = content_of(tx, draft)[FILE]
    (one,) = read_tables(before)
    rule = one.rules[0]
    change = RuleChange(["> 7", *rule.cells[1:]], rule.results, Text("Ny grund", "New reason"))
    write_rule(tx, cast.egon, draft.id, ("admissible", rule.id), change, draft.revision)
    after = content_of(tx, draft)[FILE]
    changed = [(a, b) for a, b in zip(before.splitlines(), after.splitlines(), strict=True) if a != b]
    assert len(changed) <= 4
    (now,) = read_tables(after)
    assert (now.rules[0].cells[0], now.rules[0].reason) == ("> 7", Text("Ny grund", "New reason"))
    assert "<description>Ny grund</description>" in after


def test_a_rule_is_copied_moved_and_taken_out(tx: Transaction, cast: Cast, draft: Draft) -> None:
    before = content_of(tx, draft)[FILE]
    first, *others = numbers(tx, draft)
    _, fresh = copy_rule(tx, cast.egon, draft.id, ("admissible", first), draft.revision)
    assert numbers(tx, draft) == [first, fresh, *others]
    move_rule(tx, cast.egon, draft.id, ("admissible", fresh), 1, draft.revision)
    assert numbers(tx, draft) == [first, others[0], fresh, *others[1:]]
    move_rule(tx, cast.egon, draft.id, ("admissible", fresh), -100, draft.revision)
    assert numbers(tx, draft) == [fresh, first, *others]
    remove_rule(tx, cast.egon, draft.id, ("admissible", fresh), draft.revision)
    assert content_of(tx, draft)[FILE] == before


def test_what_cannot_be_read_is_told_at_its_cell(tx: Transaction, cast: Cast, draft: Draft) -> None:
    (one,) = read_tables(content_of(tx, draft)[FILE])
    rule = one.rules[0]
    change = RuleChange(["> >", *rule.cells[1:]], ["a +", *rule.results[1:]], rule.reason)
    with pytest.raises(Invalid) as told:
        write_rule(tx, cast.egon, draft.id, ("admissible", rule.id), change, draft.revision)
    assert [problem.where for problem in told.value.problems] == ["cell.0", "result.0"]
    with pytest.raises(NotFound):
        remove_rule(tx, cast.egon, draft.id, ("admissible", "none"), draft.revision)
    with pytest.raises(NotFound):
        remove_rule(tx, cast.egon, draft.id, ("none", rule.id), draft.revision)
