"""The hands that try running cases against a draft and move them to a version: for a while, then promised on."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from processes.promises.queue import Leased, done, postponed
from processes.studio.move import call_hand
from processes.studio.move_run import run_move
from processes.studio.preflight import call_hand as call_to_try
from processes.studio.preflight_run import run_preflight

if TYPE_CHECKING:
    from workers.app import Job

AT_MOST = 30.0  # seconds, well below a lease


def try_cases(job: Job, one: Leased) -> None:
    """Try the next cases of a preflight."""
    preflight = UUID(one.facts["preflight"])
    if one.facts.get("hand") == 1:
        with job.transaction() as tx:
            call_to_try(tx, preflight)
    _on(job, one, run_preflight(job.transaction, preflight, AT_MOST))


def move_cases(job: Job, one: Leased) -> None:
    """Move the next cases of a move, or take them back."""
    move = UUID(one.facts["move"])
    if one.facts["hand"] == 1:
        with job.transaction() as tx:
            call_hand(tx, move)
    _on(job, one, run_move(job.transaction, move, AT_MOST))


def _on(job: Job, one: Leased, finished: bool) -> None:
    with job.transaction() as tx:
        if finished:
            done(tx, one)
        else:
            postponed(tx, one, seconds=0)
