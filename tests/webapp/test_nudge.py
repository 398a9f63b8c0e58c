"""Telling the workers."""

from __future__ import annotations

from dataclasses import replace

from redis import Redis

from processes.settings import Settings
from webapp.nudge import nudging


def test_a_nudge_reaches_the_queue_by_the_jobs_name(settings: Settings) -> None:
    with Redis.from_url(settings.redis_url) as redis:
        before = redis.llen("celery")
        nudging(settings)("promises")
        assert redis.llen("celery") == before + 1
        (last,) = redis.lrange("celery", 0, 0)
        assert b'"task": "promises"' in last
        redis.lpop("celery")


def test_a_nudge_nobody_hears_harms_nothing(settings: Settings) -> None:
    nudging(replace(settings, redis_url="redis://127.0.0.1:9/0"))("promises")
