"""A form is changed question by question; keys the editor does not know are kept, and nothing else moves."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest

from processes.errors import Invalid, NotFound
from processes.language import Text
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.forms import fields_of, form, order_of, raw_of
from processes.studio.forms_write import (
    FieldChange,
    add_field,
    add_form,
    move_field,
    remove_field,
    remove_form,
    write_field,
    write_form,
    written,
)
from processes.studio.open import open_draft
from tests.cast import Cast
from tests.drafts import a_draft
from tests.shipped import SHIPPED, shipped
from tests.situations import publish_package

FILES = sorted(SHIPPED.glob("*/forms/*.json"))
NAME = "forms/assess.json"


def raw(tx: Transaction, draft: Any) -> dict[str, Any]:
    return raw_of(content_of(tx, draft)[NAME])


def test_every_shipped_form_is_written_byte_for_byte_as_it_was() -> None:
    assert len(FILES) > 130
    assert [path for path in FILES if written(raw_of(path.read_text("utf-8"))) != path.read_text("utf-8")] == []


def test_every_form_and_question_saved_as_it_is_changes_no_byte(tx: Transaction, cast: Cast) -> None:
    publish_package(tx, cast.egon, shipped("wage_subsidy"))
    draft = open_draft(tx, cast.egon, "wage_subsidy")
    before = content_of(tx, draft)
    for name in [name for name in before if name.startswith("forms/")]:
        key, content = name[6:-5], raw_of(before[name])
        title = Text(content["title"], content["x-en"]["title"])
        write_form(tx, cast.egon, draft.id, key, {"title": title}, draft.revision)
        for row in list(fields_of(content))[:3]:
            write_field(tx, cast.egon, draft.id, (key, row.name), FieldChange(row.raw, row.required), draft.revision)
    assert content_of(tx, draft) == before


def test_a_question_is_added_changed_moved_and_taken_out(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    first = order_of(raw(tx, draft))
    add_field(tx, cast.egon, draft.id, ("assess", "visited"), Text("Har du besøgt?", "Visited?"), draft.revision)
    change = FieldChange({"type": "boolean", "title": "Har du besøgt?", "x-en": {"title": "Visited?"}}, True)
    write_field(tx, cast.egon, draft.id, ("assess", "visited"), change, draft.revision)
    assert raw(tx, draft)["properties"]["visited"]["type"] == "boolean"
    assert "visited" in raw(tx, draft)["required"]
    move_field(tx, cast.egon, draft.id, ("assess", "visited"), -1000, draft.revision)
    assert order_of(raw(tx, draft)) == ["visited", *first]
    told = form(tx, cast.egon, draft.id, "assess")
    assert told.form is not None
    assert [one.name for one in told.form.fields] == ["visited", *first]
    remove_field(tx, cast.egon, draft.id, ("assess", "visited"), draft.revision)
    assert order_of(raw(tx, draft)) == first
    assert "visited" not in raw(tx, draft).get("required", [])


def test_moving_loses_no_question_and_no_key(tx: Transaction, cast: Cast) -> None:
    draft, chance = a_draft(tx, cast), Random(1)
    before = raw(tx, draft)
    names = order_of(before)
    for _ in range(12):
        name, by = chance.choice(names), chance.randint(-3, 3)
        move_field(tx, cast.egon, draft.id, ("assess", name), by, draft.revision)
        after = raw(tx, draft)
        assert after == before
        assert sorted(order_of(after)) == sorted(names)


def test_a_heading_stays_when_its_first_question_goes(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    name, second = order_of(raw(tx, draft))[:2]
    section = {"da": "Om sagen", "en": "About the case"}
    schema = {**raw(tx, draft)["properties"][name], "x-section": section, "$comment": "kept"}
    write_field(tx, cast.egon, draft.id, ("assess", name), FieldChange(schema), draft.revision)
    assert raw(tx, draft)["properties"][name]["$comment"] == "kept"
    remove_field(tx, cast.egon, draft.id, ("assess", name), draft.revision)
    assert raw(tx, draft)["properties"][second]["x-section"] == section


def test_what_makes_the_form_unreadable_is_refused(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    name = order_of(raw(tx, draft))[0]
    schema = raw(tx, draft)["properties"][name]
    with pytest.raises(Invalid) as told:
        write_field(tx, cast.egon, draft.id, ("assess", name), FieldChange({**schema, "x-show": "a +"}), draft.revision)
    assert {one.code for one in told.value.problems} == {"form_feel_wrong"}
    with pytest.raises(NotFound):
        write_field(tx, cast.egon, draft.id, ("assess", "none"), FieldChange(schema), draft.revision)
    for wrong in ("two words", name):
        with pytest.raises(Invalid):
            add_field(tx, cast.egon, draft.id, ("assess", wrong), Text("a", "b"), draft.revision)


def test_a_form_is_added_and_taken_out(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    add_form(tx, cast.egon, draft.id, "home_visit", Text("Besøg", "Visit"), draft.revision)
    assert json.loads(content_of(tx, draft)["forms/home_visit.json"])["title"] == "Besøg"
    assert form(tx, cast.egon, draft.id, "home_visit").faults == ()
    for key, title in (("home_visit", Text("a", "b")), ("Home", Text("a", "b")), ("other", Text("a", ""))):
        with pytest.raises(Invalid):
            add_form(tx, cast.egon, draft.id, key, title, draft.revision)
    remove_form(tx, cast.egon, draft.id, "home_visit", draft.revision)
    assert "forms/home_visit.json" not in content_of(tx, draft)
