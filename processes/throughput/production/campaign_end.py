"""Ending a campaign, reached or not."""

from __future__ import annotations

from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds.production import CampaignEnded
from processes.audit.trail import record
from processes.errors import AlreadyDone
from processes.records import Campaign, Definition, Person, Team
from processes.store.transaction import Transaction
from processes.throughput.leading import directs


def end_campaign(tx: Transaction, person: Person, campaign_id: UUID) -> None:
    """End it now. Raises ``NotFound``, ``Forbidden``, and ``AlreadyDone`` when it has ended."""
    campaign = tx.find(Campaign, campaign_id)
    team = tx.find(Team, campaign.team_id) if campaign.team_id else None
    require(person, Permission.RUN_CAMPAIGN, team.relations_to(person) if team else directs(person))
    if campaign.ended_at is not None:
        raise AlreadyDone("campaign_ended", at=campaign.ended_at)
    campaign.ended_at, campaign.ended_by_id = clock.now(), person.id
    tx.flush()
    record(tx, person, CampaignEnded(campaign.id, tx.find(Definition, campaign.definition_id).key))
