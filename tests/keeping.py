"""Cases with a letter that was not posted, one line each: ``unaddressed(tx, cast)``, ``incomplete(tx, cast)``."""

from __future__ import annotations

from sqlalchemy import select

from processes.cases.answer_call import keep_paper
from processes.cases.made_from import made_from
from processes.cases.papers import Paper
from processes.cases.post import ask_post
from processes.language import Text
from processes.motion.edition import edition_of
from processes.records import Case, Document, Promise
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case

WORDS = Text("Du får {amount} kr. efter {legalBasis}", "You get {amount} kr. under {legalBasis}")


def unaddressed(tx: Transaction, cast: Cast, to_part: str = "guardian") -> tuple[Case, Document]:
    """Astrid's case with a letter to somebody of whom no address is known."""
    case = _case(tx, cast)
    keep_paper(tx, case.id, Paper("letter", Text("Svar", "Answer"), to_part, "abc", 12, pdf_hash="def"), "one")
    tx.flush()
    letter: Document = tx.one(select(Document))
    if to_part == "citizen":
        letter.kept_why = "letter_unaddressed"
    else:
        assert ask_post(tx, letter.id) is None
    _no_promises(tx)
    return case, letter


def incomplete(tx: Transaction, cast: Cast) -> tuple[Case, Document]:
    """Astrid's case with a ruling in which the amount is missing."""
    case = _case(tx, cast)
    source = made_from("letter", "answer", edition_of(tx, case.version_id).hash, [WORDS], {"legalBasis": "§ 21"})
    paper = Paper("ruling", Text("Afgørelse", "Ruling"), "citizen", "abc", 12, pdf_hash="def", missing=("amount",))
    keep_paper(tx, case.id, paper, "one", source)
    tx.flush()
    _no_promises(tx)
    return case, tx.one(select(Document))


def _case(tx: Transaction, cast: Cast) -> Case:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    assert case.team_id == cast.north.id
    return case


def _no_promises(tx: Transaction) -> None:
    tx.flush()
    for one in tx.execute(select(Promise)).scalars().all():
        tx.session.delete(one)
    tx.flush()
