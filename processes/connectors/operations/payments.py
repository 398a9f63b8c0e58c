"""Orders to those who pay: written on the case, since this installation pays nobody itself."""

from __future__ import annotations

from processes import clock
from processes.connectors.asking import put
from processes.connectors.filling import fill
from processes.connectors.outside import Outside
from processes.connectors.questions import QUESTIONS
from processes.connectors.shapes import Answer, Call, Paper
from processes.errors import Invalid, Problem
from processes.language import Locale, Text

_STOP = Text(
    "Sag {caseNumber}: stop udbetalingen af sygedagpenge. Virkning fra: {effectiveFrom}. Afgjort: {outcome}.",
    "Case {caseNumber}: stop the payment of sickness benefit. Effective from: {effectiveFrom}. Decided: {outcome}.",
)
_REDUCE = Text(
    "Sag {caseNumber}: nedsæt sygedagpengene. Arbejder {hours} timer om ugen fra {date}.",
    "Case {caseNumber}: reduce the sickness benefit. Works {hours} hours a week from {date}.",
)

_WITHOUT_AMOUNT = frozenset({"ophør", "genoptag"})


def stop_payment(call: Call) -> Answer:
    """``payment.stop``: an order to stop, with the day it takes effect."""
    return _order(call, "payment_stop", Text("Udbetalingen stoppes", "The payment is stopped"), _STOP)


def reduce_payment(call: Call) -> Answer:
    """``payment.reduce``: an order to pay for fewer hours after a partial recovery."""
    return _order(call, "payment_reduction", Text("Udbetalingen nedsættes", "The payment is reduced"), _REDUCE)


def order_payment(call: Call, outside: Outside) -> Answer:
    """``payment.order``: Ydelsesservice is told type, period, days and amount.

    Raises ``Invalid("rate_unknown")`` when money moves and the amount is not known: nobody is paid by guess.
    """
    if call.facts.get("type") not in _WITHOUT_AMOUNT and call.facts.get("amount") is None:
        raise Invalid(Problem("rate_unknown", call.element), "rate_unknown", element=call.element)
    return put(QUESTIONS["payment.order"], call, outside)


def _order(call: Call, kind: str, title: Text, words: Text) -> Answer:
    """Those who pay read Danish, whatever the citizen reads."""
    filled = fill(words, {"caseNumber": call.number, "today": clock.today(), **call.facts}, Locale.DA)
    return Answer(documents=(Paper(kind, title, filled.words + "\n", "benefit_office", missing=filled.missing),))
