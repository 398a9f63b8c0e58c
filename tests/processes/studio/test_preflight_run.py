"""A preflight goes on where it was interrupted, and ends when the draft is another."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine

from processes.motion.new_version import Wish
from processes.records import Draft, Person, Preflight
from processes.store.transaction import transaction
from processes.studio import preflight
from processes.studio.preflight import ask_preflight
from processes.studio.preflight_run import run_preflight
from processes.studio.save import save_files
from tests.cast import a_cast
from tests.processes.cases.moving_cases import SOONER
from tests.processes.studio.moving_world import a_draft_of, opening, some_cases


@pytest.fixture
def asked(own_database: Engine, monkeypatch: pytest.MonkeyPatch) -> Preflight:
    """Five cases, tried two at a time."""
    monkeypatch.setattr(preflight, "CHUNK", 2)
    with transaction(own_database) as tx:
        cast = a_cast(tx)
        some_cases(tx, cast, 5, 0)
        return ask_preflight(tx, cast.egon, a_draft_of(tx, cast.egon, SOONER).id, Wish())


def test_each_case_is_counted_once_however_often_it_is_interrupted(own_database: Engine, asked: Preflight) -> None:
    goes = [run_preflight(opening(own_database), asked.id, 0.001) for _ in range(4)]
    assert goes[-1]
    with transaction(own_database) as tx:
        row = tx.find(Preflight, asked.id)
        assert (row.done, [one["count"] for one in row.groups]) == (5, [5])


def test_a_draft_that_was_changed_is_asked_about_anew(own_database: Engine, asked: Preflight) -> None:
    run_preflight(opening(own_database), asked.id, 0.001)
    with transaction(own_database) as tx:
        draft = tx.find(Draft, asked.draft_id)
        save_files(tx, tx.find(Person, draft.person_id), draft.id, {"texts.en.toml": ""}, draft.revision)
    assert run_preflight(opening(own_database), asked.id, 60)
    with transaction(own_database) as tx:
        assert tx.find(Preflight, asked.id).fault == {"code": "preflight_changed"}
