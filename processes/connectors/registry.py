"""Every outside operation a diagram may name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from processes.connectors.asking import put
from processes.connectors.operations.inside import close_case, escalate, feed_forecast, note, open_case
from processes.connectors.operations.letters import request_statement, send_letter
from processes.connectors.operations.payments import order_payment, reduce_payment, stop_payment
from processes.connectors.outside import Outside
from processes.connectors.questions import QUESTIONS, Question
from processes.connectors.shapes import Answer, Call, Operation


def _alone(own: Callable[[Call], Answer]) -> Operation:
    """An operation of the house itself, which asks nobody outside."""
    return lambda call, _outside: own(call)


def _question(question: Question) -> Operation:
    return partial(_put, question)


def _put(question: Question, call: Call, outside: Outside) -> Answer:
    return put(question, call, outside)


OPERATIONS: Mapping[str, Operation] = {
    "case.open": _alone(open_case),
    "case.close": _alone(close_case),
    "letter.send": _alone(send_letter),
    "doctor.request": _alone(request_statement),
    "payment.stop": _alone(stop_payment),
    "payment.reduce": _alone(reduce_payment),
    "escalate": _alone(escalate),
    "forecast.feed": _alone(feed_forecast),
    "journal.note": _alone(note),
    **{name: _question(question) for name, question in QUESTIONS.items()},
    "payment.order": order_payment,
}

__all__ = ["OPERATIONS", "Answer", "Call", "Operation"]
