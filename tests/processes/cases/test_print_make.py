"""A print is kept among the documents, with for whom it was made and what was left out in the trail."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from processes import clock
from processes.cases.print_content import PRINT, Wish
from processes.cases.print_make import keep_print, must_fit, print_done, promise_print, promised, set_file
from processes.connectors.case_file import Attached, CaseFile, Chapter, Part
from processes.errors import Forbidden, Invalid
from processes.records import Case, Promise
from processes.store.files import Files
from processes.store.transaction import Transaction
from tests.builders import a_case
from tests.cast import Cast
from tests.trail import trail

PAPER = UUID(int=7)
WISH = Wish("court", "en", "internal", frozenset({PAPER}), "others")
FILE = CaseFile("da", "Sagens akter", "1", (), (Chapter("Notater", (Part(words=("Ingen.",)),)),))


@pytest.fixture
def case(tx: Transaction, cast: Cast) -> Case:
    return a_case(tx, team=cast.north, caseworker=cast.astrid)


def test_it_is_kept_with_its_bytes_and_noted(tx: Transaction, cast: Cast, case: Case) -> None:
    kept = keep_print(tx, cast.astrid, case.id, WISH, ("abc", 12))
    assert (kept.kind, kept.media_type, kept.hash, kept.size, kept.special) == (
        PRINT,
        "application/pdf",
        "abc",
        12,
        True,
    )
    (entry,) = trail(tx, "CasePrinted")
    assert entry.facts == {
        "purpose": "court",
        "left_out": ["internal:internal", f"{PAPER}:others"],
        "document": str(kept.id),
    }


def test_a_promise_remembers_everything(tx: Transaction, cast: Cast, case: Case) -> None:
    promise_print(tx, cast.astrid, case.id, WISH, FILE)
    tx.flush()
    (row,) = tx.session.query(Promise).filter_by(kind="case.print").all()
    assert promised(json.loads(json.dumps(row.facts))) == (cast.astrid.id, WISH, FILE)


def test_who_presses_twice_gets_one_print_whatever_the_clock_says(tx: Transaction, cast: Cast, case: Case) -> None:
    now = clock.now()
    for seconds, wish in ((0, WISH), (61, WISH), (62, Wish("party", "da"))):
        with clock.frozen(now + timedelta(seconds=seconds)):
            promise_print(tx, cast.astrid, case.id, wish, FILE)
    tx.flush()
    assert tx.session.query(Promise).filter_by(kind="case.print").count() == 2


def test_one_that_was_given_up_is_asked_for_anew(tx: Transaction, cast: Cast, case: Case) -> None:
    promise_print(tx, cast.astrid, case.id, WISH, FILE)
    tx.flush()
    (first,) = tx.session.query(Promise).filter_by(kind="case.print").all()
    first.given_up_at = clock.now()
    promise_print(tx, cast.astrid, case.id, WISH, FILE)
    tx.flush()
    (second,) = tx.session.query(Promise).filter_by(kind="case.print").all()
    assert (second.given_up_at, second.id == first.id) == (None, False)


def test_whoever_asked_is_told(tx: Transaction, cast: Cast, case: Case) -> None:
    print_done(tx, cast.astrid, keep_print(tx, cast.astrid, case.id, WISH, ("abc", 12)))
    tx.flush()
    (row,) = tx.session.query(Promise).filter_by(kind="notice").all()
    assert (row.facts["sort"], row.facts["person"]) == ("case_printed", str(cast.astrid.id))


@pytest.mark.parametrize(
    ("wish", "where"),
    [
        (Wish("curiosity", "da"), "purpose"),
        (Wish("party", "da", "because"), "internal_ground"),
        (Wish("party", "da", papers=frozenset({PAPER})), "papers_ground"),
    ],
)
def test_a_purpose_and_the_grounds_must_be_known(wish: Wish, where: str) -> None:
    with pytest.raises(Invalid) as refused:
        must_fit(wish)
    assert [one.where for one in refused.value.problems] == [where]


def test_nobody_else_keeps_or_promises_one(tx: Transaction, cast: Cast, case: Case) -> None:
    with pytest.raises(Forbidden):
        keep_print(tx, cast.bo, case.id, WISH, ("abc", 12))
    with pytest.raises(Forbidden):
        promise_print(tx, cast.bo, case.id, WISH, FILE)


def test_a_paper_whose_bytes_are_gone_stops_nothing(tmp_path: Path) -> None:
    lost = Attached("1.pdf", "Brev", "application/pdf", "0" * 64)
    file = CaseFile(FILE.locale, FILE.title, FILE.number, FILE.front, FILE.chapters, (lost,))
    assert set_file(Files(tmp_path), file).startswith(b"%PDF-")
