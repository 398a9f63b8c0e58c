"""One sample can be drawn again by its seed; whoever may assess a ruling opens it, and that is told."""

from __future__ import annotations

import pytest

from processes import clock
from processes.errors import Forbidden
from processes.records import Supervision
from processes.store.transaction import Transaction
from processes.throughput.quality.assess import assess
from processes.throughput.quality.draw_sample import draw_sample
from processes.throughput.quality.round_page import look_at, round_page
from tests.cast import Cast
from tests.days import in_days
from tests.processes.throughput.quality.sampled import PLACE, rulings
from tests.processes.throughput.quality.test_assess import EVERY, NOTE


@pytest.fixture
def drawn(tx: Transaction, cast: Cast) -> Supervision:
    rulings(tx, cast, "ophør", "forlæng")
    today = clock.today()
    with clock.frozen(in_days(1)):
        made = draw_sample(tx, cast.ditte, PLACE, today, today)
    tx.flush()
    return made


def test_the_page_tells_the_seed_and_the_rulings_by_number(tx: Transaction, cast: Cast, drawn: Supervision) -> None:
    told = round_page(tx, cast.ditte, drawn.id)
    assert (told.seed, told.pool) == (drawn.seed, drawn.pool)
    assert [(one.number, one.stratum.en) for one in told.lines] == [(1, "Stops and refusals"), (2, "Rulings at random")]
    assert all(one.may for one in told.lines)


def test_a_ruling_is_opened_with_an_entry_for_the_trail(tx: Transaction, cast: Cast, drawn: Supervision) -> None:
    line = round_page(tx, cast.ditte, drawn.id).lines[0]
    told = look_at(tx, cast.ditte, line.id)
    assert (told.seen.case, told.seen.supervision) == (told.case_id, drawn.id)
    assert (told.outcome, told.legal_basis, told.hearing_done, told.guidance) == ("ophør", ("SDPL § 24",), True, True)
    assess(tx, cast.ditte, line.id, EVERY, NOTE)
    assert round_page(tx, cast.ditte, drawn.id).lines[0].faults == 1


def test_auditors_read_the_sample_and_open_none_of_its_rulings(tx: Transaction, cast: Cast, drawn: Supervision) -> None:
    line = round_page(tx, cast.frida, drawn.id).lines[0]
    assert not line.may
    with pytest.raises(Forbidden):
        look_at(tx, cast.frida, line.id)


def test_what_was_found_in_one_ruling_is_not_told_to_whoever_may_not_look_at_it(
    tx: Transaction, cast: Cast, drawn: Supervision
) -> None:
    drawn.place = "all"
    line = round_page(tx, cast.frida, drawn.id).lines[0]
    told = round_page(tx, cast.ditte, drawn.id)
    assert (told.lines, told.exact, told.may) == ((), False, False)
    assert line.number == 1
