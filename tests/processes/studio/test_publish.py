"""Only what somebody else approved, exactly as it stands, is published: now, or from a day on."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.calendar.new_term import NewTerm, with_new_term
from processes.calendar.rule import Transition
from processes.definitions.begin_version import begin_version, due_versions
from processes.definitions.terms import row_of
from processes.errors import Conflict, Forbidden, Invalid
from processes.motion.edition import edition_of
from processes.records import Definition, Draft, DraftCondition, DraftFile, Person, Promise, Review, Version
from processes.store.transaction import Transaction, transaction
from processes.studio.approve import approve
from processes.studio.content import content_of
from processes.studio.open import open_draft
from processes.studio.publish import LEAST, MOST, Wish, must_not_be_behind, publish_draft
from processes.studio.publish_foresee import sets_off
from processes.studio.restore import restore
from processes.studio.review import send_to_review
from processes.studio.review_standing import hash_of
from processes.studio.save import save_files
from tests.cast import Cast, a_cast
from tests.drafts import DIAGRAM, a_colleague, a_draft
from tests.processes.studio.test_example_run import WRONG
from tests.reviewing import NOTE, approved, changed, in_review, published
from tests.trail import trail


def test_an_approved_draft_becomes_the_next_version(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    draft = approved(tx, cast, olga)
    version = publish_draft(tx, cast.egon, draft.id, Wish(f" {NOTE} "))
    assert (version.number, version.note, version.content) == (2, NOTE, content_of(tx, draft))
    assert tx.find(Definition, draft.definition_id).newest_id == version.id
    assert (draft.condition, draft.version_id) == (DraftCondition.PUBLISHED, version.id)
    (line,) = trail(tx, "DraftPublished")
    assert (line.facts["approved_by"], line.facts["number"]) == (str(olga.id), 2)
    assert tx.one(select(Promise.facts).where(Promise.kind == "version.tell")) == {"version": str(version.id)}
    review = tx.one(select(Review).where(Review.draft_id == draft.id))
    assert (review.ended_at is None, review.ended_by_id) == (False, cast.egon.id)
    with pytest.raises(Conflict, match="draft_is_published"):
        publish_draft(tx, cast.egon, draft.id, Wish(NOTE))


def test_what_nobody_approved_is_not_published_not_even_behind_the_verbs(tx: Transaction, cast: Cast) -> None:
    draft = in_review(tx, cast, a_colleague(tx))
    with pytest.raises(Conflict, match="draft_not_approved"):
        publish_draft(tx, cast.egon, draft.id, Wish(NOTE))


def test_a_file_changed_after_the_approval_by_whatever_way_is_not_published(tx: Transaction, cast: Cast) -> None:
    draft = approved(tx, cast, a_colleague(tx))
    row = tx.one(select(DraftFile).where(DraftFile.draft_id == draft.id))
    row.content = (row.content or "").replace("P2D", "P9D")
    tx.flush()
    with pytest.raises(Conflict, match="draft_not_approved"):
        publish_draft(tx, cast.egon, draft.id, Wish(NOTE))


def test_it_is_published_from_a_day_on_and_nothing_changes_until_then(tx: Transaction, cast: Cast) -> None:
    draft = approved(tx, cast, a_colleague(tx))
    before = tx.find(Definition, draft.definition_id).newest_id
    day = clock.now() + timedelta(days=10)
    version = publish_draft(tx, cast.egon, draft.id, Wish(NOTE, day))
    assert (version.valid_from, version.in_force_at, version.waits) == (day, None, True)
    assert tx.find(Definition, draft.definition_id).newest_id == before


def test_a_note_that_says_nothing_and_days_that_cannot_be_are_refused(tx: Transaction, cast: Cast) -> None:
    draft = approved(tx, cast, a_colleague(tx))
    past, far = clock.now() - timedelta(days=1), clock.now() + timedelta(days=500)
    for wish, codes in (
        (Wish("kort"), ["publish_note_short"]),
        (Wish(NOTE, past), ["publish_in_the_past"]),
        (Wish(NOTE, far), ["publish_too_far"]),
        (Wish(" " + "x" * (LEAST - 1), far), ["publish_note_short", "publish_too_far"]),
        (Wish("x" * (MOST + 1)), ["publish_note_short"]),
    ):
        with pytest.raises(Invalid) as refused:
            publish_draft(tx, cast.egon, draft.id, wish)
        assert [one.code for one in refused.value.problems] == codes


def test_faults_of_the_checks_refuse_even_what_is_approved(tx: Transaction, cast: Cast) -> None:
    olga, draft = a_colleague(tx), a_draft(tx, cast)
    changed(tx, cast.egon, draft)
    row = tx.one(select(DraftFile).where(DraftFile.draft_id == draft.id, DraftFile.name == DIAGRAM))
    row.content = (row.content or "").replace('targetRef="remind"', 'targetRef="nowhere"')
    tx.flush()
    send_to_review(tx, cast.egon, draft.id, "Se.", [olga.id])
    approve(tx, olga, draft.id, hash_of(tx, draft))
    with pytest.raises(Invalid):
        publish_draft(tx, cast.egon, draft.id, Wish(NOTE))
    assert len(tx.execute(select(Version)).all()) == 1


def test_an_example_that_turns_out_otherwise_refuses_even_what_is_approved(tx: Transaction, cast: Cast) -> None:
    olga, draft = a_colleague(tx), a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {"examples/wrong.toml": WRONG}, draft.revision)
    send_to_review(tx, cast.egon, draft.id, "Se.", [olga.id], though_otherwise=True)
    approve(tx, olga, draft.id, hash_of(tx, draft))
    with pytest.raises(Invalid) as refused:
        publish_draft(tx, cast.egon, draft.id, Wish(NOTE))
    assert refused.value.code == "examples_differ"
    assert len(tx.execute(select(Version)).all()) == 1


def test_a_term_that_takes_over_running_clocks_is_promised_to_begin(tx: Transaction, cast: Cast) -> None:
    olga, draft = a_colleague(tx), a_draft(tx, cast)
    rule, file = row_of(edition_of(tx, draft.based_on_id or draft.id), "T1-01")
    longer = NewTerm("P30D", clock.today() + timedelta(days=3), Transition.ALL_CASES_FROM_DATE)
    save_files(tx, cast.egon, draft.id, {file: with_new_term(content_of(tx, draft)[file], rule, longer)}, 0)
    send_to_review(tx, cast.egon, draft.id, "Se.", [olga.id])
    approve(tx, olga, draft.id, hash_of(tx, draft))
    publish_draft(tx, cast.egon, draft.id, Wish(NOTE))
    assert tx.one(select(Promise.facts).where(Promise.kind == "terms.begin"))["rule"] == "T1-01"


def test_a_draft_that_is_behind_is_published_only_knowingly(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    version = published(tx, cast, olga)
    old = tx.one(select(Version.id).where(Version.number == 1))
    draft = changed(tx, cast.egon, open_draft(tx, cast.egon, "review", old, "Fem dage"), days=5)
    with pytest.raises(Conflict, match="draft_behind"):
        must_not_be_behind(tx, draft, tx.find(Definition, draft.definition_id))
    send_to_review(tx, cast.egon, draft.id, "Se.", [olga.id])
    approve(tx, olga, draft.id, hash_of(tx, draft))
    with pytest.raises(Conflict, match="draft_behind"):
        publish_draft(tx, cast.egon, draft.id, Wish(NOTE))
    assert publish_draft(tx, cast.egon, draft.id, Wish(NOTE, though_behind=True)).number == version.number + 1


def test_a_draft_that_changes_nothing_is_not_published(tx: Transaction, cast: Cast) -> None:
    olga, draft = a_colleague(tx), a_draft(tx, cast)
    send_to_review(tx, cast.egon, draft.id, "Se.", [olga.id])
    approve(tx, olga, draft.id, hash_of(tx, draft))
    with pytest.raises(Conflict, match="publish_nothing_new"):
        publish_draft(tx, cast.egon, draft.id, Wish(NOTE))


def test_others_than_the_owner_do_not_publish(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    draft = approved(tx, cast, olga)
    for person in (olga, cast.astrid):
        with pytest.raises(Forbidden):
            publish_draft(tx, person, draft.id, Wish(NOTE))


def test_a_draft_that_does_not_know_what_waits_is_behind_it(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    ahead = approved(tx, cast, olga)
    began = changed(tx, cast.egon, open_draft(tx, cast.egon, "review"), days=5)
    first = publish_draft(tx, cast.egon, ahead.id, Wish(NOTE, clock.now() + timedelta(days=10)))
    later = Wish(NOTE, clock.now() + timedelta(days=20))
    with pytest.raises(Conflict, match="draft_behind"):
        publish_draft(tx, cast.egon, _approved(tx, cast, olga, began).id, later)
    assert sets_off(tx, cast.egon, began.id).is_behind
    knows = changed(tx, cast.egon, open_draft(tx, cast.egon, "review", first.id), days=6)
    assert not sets_off(tx, cast.egon, knows.id).is_behind
    assert publish_draft(tx, cast.egon, _approved(tx, cast, olga, knows).id, later).number == 3


def test_of_two_drafts_published_at_once_the_second_is_behind(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        cast = a_cast(tx)
        olga = a_colleague(tx)
        first = approved(tx, cast, olga)
        other = changed(tx, cast.egon, open_draft(tx, cast.egon, "review"), days=5)
        second = _approved(tx, cast, olga, other)
    with transaction(own_database) as tx:
        seen = tx.find(Definition, second.definition_id)  # read by the second before the first is through
        with transaction(own_database) as faster:
            publish_draft(faster, cast.egon, first.id, Wish(NOTE))
        with pytest.raises(Conflict, match="draft_behind"):
            publish_draft(tx, cast.egon, second.id, Wish(NOTE))
        assert seen.newest_id is not None


def _approved(tx: Transaction, cast: Cast, olga: Person, draft: Draft) -> Draft:
    send_to_review(tx, cast.egon, draft.id, "Se.", [olga.id])
    approve(tx, olga, draft.id, hash_of(tx, draft))
    return draft


def test_what_is_in_force_today_is_restored_for_the_day_after_another_has_begun(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    day = clock.now() + timedelta(days=10)
    publish_draft(tx, cast.egon, approved(tx, cast, olga).id, Wish(NOTE, day))
    back = restore(tx, cast.egon, "review", 1, "Tilbage til version 1")
    send_to_review(tx, cast.egon, back.id, "Fra den dag igen.", [olga.id])
    approve(tx, olga, back.id, hash_of(tx, back))
    with pytest.raises(Conflict, match="publish_nothing_new"):
        publish_draft(tx, cast.egon, back.id, Wish(NOTE, though_behind=True))
    again = publish_draft(tx, cast.egon, back.id, Wish(NOTE, day + timedelta(days=5), though_behind=True))
    first = tx.one(select(Version).where(Version.number == 1))
    assert (again.number, again.hash, again.waits) == (3, first.hash, True)
    with clock.frozen(day + timedelta(days=1)):
        assert [begin_version(tx, one) for one in due_versions(tx, 9)] == [True]
    with clock.frozen(day + timedelta(days=6)):
        assert [begin_version(tx, one) for one in due_versions(tx, 9)] == [True]
    assert tx.find(Definition, again.definition_id).newest_id == again.id
