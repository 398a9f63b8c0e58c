"""Every stand-in's reply by service and question; the same logic answers over HTTP and, at hand, without a network."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from processes.connectors.standins import jobnet, offers, registers
from processes.connectors.standins.receipts import Reply, receipt
from processes.errors import OutsideFault

MARK = "stand_in"
REPLIES: Mapping[tuple[str, str], Reply] = {
    ("cpr", "look-up"): registers.person,
    ("cvr", "look-up"): registers.company,
    ("register", "employment"): registers.employment,
    ("jobnet", "status"): jobnet.status,
    ("jobnet", "orders"): jobnet.orders,
    ("jobnet", "publish"): jobnet.publish,
    ("jobnet", "candidates"): jobnet.candidates,
    ("offers", "find"): offers.find,
    ("offers", "order"): offers.order,
    ("akasse", "notify"): receipt("noticeReference", "AK"),
    ("vitas", "answer"): receipt("vitasReference", "VT"),
    ("ydelsesservice", "order"): receipt("paymentReference", "YS"),
    ("digital_post", "send"): receipt("postReference", "DP"),
    ("print", "send"): receipt("postReference", "PB"),
    ("doctor", "request"): receipt("doctorReference", "LÆ"),
}
SERVICES = tuple(sorted({service for service, _ in REPLIES}))


def reply(service: str, what: str, told: Mapping[str, Any], key: str) -> dict[str, Any]:
    """What the stand-in of this service answers, with the mark; ``told["on"]`` is the asker's day as ISO text.

    Raises ``OutsideFault("outside_refused")`` for a question that service does not know.
    """
    answer = REPLIES.get((service, what))
    if answer is None:
        raise OutsideFault("outside_refused", service=service, because="question_unknown")
    return {**answer({**told, "key": key or _digest(service, what, told)}), MARK: True}


def _digest(*words: object) -> str:
    return sha256(repr(words).encode()).hexdigest()


class AtHand:
    """The stand-ins without a network, for examples and for a sample world's history."""

    def ask(self, service: str, what: str, told: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        """The stand-in's reply; idempotent because it is pure."""
        return reply(service, what, told, key)


AT_HAND = AtHand()
