"""A party sends its answer."""

from __future__ import annotations

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from processes.parties.answer import answer
from webapp.fields import raw_of
from webapp.party.entrance import PartyVisit, writes_by_link
from webapp.party.papers import put_all, refused, scanned, screens


@screens.post("/part/<token>/answer")
@scanned
@writes_by_link
def submit(visit: PartyVisit) -> ResponseReturnValue:
    """Send the answer: the case moves on, and the link is used up.

    Files that were chosen and not put beside yet are put there first; where one is refused, nothing is sent.
    """
    problems = put_all(visit)
    if problems:
        return refused(visit, problems)
    answer(visit.tx, visit.guest, visit.token, raw_of(request.form))
    return redirect(url_for("party.done", token=visit.token), 303)


__all__ = ["screens"]
