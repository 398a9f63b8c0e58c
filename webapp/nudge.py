"""Tells the workers, by the job's name, that there is something to fetch; if nobody hears it, the beat comes anyway."""

from __future__ import annotations

import logging
from collections.abc import Callable

from celery import Celery
from kombu.exceptions import KombuError

from processes.settings import Settings

log = logging.getLogger(__name__)


def nudging(settings: Settings) -> Callable[[str], None]:
    """A function that sends a job by name; it never fails and never waits long, for the work is a row already."""
    sender = Celery("web", broker=settings.redis_url, set_as_current=False)
    sender.conf.update(
        broker_connection_retry=False,
        broker_transport_options={"socket_timeout": 1, "socket_connect_timeout": 1, "max_retries": 0},
        task_ignore_result=True,
    )

    def nudge(job: str) -> None:
        try:
            sender.send_task(job, retry=False)
        except (KombuError, OSError) as fault:
            log.warning("nobody to nudge: %s", fault)

    return nudge
