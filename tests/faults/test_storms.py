"""What a storm leaves behind: every timer fired once, every completion there once, nothing stuck, nothing promised.

A caseworker's browser tries again when the answer does not come; so do the threads here that play her.
"""

from __future__ import annotations

import base64
import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from processes import clock
from processes.errors import AlreadyDone, CaseBusy, Stale
from processes.records import Person
from processes.store.transaction import transaction
from processes.tasks.complete import complete
from tests.faults.stage import COMPLETIONS, TIMERS, Stage, a_stage, until
from tests.situations import NO

PATIENCE = 240.0
ONCE, REFUSED = "once", "refused"


def kills_workers(stage: Stage) -> None:
    """SIGKILL at six random moments."""
    for _ in range(6):
        time.sleep(random.uniform(0.2, 2.5))
        stage.kill_a_worker()


def empties_redis(stage: Stage) -> None:
    """Redis is emptied and comes back, three times: whatever news was in it is gone."""
    for _ in range(3):
        time.sleep(random.uniform(0.5, 3.0))
        stage.redis.stop()
        time.sleep(0.5)
        stage.redis.start()


def restarts_the_database(stage: Stage) -> None:
    """PostgreSQL is stopped as by a power cut and recovers, twice."""
    for _ in range(2):
        time.sleep(random.uniform(1.0, 3.0))
        stage.postgres.kill()
        stage.postgres.start()


def runs_beat_twice(stage: Stage) -> None:
    """A second beat sends everything twice."""
    stage.start_beat()


def troubles_the_services_outside(stage: Stage) -> None:
    """Digital Post fails, loses what it did, dawdles and talks nonsense for the first hundred letters."""
    for line in ({"fail": 503}, {"lose": 503}, {"lose": 502}, {"garbage": True}):
        stage.outside.order({"service": "digital_post", "next": 25, **line})
    stage.outside.order({"service": "digital_post", "next": 2, "slow": 11})


STORMS: tuple[Callable[[Stage], None], ...] = (
    kills_workers,
    empties_redis,
    restarts_the_database,
    runs_beat_twice,
    troubles_the_services_outside,
)


@pytest.mark.timeout(900)
@pytest.mark.parametrize("storm", STORMS, ids=lambda storm: storm.__name__)
def test_nothing_is_lost_and_nothing_happens_twice(storm: Callable[[Stage], None], tmp_path: Path) -> None:
    settings = {
        "SECRET_KEY": "a secret that only the tests know of",
        "CPR_KEY": base64.urlsafe_b64encode(bytes(range(32))).decode(),
        "FILES_DIR": str(tmp_path / "files"),
        "DEMO": "1",
    }
    clock.shift(timedelta(0))  # the workers are programs of their own and live by the wall's clock
    with a_stage(tmp_path, settings) as stage:
        with ThreadPoolExecutor(4) as people:
            work = [people.submit(partial(_complete, stage), task) for task in stage.tasks]
            storm(stage)
            outcomes = [one.result(timeout=PATIENCE) for one in work]
        assert len(outcomes) == COMPLETIONS
        assert set(outcomes) <= {ONCE, REFUSED}
        assert until(partial(_is_quiet, stage), PATIENCE), _state(stage)
        _check(stage)


def _check(stage: Stage) -> None:
    number = stage.number
    fired = "SELECT count(*) FROM entry WHERE kind = 'TimerFired'"
    assert number(fired) == TIMERS
    assert number("SELECT count(DISTINCT case_id) FROM entry WHERE kind = 'TimerFired'") == TIMERS
    assert number("SELECT count(*) FROM task WHERE element = 'remind'") == TIMERS
    completed = "FROM entry WHERE kind = 'TaskCompleted'"
    assert number(f"SELECT count(*) {completed}") == COMPLETIONS
    assert number(f"SELECT count(DISTINCT task_id) {completed}") == COMPLETIONS
    assert number("SELECT count(*) FROM document") == COMPLETIONS
    assert number("SELECT count(DISTINCT case_id) FROM document") == COMPLETIONS
    assert number("SELECT count(*) FROM \"case\" WHERE condition = 'stuck'") == 0
    assert number("SELECT count(*) FROM \"case\" WHERE outcome = 'answered'") == COMPLETIONS
    assert number("SELECT count(*) FROM promise") == 0
    assert number("SELECT count(*) FROM document WHERE sent_at IS NOT NULL") == COMPLETIONS
    assert len(stage.outside.happenings) == len({one.key for one in stage.outside.happenings}) == COMPLETIONS
    assert stage.outside.tries >= COMPLETIONS


def _is_quiet(stage: Stage) -> bool:
    try:
        due = "SELECT count(*) FROM timer WHERE fired_at IS NULL AND cleared_at IS NULL AND due_at <= now()"
        return stage.number(due) == 0 and stage.number("SELECT count(*) FROM promise") == 0
    except DBAPIError:
        return False


def _state(stage: Stage) -> str:
    due = stage.number("SELECT count(*) FROM timer WHERE fired_at IS NULL AND cleared_at IS NULL AND due_at <= now()")
    return f"{due} timers and {stage.number('SELECT count(*) FROM promise')} promises are left"


def _complete(stage: Stage, task: UUID) -> str:
    """As a browser does: again and again, until there is an answer."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        database = stage.database
        try:
            return _once(database, stage.cast.astrid.id, task)
        except (CaseBusy, DBAPIError):
            time.sleep(0.2)
        finally:
            database.dispose()
    raise TimeoutError(task)


def _once(database: Engine, person: UUID, task: UUID) -> str:
    try:
        with transaction(database) as tx:
            complete(tx, tx.find(Person, person), task, NO)
    except (AlreadyDone, Stale):
        return REFUSED
    return ONCE
