"""Operations of the house itself: opening and closing a case, the forecast, notes, and telling a manager."""

from __future__ import annotations

from processes import clock
from processes.connectors.filling import fill
from processes.connectors.shapes import Answer, Call, Paper
from processes.language import Locale, Text

_TOLD = ("team_leader", "centre_manager")


def open_case(call: Call) -> Answer:
    """``case.open``: the case's own number and day become facts, so that letters and tables may name them."""
    return Answer({"caseNumber": call.number, "caseOpenedOn": clock.today()})


def close_case(call: Call) -> Answer:
    """``case.close``: the day the authority was done with it becomes a fact."""
    del call  # nothing of the case is asked
    return Answer({"caseClosedOn": clock.today()})


def feed_forecast(call: Call) -> Answer:
    """``forecast.feed``: the forecast counts from the facts of cases themselves, so there is nothing to send."""
    del call
    return Answer()


def note(call: Call) -> Answer:
    """``journal.note``: a note in the file, in Danish, as the authority keeps it."""
    title = call.texts.get("subject") or Text("Notat", "Note")
    filled = fill(call.texts.get("body") or title, {"caseNumber": call.number, **call.facts}, Locale.DA)
    return Answer(documents=(Paper("note", title, filled.words + "\n", missing=filled.missing),))


def escalate(call: Call) -> Answer:
    """``escalate``: team leader and head of centre are told; ``escalateTo`` among the facts may name others."""
    asked = call.facts.get("escalateTo")
    return Answer(tell=tuple(str(one) for one in asked) if isinstance(asked, (list, tuple)) and asked else _TOLD)
