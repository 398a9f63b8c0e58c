"""The list of cases that have stopped: every way on can be met with a finger, on a phone as on a screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import expect

from processes import clock
from processes.records import Promise
from processes.store.transaction import transaction
from tests.webapp.cases.test_repairing import stuck

Walk = Callable[..., Any]


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_way_on_from_a_stopped_case_is_large_enough(app: Flask, walk: Walk, language: str) -> None:
    case, now = stuck(app), clock.now()
    with transaction(app.extensions["database"]) as tx:
        call = Promise(
            kind="connector.call", case_id=case.id, facts={"step": "letter"}, made_at=now, due_at=now, given_up_at=now
        )
        tx.add(call)
    with walk(language, 1440) as ditte:
        ditte.sign_in("ditte")
        ditte.go("/cases/stopped")
        expect(ditte.page.locator(".ag-onward a")).to_have_count(2)
        ditte.look_at_widths("stopped", 1440, 390)
