"""One document of a case."""

from __future__ import annotations

import pytest

from processes import clock
from processes.cases.document import document
from processes.errors import Conflict, Forbidden, NotFound
from processes.records import Case, Document
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.builders import a_case
from tests.cast import Cast


def a_document(tx: Transaction, case: Case) -> Document:
    """A letter of this case."""
    letter = Document(
        id=new_id(),
        case_id=case.id,
        key="letter",
        kind="letter",
        title_da="Brev",
        title_en="Letter",
        hash="0" * 64,
        size=1,
        made_at=clock.now(),
    )
    tx.add(letter)
    tx.flush()
    return letter


def test_whoever_works_on_the_case_and_the_auditor_may_read_it(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    letter = a_document(tx, case)
    for person in (cast.astrid, cast.bo, cast.frida):
        assert document(tx, person, case.id, letter.id).title.en == "Letter"


def test_others_may_not(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    letter = a_document(tx, case)
    for person in (cast.carla, cast.egon):
        with pytest.raises(Forbidden):
            document(tx, person, case.id, letter.id)


def test_a_document_is_found_in_its_own_case_only(tx: Transaction, cast: Cast) -> None:
    letter = a_document(tx, a_case(tx, team=cast.north))
    with pytest.raises(NotFound):
        document(tx, cast.astrid, a_case(tx, team=cast.north).id, letter.id)


@pytest.mark.parametrize(("scan", "code"), [("waiting", "paper_waits"), ("refused", "paper_stopped")])
def test_a_paper_that_is_not_clean_opens_for_nobody_from_the_case_either(
    tx: Transaction, cast: Cast, scan: str, code: str
) -> None:
    case = a_case(tx, team=cast.north)
    sent_in = a_document(tx, case)
    sent_in.scan = scan
    with pytest.raises(Conflict) as refused:
        document(tx, cast.astrid, case.id, sent_in.id)
    assert refused.value.code == code
    sent_in.scan = "clean"
    assert document(tx, cast.astrid, case.id, sent_in.id).id == sent_in.id
