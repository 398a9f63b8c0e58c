"""The ways really taken: heat on the diagram, a week played back, variants, an outside log, and logs to take along."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from playwright.sync_api import expect

from processes import clock
from processes.settings import Settings
from tests.databases import Services, migrate
from tests.webapp.conftest import MONDAY
from webapp import create_app


@pytest.fixture
def app(services: Services, settings: Settings) -> Iterator[Flask]:
    """The application on a sample world with a history."""

    def fill(url: str) -> None:
        made = create_app(replace(settings, database_url=url))
        for command in (["ship"], ["seed", "--size", "45", "--history", "150"]):
            done = made.test_cli_runner().invoke(args=command)
            assert done.exit_code == 0, done.output
        made.extensions["database"].dispose()

    with clock.frozen(MONDAY + timedelta(minutes=30)):
        services.template("migrated", migrate)
        services.template("with_history", fill, on="migrated")
        name = f"web_{uuid4().hex}"
        made = create_app(replace(settings, database_url=services.clone("with_history", name)))
        yield made
    made.extensions["database"].dispose()
    services.drop(name)


@pytest.mark.parametrize("language", ["da", "en"])
def test_where_the_time_goes_is_seen_on_the_diagram(walk: Callable[..., Any], language: str) -> None:
    with walk(language) as yasmin:
        page = yasmin.page
        yasmin.sign_in("yasmin", "sommerfugl")
        yasmin.go("/figures/diagram?period=104w&place=all")
        drawn = page.locator(".ag-heat[data-ready='yes']")
        expect(drawn.locator(".ag-heat-words").first).to_be_visible()
        yasmin.look("heat-frequency")
        for layer in ("time", "waiting", "breaches"):
            page.locator(".ag-layers a[href*='layer=" + layer + "']").click()
            expect(page.locator(".ag-heat[data-ready='yes']")).to_be_visible()
            yasmin.look(f"heat-{layer}")
    with walk(language, width=390) as yasmin:
        yasmin.sign_in("yasmin", "sommerfugl")
        yasmin.go("/figures/diagram?period=104w&place=all&layer=time")
        expect(yasmin.page.locator(".ag-heat[data-ready='yes']")).to_be_visible()
        yasmin.look("heat-phone")
