"""Each kind of message has one sender and does one thing; what the stand-ins' page offers is known here."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from processes.cases.senders import KINDS
from processes.definitions.package import read_folder
from processes.engine import Plan, parse
from webapp import wording
from workers.launch.world import SENDERS
from workers.standins.page import KINDS as OFFERED

BPMN = Path(__file__).parents[3] / "bpmn"


def test_each_kind_begins_a_case_or_reaches_one() -> None:
    assert all(sort.starts or sort.reaches for sort in KINDS.values())


@cache
def plan(key: str) -> Plan:
    package = read_folder(BPMN / key)
    return parse(package.diagrams, package.tables, main=package.manifest.main)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_what_a_message_does_stands_in_the_shipped_diagrams(kind: str) -> None:
    sort = KINDS[kind]
    if sort.starts:
        assert [one.id for one in plan(sort.definition).starts if one.id.startswith(f"{sort.starts}_")]
    named = {one.event_name for one in plan(sort.definition).elements.values() if one.event == "message"}
    assert not sort.reaches or set(sort.reaches) & named


def test_every_sender_gets_a_key_at_the_first_start() -> None:
    assert {sort.sender for sort in KINDS.values()} == set(SENDERS)


def test_each_message_and_each_sender_has_words() -> None:
    codes = {f"message.{kind}" for kind in KINDS} | {f"service.{sort.sender}" for sort in KINDS.values()}
    assert {code for code in codes if not wording.knows(code)} == set()


def test_what_the_stand_ins_offer_to_send_is_taken_in() -> None:
    assert {kind: sender for kind, (sender, _) in OFFERED.items()}.items() <= {
        kind: sort.sender for kind, sort in KINDS.items()
    }.items()
