"""What the editor of diagrams is told."""

from __future__ import annotations

from processes.connectors.registry import OPERATIONS
from processes.language import Locale
from processes.settings import Settings
from processes.store.transaction import Transaction
from processes.studio.diagram_choices import choices
from tests.cast import Cast
from tests.drafts import a_draft
from webapp import create_app, wording
from webapp.studio.editor_told import address, choices_told


def test_every_operation_has_words() -> None:
    assert [name for name in OPERATIONS if not wording.knows(f"operation.{name}")] == []


def test_the_choices_are_told_as_plain_values(tx: Transaction, cast: Cast, settings: Settings) -> None:
    draft = a_draft(tx, cast)
    with create_app(settings).test_request_context():
        told = choices_told(Locale.DA, draft.id, choices(tx, cast.egon, draft.id))
        page = address(draft.id, "process.bpmn")
    assert [one["page"] for one in told["processes"] if one["key"] == "review"] == [page]
    granted = next(one for one in told["names"] if one["name"] == "granted")
    assert granted["kind"] == "ja eller nej"
    assert granted["source"]
    assert {"name": "today", "takes": ""} in told["functions"]
    form = next(one for one in told["forms"] if one["key"] == "assess")
    assert {field["name"] for field in form["fields"]} >= {"granted"}
    assert [one["key"] for one in told["outcomes"]] == ["answered", "withdrawn"]
    assert all(one["name"] != one["key"] for one in told["outcomes"])
