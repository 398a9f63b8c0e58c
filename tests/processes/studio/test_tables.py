"""The decision tables of a draft are read in words, and what cannot be read is still listed."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden, NotFound
from processes.language import Text
from processes.rules.dmn import read
from processes.store.transaction import Transaction
from processes.studio.open import open_draft
from processes.studio.save import save_files
from processes.studio.tables import key_of, read_tables, table, tables
from tests.cast import Cast
from tests.shipped import SHIPPED, shipped
from tests.situations import publish_package

FILES = sorted(SHIPPED.glob("*/tables/*.dmn"))


def test_every_rule_of_every_shipped_table_is_read_as_it_decides() -> None:
    told = 0
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        known = read(text.encode()).tables
        for one in read_tables(text):
            decided = next(each for each in known.values() if each.id == one.id)
            assert [rule.reason for rule in one.rules] == [Text(rule.words.da, rule.words.en) for rule in decided.rules]
            assert [len(rule.cells) for rule in one.rules] == [len(decided.inputs)] * len(decided.rules)
            told += len(one.rules)
    assert told > 400


def test_a_table_is_told_in_words_with_its_columns() -> None:
    (one,) = read_tables(shipped("wage_subsidy").content["tables/approval_needed.dmn"])
    assert one.asks == Text("Skal en teamleder godkende?", "Must a team leader approve?")
    assert one.rules[0].says == Text("Går nogen imod er ja", "Adverse is yes")
    assert one.rules[3].says == Text("Forventet beløb (kr.) er over 60000", "Expected amount (DKK) is above 60000")
    assert one.rules[4].says == Text("", "")
    assert one.rules[4].gives == Text("Godkendelse kræves er nej", "Approval needed is no")
    assert one.outputs[0].source == "approverNeeded"


def test_a_draft_lists_its_tables_with_uses_and_findings(tx: Transaction, cast: Cast) -> None:
    publish_package(tx, cast.egon, shipped("complaint"))
    draft = open_draft(tx, cast.egon, "complaint")
    assert [row.key for row in tables(tx, cast.egon, draft.id)] == ["admissible", "ruling_control"]
    page = table(tx, cast.egon, draft.id, "admissible")
    assert page.uses
    assert page.rule(page.tables[0].rules[0].id)[1].number == 1
    for wrong in (lambda: table(tx, cast.egon, draft.id, "none"), lambda: page.rule("none")):
        with pytest.raises(NotFound):
            wrong()
    with pytest.raises(Forbidden):
        tables(tx, cast.astrid, draft.id)
    save_files(tx, cast.egon, draft.id, {"tables/admissible.dmn": "<no"}, 0)
    assert table(tx, cast.egon, draft.id, "admissible").tables == ()
    assert tables(tx, cast.egon, draft.id)[0].rules == 0


def test_a_file_is_called_by_its_name() -> None:
    assert key_of("tables/rate.dmn") == "rate"
