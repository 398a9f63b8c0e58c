"""The lists of a case page."""

from __future__ import annotations

from datetime import timedelta

from processes import clock
from processes.cases.overview_parts import deadlines, documents, events, rule_sets, stage_of, stations, tasks
from processes.motion.edition import edition_of
from processes.motion.whereabouts import editions_met
from processes.records import Document
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.builders import a_deadline
from tests.cast import Cast
from tests.situations import a_running_case


def test_what_waits_runs_and_may_be_reported_is_told(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    a_deadline(tx, case, clock.today() - timedelta(days=3), ended_at=clock.now())
    edition = edition_of(tx, case.version_id)
    assert [one.name.en for one in tasks(tx, cast.bo, case)] == ["Assess application"]
    assert [one.is_running for one in deadlines(tx, case)] == [True, False]
    assert [one.name.en for one in events(tx, case, editions_met(tx, case))] == ["Application withdrawn"]
    assert rule_sets(tx, case, edition) == ()
    assert stage_of(edition, "nowhere") is None


def test_the_stations_say_how_far_the_case_has_come(tx: Transaction, cast: Cast) -> None:
    edition = edition_of(tx, a_running_case(tx, cast).version_id)
    keys = [one["key"] for one in edition.process["stage"]]
    assert [one.state for one in stations(edition, keys[0], ended=False)] == ["now", *["ahead"] * (len(keys) - 1)]
    assert [one.state for one in stations(edition, keys[-1], ended=True)] == ["done"] * len(keys)
    assert {one.state for one in stations(edition, None, ended=False)} == {"ahead"}


def test_documents_say_whether_they_are_letters_and_how_they_are_fetched(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    kinds = {"letter": ("text/plain; charset=utf-8", "citizen"), "photo": ("image/png", None)}
    for kind, (media_type, to) in kinds.items():
        told = {"title_da": kind, "title_en": kind, "hash": kind, "size": 1, "made_at": clock.now()}
        tx.add(Document(id=new_id(), case_id=case.id, key=kind, kind=kind, media_type=media_type, to_part=to, **told))
    tx.flush()
    found = {one.kind: one for one in documents(tx, case, True)}
    assert (found["letter"].is_letter, found["letter"].is_pdf, found["letter"].may_read) == (True, True, True)
    assert (found["photo"].is_letter, found["photo"].is_pdf) == (False, False)
