"""What is answered as saved stands, and is never overwritten by somebody who has not seen it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from processes import clock
from processes.errors import Conflict, Forbidden, Invalid, Stale
from processes.records import DraftCondition, DraftFile, Entry
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.copy import copy_of
from processes.studio.files import file
from processes.studio.save import STRETCH, save_files
from processes.studio.take_over import take_over
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_colleague, a_draft

TEXTS = "texts.da.toml"


def test_a_saved_file_lies_over_the_version_s(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    saved = save_files(tx, cast.egon, draft.id, {DIAGRAM: "<a/>"}, draft.revision)
    assert content_of(tx, draft)[DIAGRAM] == "<a/>"
    assert file(tx, cast.egon, draft.id, DIAGRAM).revision == saved.revision == draft.revision
    assert draft.held_by_id == cast.egon.id
    assert draft.writer_ids == [cast.egon.id]


def test_a_file_is_taken_out_and_added(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {TEXTS: None, "forms/new.json": "{}"}, 0)
    assert TEXTS not in content_of(tx, draft)
    assert content_of(tx, draft)["forms/new.json"] == "{}"


def test_whoever_saw_an_older_one_is_told_who_saved_when(tx: Transaction, cast: Cast) -> None:
    draft, olga = a_draft(tx, cast), a_colleague(tx)
    at = datetime(2026, 3, 2, 9, tzinfo=clock.COPENHAGEN)
    with clock.frozen(at):
        seen = draft.revision
        saved = save_files(tx, olga, draft.id, {DIAGRAM: "<olga/>"}, seen)
    with clock.frozen(at + timedelta(minutes=10)), pytest.raises(Stale, match="draft_stale") as told:
        save_files(tx, cast.egon, draft.id, {DIAGRAM: "<egon/>"}, seen)
    assert (told.value.facts["by"], told.value.facts["at"], told.value.facts["file"]) == (str(olga.id), at, DIAGRAM)
    assert content_of(tx, draft)[DIAGRAM] == "<olga/>"
    with clock.frozen(at + timedelta(minutes=10)):
        assert save_files(tx, cast.egon, draft.id, {TEXTS: ""}, seen).revision > saved.revision


def test_while_another_holds_it_nothing_is_saved(tx: Transaction, cast: Cast) -> None:
    draft, olga = a_draft(tx, cast), a_colleague(tx)
    save_files(tx, olga, draft.id, {TEXTS: ""}, draft.revision)
    with pytest.raises(Stale, match="draft_held"):
        save_files(tx, cast.egon, draft.id, {DIAGRAM: "<egon/>"}, draft.revision)


def test_of_several_files_all_are_saved_or_none(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    seen = draft.revision
    save_files(tx, cast.egon, draft.id, {TEXTS: "a = 1"}, seen)
    with pytest.raises(Stale):
        save_files(tx, cast.egon, draft.id, {TEXTS: "a = 2", DIAGRAM: "<b/>"}, seen)
    assert content_of(tx, draft)[DIAGRAM] != "<b/>"


def test_an_answer_that_was_lost_is_asked_for_again(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    seen = draft.revision
    saved = save_files(tx, cast.egon, draft.id, {DIAGRAM: "<a/>"}, seen)
    again = save_files(tx, cast.egon, draft.id, {DIAGRAM: "<a/>"}, seen)
    assert again.at == saved.at
    assert file(tx, cast.egon, draft.id, DIAGRAM).revision == saved.revision


@pytest.mark.parametrize("condition", [DraftCondition.REVIEW, DraftCondition.APPROVED, DraftCondition.PUBLISHED])
def test_what_is_reviewed_is_not_changed_behind_the_reader(
    tx: Transaction, cast: Cast, condition: DraftCondition
) -> None:
    draft = a_draft(tx, cast)
    draft.condition = condition
    with pytest.raises(Conflict):
        save_files(tx, cast.egon, draft.id, {DIAGRAM: "<a/>"}, 99)


@pytest.mark.parametrize("name", ["../secret", "forms/a/b.json", "script.py", "process.bpmn/"])
def test_a_name_without_a_place_in_a_process_folder_is_refused(tx: Transaction, cast: Cast, name: str) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(Invalid):
        save_files(tx, cast.egon, draft.id, {name: ""}, draft.revision)


def test_a_character_the_database_cannot_hold_is_told(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(Invalid) as told:
        save_files(tx, cast.egon, draft.id, {DIAGRAM: "<a>\0</a>"}, draft.revision)
    assert [one.code for one in told.value.problems] == ["draft_nul"]


def test_others_save_nothing(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    for other in (cast.astrid, cast.frida):
        with pytest.raises(Forbidden):
            save_files(tx, other, draft.id, {DIAGRAM: "<a/>"}, draft.revision)


def test_the_trail_tells_a_stretch_of_work_once(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    at = datetime(2026, 3, 2, 9, tzinfo=clock.COPENHAGEN)
    for minutes in (0, 1, 2, 2 + STRETCH.seconds // 60 + 1):
        with clock.frozen(at + timedelta(minutes=minutes)):
            save_files(tx, cast.egon, draft.id, {DIAGRAM: f"<a{minutes}/>"}, draft.revision)
    told = select(func.count()).select_from(Entry).where(Entry.kind == "DraftSaved")
    assert tx.one(told) == 2


STROKES = st.lists(
    st.tuples(
        st.sampled_from(["egon", "olga", "egon's other window"]),
        st.sampled_from(["save", "save", "save", "read", "take over", "wait"]),
        st.sampled_from([DIAGRAM, TEXTS]),
    ),
    max_size=25,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(strokes=STROKES)
def test_whatever_windows_do_nothing_answered_as_saved_is_lost(
    tx: Transaction, cast: Cast, strokes: list[tuple[str, str, str]]
) -> None:
    """A saved text stands until somebody saves who had read it; what was refused becomes a copy."""
    with tx.tried():
        draft, olga = a_draft(tx, cast), a_colleague(tx)
        stands = content_of(tx, draft)
        windows = {who: dict.fromkeys((DIAGRAM, TEXTS), (0, "")) for who, _, _ in strokes}
        for window in windows.values():
            window.update({name: (0, stands[name]) for name in window})
        moment = datetime(2026, 3, 2, 9, tzinfo=clock.COPENHAGEN)
        for number, (who, act, name) in enumerate(strokes):
            person = olga if who == "olga" else cast.egon
            moment += timedelta(minutes=10 if act == "wait" else 0, seconds=1)
            with clock.frozen(moment):
                if act == "read":
                    told = file(tx, person, draft.id, name)
                    windows[who][name] = (told.revision, told.text)
                elif act == "take over":
                    take_over(tx, person, draft.id)
                elif act == "save":
                    seen, read = windows[who][name]
                    text = f"<t{number}/>"
                    try:
                        saved = save_files(tx, person, draft.id, {name: text}, seen)
                    except Stale:
                        rescued = copy_of(tx, person, draft.id, {name: text})
                        assert content_of(tx, rescued)[name] == text
                    else:
                        assert stands[name] == read, "it overwrote what its window had not read"
                        stands[name] = text
                        windows[who][name] = (saved.revision, text)
                assert {one: content_of(tx, draft)[one] for one in (DIAGRAM, TEXTS)} == {
                    one: stands[one] for one in (DIAGRAM, TEXTS)
                }
        assert tx.one(select(func.count()).select_from(DraftFile).where(DraftFile.draft_id == draft.id)) <= 2
