"""Each kind of message has one sender and does one thing; what the stand-ins' page offers is known here."""

from __future__ import annotations

from processes.cases.senders import KINDS
from webapp import wording
from workers.launch.world import SENDERS
from workers.standins.page import KINDS as OFFERED


def test_each_kind_begins_a_case_or_reaches_one() -> None:
    assert all(bool(sort.starts) != bool(sort.reaches) for sort in KINDS.values())


def test_every_sender_gets_a_key_at_the_first_start() -> None:
    assert {sort.sender for sort in KINDS.values()} == set(SENDERS)


def test_each_message_and_each_sender_has_words() -> None:
    codes = {f"message.{kind}" for kind in KINDS} | {f"service.{sort.sender}" for sort in KINDS.values()}
    assert {code for code in codes if not wording.knows(code)} == set()


def test_what_the_stand_ins_offer_to_send_is_taken_in() -> None:
    assert {kind: sender for kind, (sender, _) in OFFERED.items()}.items() <= {
        kind: sort.sender for kind, sort in KINDS.items()
    }.items()
