"""Every outside operation a diagram may name."""

from __future__ import annotations

from collections.abc import Mapping

from processes.connectors.operations.inside import close_case, escalate, feed_forecast, note, open_case
from processes.connectors.operations.letters import request_statement, send_letter
from processes.connectors.operations.payments import reduce_payment, stop_payment
from processes.connectors.shapes import Answer, Call, Operation

OPERATIONS: Mapping[str, Operation] = {
    "case.open": open_case,
    "case.close": close_case,
    "letter.send": send_letter,
    "doctor.request": request_statement,
    "payment.stop": stop_payment,
    "payment.reduce": reduce_payment,
    "escalate": escalate,
    "forecast.feed": feed_forecast,
    "journal.note": note,
}

__all__ = ["OPERATIONS", "Answer", "Call", "Operation"]
