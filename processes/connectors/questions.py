"""What is asked of the services outside: whom, which facts leave the house for it, and which come back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """How a value of a service's JSON is read."""

    TEXT = "text"
    TRUTH = "truth"
    NUMBER = "number"
    DAY = "day"
    ROWS = "rows"


@dataclass(frozen=True, slots=True)
class Question:
    """One operation as a question to one service.

    ``tells`` names the facts that are sent, and no other leaves the house. A look-up only fills in what the case does
    not know; what is done anew (``does``) answers anew.
    """

    service: str
    what: str
    tells: tuple[str, ...]
    answers: Mapping[str, Kind] = field(hash=False)
    does: bool = False


_EVENT = ("eventType", "eventDate", "hours", "benefit", "outcome", "effectiveFrom")

QUESTIONS: Mapping[str, Question] = {
    "cpr.look_up": Question(
        "cpr",
        "look-up",
        ("cpr",),
        {
            "citizenName": Kind.TEXT,
            "digitalPost": Kind.TRUTH,
            "addressProtected": Kind.TRUTH,
            "postcode": Kind.TEXT,
            "age": Kind.NUMBER,
        },
    ),
    "cvr.look_up": Question(
        "cvr",
        "look-up",
        ("cvr", "pnumber"),
        {
            "companyName": Kind.TEXT,
            "companyActive": Kind.TRUTH,
            "sector": Kind.TEXT,
            "ordinaryFteUnit": Kind.NUMBER,
            "supportedFteUnit": Kind.NUMBER,
            "ordinaryLastMonth": Kind.NUMBER,
            "ordinaryAvg12": Kind.NUMBER,
        },
    ),
    "jobnet.status": Question(
        "jobnet", "status", ("cpr",), {"cvOnJobnet": Kind.TRUTH, "registeredOn": Kind.DAY}
    ),
    "jobnet.orders": Question("jobnet", "orders", ("jobWishes", "postcode"), {"shownOrders": Kind.ROWS}),
    "jobnet.publish": Question(
        "jobnet",
        "publish",
        ("cvr", "pnumber", "title", "positions", "type", "tasks", "hours", "start", "place"),
        {"jobnetReference": Kind.TEXT},
        does=True,
    ),
    "jobnet.candidates": Question(
        "jobnet", "candidates", ("title", "requirements", "hours", "start", "place"), {"candidates": Kind.ROWS}
    ),
    "akasse.notify": Question(
        "akasse", "notify", ("cpr", "aKasse", *_EVENT), {"noticeReference": Kind.TEXT}, does=True
    ),
    "vitas.answer": Question(
        "vitas",
        "answer",
        ("cvr", "pnumber", "outcome", "start", "end", "hours", "conditions"),
        {"vitasReference": Kind.TEXT},
        does=True,
    ),
    "payment.order": Question(
        "ydelsesservice",
        "order",
        ("cpr", "cvr", "type", "from", "to", "days", "amount", "month"),
        {"paymentReference": Kind.TEXT},
        does=True,
    ),
    "register.employment": Question("register", "employment", ("cpr",), {"employedAfter": Kind.TRUTH}),
    "offers.find": Question(
        "offers", "find", ("targetGroup", "match", "obstacles", "jobWishes", "postcode"), {"offers": Kind.ROWS}
    ),
    "offer.order": Question(
        "offers", "order", ("offer", "offers", "start", "end", "hours"), {"offerReference": Kind.TEXT}, does=True
    ),
}  # fmt: skip
