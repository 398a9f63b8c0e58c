"""A complaint is read from its case: kind, the day it came, how it ended, and what was found to be wrong."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from processes import clock
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.quality.complaint_rows import KINDS, OUTCOMES, Complaint, complaints
from tests.cast import Cast
from tests.processes.throughput.flawed import a_case_of


def _one(tx: Transaction, cast: Cast, ended: bool = True, **facts: Any) -> Complaint:
    case = a_case_of(tx, "complaint", cast.north, None, **facts)
    case.closed_at = clock.now() if ended else None
    tx.flush()
    (found,) = complaints(tx, Scope())
    return found


@pytest.mark.parametrize(
    ("facts", "kind", "outcome"),
    [
        ({"kind": "afgørelse", "result": "medhold"}, "ruling", "upheld"),
        ({"kind": "afgørelse", "result": "delvis"}, "ruling", "partly"),
        ({"kind": "afgørelse", "result": "fastholdt"}, "ruling", "maintained"),
        ({"kind": "afgørelse", "result": "fastholdt", "appealResult": "ændret"}, "ruling", "changed"),
        ({"kind": "afgørelse", "result": "fastholdt", "appealResult": "stadfæstet"}, "ruling", "confirmed"),
        ({"kind": "afgørelse", "admissible": "forkert myndighed"}, "ruling", "other"),
        ({"kind": "sagsbehandling/service"}, "service", "answered"),
        ({}, "untold", "other"),
    ],
)
def test_the_board_goes_before_what_we_said(
    tx: Transaction, cast: Cast, facts: dict[str, str], kind: str, outcome: str
) -> None:
    found = _one(tx, cast, True, **facts)
    assert (found.kind, found.outcome) == (kind, outcome)
    assert kind in KINDS
    assert outcome in (*OUTCOMES, "other")


def test_what_has_not_ended_is_open_and_grows_old_from_the_day_it_came(tx: Transaction, cast: Cast) -> None:
    came = clock.today() - timedelta(days=9)
    found = _one(tx, cast, ended=False, kind="afgørelse", receivedAt=f"{came}T08:30:00+01:00", result="medhold")
    assert (found.outcome, found.came, found.days(clock.today())) == ("open", came, 9)


def test_what_was_found_to_be_wrong_is_kept(tx: Transaction, cast: Cast) -> None:
    assert _one(tx, cast, kind="afgørelse", errorType=["hjemmel", "frist"]).faults == ("hjemmel", "frist")


def test_only_complaints_of_the_place(tx: Transaction, cast: Cast) -> None:
    a_case_of(tx, "intake", cast.north)
    a_case_of(tx, "complaint", cast.south)
    assert complaints(tx, Scope(teams=frozenset({cast.north.id}))) == []
    assert len(complaints(tx, Scope(centres=frozenset({cast.south.centre_id})))) == 1
