"""The party's door: a link in the address and the secret of a visit in a cookie that belongs to this link alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps

from flask import Response, current_app, g, make_response, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import EngineFault
from processes.language import Locale
from processes.motion.note_fault import note_fault
from processes.parties.give_code import VISIT_LASTS
from processes.parties.keys import LinkKeys
from processes.parties.opened_link import invitation_of
from processes.parties.visiting import Guest
from processes.store.transaction import Transaction
from webapp.door import looking, writing
from webapp.language import choose

COOKIE = "arbejdsgang-part"


@dataclass(frozen=True, slots=True)
class PartyVisit:
    """One visit of a party: the transaction, who they say they are, their link, and their language."""

    tx: Transaction
    guest: Guest
    token: str
    locale: Locale


View = Callable[[PartyVisit], ResponseReturnValue]
Entered = Callable[[str], ResponseReturnValue]


def reads_by_link(view: View) -> Entered:
    """A page of a party that only reads; the database refuses it every write."""

    @wraps(view)
    def entered(token: str) -> ResponseReturnValue:
        with looking() as tx:
            return make_response(view(_admit(tx, token)))

    return _marked(entered, "reads")


def writes_by_link(view: View) -> Entered:
    """What a party does: all of it is committed when the view returns, none of it when it raises."""

    @wraps(view)
    def entered(token: str) -> ResponseReturnValue:
        try:
            with writing() as tx:
                return make_response(view(_admit(tx, token)))
        except EngineFault as fault:
            with writing() as tx:
                note_fault(tx, invitation_of(tx, token).case_id, fault)
            raise

    return _marked(entered, "writes")


@contextmanager
def looked_again(token: str) -> Iterator[PartyVisit]:
    """A second, reading visit after the first was rolled back, to make the page that says why."""
    with looking() as tx:
        yield _admit(tx, token)


def speak(tx: Transaction, token: str) -> Locale:
    """The page is in the language of the link, unless this device has chosen one; nobody of the house is here."""
    g.person = None
    g.own_locale = invitation_of(tx, token).locale
    return choose(request, g.own_locale)


def keys() -> LinkKeys:
    """What links and codes of this installation are made with."""
    return LinkKeys(current_app.extensions["settings"].secret_key)


def let_in(answer: Response, token: str, visit: str) -> Response:
    """Give the visitor the secret of the visit; the browser sends it to this link's pages and nowhere else."""
    secure = current_app.extensions["settings"].is_secure
    answer.set_cookie(
        COOKIE, visit, max_age=VISIT_LASTS, path=f"/part/{token}", samesite="Lax", secure=secure, httponly=True
    )
    return answer


def let_out(answer: Response, token: str) -> Response:
    """Forget the visit on this device."""
    answer.delete_cookie(COOKIE, path=f"/part/{token}")
    return answer


def _admit(tx: Transaction, token: str) -> PartyVisit:
    return PartyVisit(tx, Guest(request.cookies.get(COOKIE, "")), token, speak(tx, token))


def _marked(entered: Entered, kind: str) -> Entered:
    entered.door = (kind, Permission.ANSWER_BY_LINK)  # type: ignore[attr-defined]  # a mark that the house tests read
    return entered
