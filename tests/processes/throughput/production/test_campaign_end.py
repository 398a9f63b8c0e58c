"""A campaign ends once, by whoever may run it."""

from __future__ import annotations

import pytest

from processes.errors import AlreadyDone, Forbidden
from processes.records import Entry
from processes.store.transaction import Transaction
from processes.throughput.production.campaign_begin import begin_campaign
from processes.throughput.production.campaign_end import end_campaign
from tests.cast import Cast
from tests.processes.throughput.production.test_campaign_begin import a_wish


def test_it_ends_once(tx: Transaction, cast: Cast) -> None:
    made = begin_campaign(tx, cast.ditte, a_wish(tx, cast))
    with pytest.raises(Forbidden):
        end_campaign(tx, cast.astrid, made.id)
    end_campaign(tx, cast.ditte, made.id)
    assert made.ended_at is not None
    tx.flush()
    assert tx.session.query(Entry).filter_by(kind="CampaignEnded").count() == 1
    with pytest.raises(AlreadyDone):
        end_campaign(tx, cast.ditte, made.id)
