"""A text is written in both languages; what was not touched keeps its bytes."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden, Invalid, NotFound, Stale
from processes.language import Text
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.open import open_draft
from processes.studio.texts import stage, text, texts
from processes.studio.texts_write import remove_text, write_stage, write_text
from tests.cast import Cast
from tests.drafts import a_colleague, a_draft
from tests.shipped import shipped
from tests.situations import publish_package

KEYS = [
    "wage_subsidy",
    "sickness_follow_up",
    "match_and_plan",
    "intake",
    "sanction",
    "hearing",
    "job_order",
    "complaint",
]


@pytest.mark.parametrize("key", KEYS)
def test_opening_and_saving_every_text_and_station_unchanged_changes_no_byte(
    tx: Transaction, cast: Cast, key: str
) -> None:
    publish_package(tx, cast.egon, shipped(key))
    draft = open_draft(tx, cast.egon, key)
    before = content_of(tx, draft)
    told = texts(tx, cast.egon, draft.id)
    for row in (*told.lacking, *told.rows):
        page = text(tx, cast.egon, draft.id, row.key)
        words = {part: _as_sent(both) for part, both in page.parts.items()} | {"to": Text.of(page.reader)}
        if not row.shared:
            write_text(tx, cast.egon, draft.id, row.key, words, draft.revision)
    for station in told.stages:
        parts = stage(tx, cast.egon, draft.id, station.stage).parts
        write_stage(tx, cast.egon, draft.id, station.stage, {part: _as_sent(both) for part, both in parts.items()}, 0)
    assert content_of(tx, draft) == before


def _as_sent(words: Text) -> Text:
    """As a browser sends a field: with its own line ends."""
    return Text(words.da.replace("\n", "\r\n"), words.en.replace("\n", "\r\n"))


def test_a_text_is_changed_in_its_place(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    before = content_of(tx, draft)
    words = {"instruction": Text("Læs det hele.", "Read it all."), "guide": Text("Et\r\nTo\r\n", "One\r\nTwo")}
    write_text(tx, cast.egon, draft.id, "assess", words, draft.revision)
    after = content_of(tx, draft)
    assert after["texts.da.toml"].startswith('[assess]\ninstruction = "Læs det hele."\nguide = ["Et", "To"]\n')
    assert after["texts.da.toml"].split("[answer]")[1] == before["texts.da.toml"].split("[answer]")[1]
    assert text(tx, cast.egon, draft.id, "assess").parts["guide"] == Text("Et\nTo", "One\nTwo")


def test_a_shared_text_becomes_the_process_s_own(tx: Transaction, cast: Cast) -> None:
    publish_package(tx, cast.egon, shipped("hearing"))
    draft = open_draft(tx, cast.egon, "hearing")
    assert text(tx, cast.egon, draft.id, "caseworker_changed").shared
    parts = {**text(tx, cast.egon, draft.id, "caseworker_changed").parts, "subject": Text("Ny", "New")}
    write_text(tx, cast.egon, draft.id, "caseworker_changed", parts, draft.revision)
    told = text(tx, cast.egon, draft.id, "caseworker_changed")
    assert not told.shared
    assert told.parts["subject"] == Text("Ny", "New")
    assert told.parts["body"].da


def test_a_text_is_taken_out_of_both_languages(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    remove_text(tx, cast.egon, draft.id, "answer", draft.revision)
    content = content_of(tx, draft)
    assert "[answer]" not in content["texts.da.toml"] + content["texts.en.toml"]
    assert "[remind]" in content["texts.da.toml"]


def test_a_station_keeps_what_it_is_not_asked_about(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    write_stage(tx, cast.egon, draft.id, "handling", {"now": Text("Vi læser.", "We read."), "why": Text("", "")}, 0)
    raw = content_of(tx, draft)["process.toml"]
    assert 'now = { da = "Vi læser.", en = "We read." }' in raw
    assert "why" not in raw
    with pytest.raises(NotFound):
        write_stage(tx, cast.egon, draft.id, "none", {}, 0)


def test_a_reader_or_name_there_is_not_is_refused(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(Invalid):
        write_text(tx, cast.egon, draft.id, "answer", {"to": Text.of("the press")}, 0)
    with pytest.raises(Invalid):
        write_text(tx, cast.egon, draft.id, "two words", {"body": Text("a", "b")}, 0)


def test_two_who_write_at_once_and_who_may_not(tx: Transaction, cast: Cast) -> None:
    draft, olga = a_draft(tx, cast), a_colleague(tx)
    write_text(tx, olga, draft.id, "answer", {"subject": Text("Svar", "Answer")}, draft.revision)
    with pytest.raises(Stale):
        write_text(tx, cast.egon, draft.id, "answer", {"subject": Text("Svaret", "The answer")}, draft.revision)
    with pytest.raises(Forbidden):
        write_text(tx, cast.astrid, draft.id, "answer", {"subject": Text("Svaret", "The answer")}, draft.revision)
