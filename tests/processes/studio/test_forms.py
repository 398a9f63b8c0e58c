"""The forms of a draft are listed and opened, those with faults too."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden, NotFound
from processes.forms.field import Kind
from processes.forms.form import Form
from processes.store.transaction import Transaction
from processes.studio.forms import TYPES, fields_of, form, forms, kind_of, order_of, raw_of
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import a_draft
from tests.shipped import SHIPPED

FILES = sorted(SHIPPED.glob("*/forms/*.json"))


def test_every_question_of_every_shipped_form_is_told_as_the_form_reads_it() -> None:
    told = 0
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        read, rows = Form.read(text, path.stem), list(fields_of(raw_of(text)))
        assert [(row.name, row.kind, row.title, row.required, row.section) for row in rows] == [
            (one.name, one.kind, one.title, one.required, one.section) for one in read.fields
        ]
        told += len(rows)
    assert told > 700


def test_each_kind_of_answer_is_known_by_its_type() -> None:
    for kind, (type_, form_at) in TYPES.items():
        items = {"items": {"type": "object"}} if kind is Kind.ROWS else {}
        assert kind_of({"type": type_, **({"format": form_at} if form_at else {}), **items}) is kind
    assert kind_of({"type": "mystery"}) is Kind.TEXT


def test_a_form_with_faults_is_still_there_to_be_mended(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    save_files(
        tx, cast.egon, draft.id, {"forms/assess.json": '{"type": "object", "properties": {"a": {"type": "?"}}}'}, 0
    )
    assert {row.key: bool(row.faults) for row in forms(tx, cast.egon, draft.id)}["assess"]
    told = form(tx, cast.egon, draft.id, "assess")
    assert told.form is None
    assert told.faults
    assert told.field("a").raw == {"type": "?"}
    save_files(tx, cast.egon, draft.id, {"forms/assess.json": "{"}, draft.revision)
    assert form(tx, cast.egon, draft.id, "assess").fields == ()


def test_a_form_is_told_with_its_uses_and_the_facts_it_may_ask_about(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    told = form(tx, cast.egon, draft.id, "assess")
    assert [use.key for use in told.uses] == ["assess"]
    assert "amount" in told.facts
    with pytest.raises(NotFound):
        form(tx, cast.egon, draft.id, "none")
    with pytest.raises(NotFound):
        told.field("none")
    with pytest.raises(Forbidden):
        forms(tx, cast.astrid, draft.id)


def test_the_order_is_that_of_the_file_unless_it_names_another() -> None:
    raw = {"properties": {"a": {}, "b": {}}, "x-order": ["b", "a"]}
    assert order_of(raw) == ["b", "a"]
    assert order_of({**raw, "x-order": ["b"]}) == ["a", "b"]
