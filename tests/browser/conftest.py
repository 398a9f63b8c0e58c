"""A real browser on the real application: one world for each test, axe at hand, pictures of what was seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect, sync_playwright
from sqlalchemy import select
from werkzeug.serving import WSGIRequestHandler

from processes import clock
from processes.records import Definition, Team, Version
from processes.settings import Settings
from processes.store.transaction import transaction
from tests.browser.living import Living
from tests.databases import Services, migrate
from tests.processes.throughput.forecast.past_world import a_past
from tests.serving import answering
from tests.webapp.conftest import MONDAY, PASSWORD, app  # noqa: F401 (the same world as the screens' other tests)
from webapp import create_app

PROJECT = Path(__file__).resolve().parent.parent.parent
AXE = PROJECT / "webapp" / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
PICTURES = PROJECT / ".arbejdsgang" / "pictures"
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

expect.set_options(timeout=20_000)  # a machine that does much else is slow, and slowness is no fault


class Silent(WSGIRequestHandler):
    """Says nothing of each request: what matters is on the page."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Nothing."""


@pytest.fixture(scope="session")
def living(chromium: str) -> Iterator[Living]:
    """One browser for all walks, replaced if it hangs."""
    with sync_playwright() as player:
        kept = Living(player, chromium, ("--no-sandbox", "--disable-gpu", *QUIET))
        yield kept
        kept.close()


@pytest.fixture
def browser(living: Living) -> Browser:
    """The browser that runs now."""
    return living.browser()


@pytest.fixture
def sample_app(services: Services, settings: Settings) -> Iterator[Flask]:
    """The application on the sample world: the shipped processes and their people, as ``up`` seeds them."""

    def fill(url: str) -> None:
        made = create_app(replace(settings, database_url=url))
        for command in (["ship"], ["seed", "--size", "20"]):
            done = made.test_cli_runner().invoke(args=command)
            assert done.exit_code == 0, done.output
        made.extensions["database"].dispose()

    with clock.frozen(MONDAY + timedelta(minutes=30)):
        services.template("migrated", migrate)
        services.template("sample", fill, on="migrated")
        name = f"web_{uuid4().hex}"
        made = create_app(replace(settings, database_url=services.clone("sample", name)))
        yield made
    made.extensions["database"].dispose()
    services.drop(name)


@pytest.fixture
def two_years(sample_app: Flask) -> None:
    """Two years of sickness cases behind the sample world."""
    with transaction(sample_app.extensions["database"]) as tx:
        definition = tx.one(select(Definition).where(Definition.key == "sickness_follow_up"))
        assert definition.newest_id
        team = next(one for one in tx.execute(select(Team)).unique().scalars() if one.group == "sygedagpengecentret")
        a_past(tx, tx.find(Version, definition.newest_id), team, tuple(7 + n // 25 + n % 4 for n in range(100)))


@pytest.fixture
def address(app: Flask) -> Iterator[str]:  # noqa: F811 (the fixture that was brought in)
    """Where the application answers while the test runs."""
    with answering(app, Silent) as there:
        yield there


class Walker:
    """A person at the browser: ``page`` is Playwright's; every look asks axe and takes a picture."""

    def __init__(self, page: Page, address: str, language: str) -> None:
        self.page, self.address, self.language = page, address, language
        self.complaints: list[str] = []
        page.on("console", lambda told: self.complaints.append(told.text) if told.type == "error" else None)
        page.on("pageerror", lambda fault: self.complaints.append(str(fault)))

    def go(self, where: str) -> None:
        """Open an address of ours."""
        self.page.goto(self.address + where)

    def sign_in(self, login: str, password: str = PASSWORD) -> None:
        """Sign in in this walker's language, and wait until the page's scripts have seen it."""
        self.go(f"/language/{self.language}?next=/sign-in")
        self.page.fill("#login", login)
        self.page.fill("#password", password)
        self.page.click("main button[type=submit]")
        self.page.wait_for_url(lambda url: "/sign-in" not in url, wait_until="load")

    def look(self, name: str, told: str = "status of 4") -> None:
        """The page is sound: axe finds nothing, nothing scrolls sideways, and no script complained but of ``told``."""
        width = self.page.viewport_size["width"] if self.page.viewport_size else 0
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{name}-{self.language}-{width}.png", full_page=True)
        assert found(self.page) == []
        assert self.page.evaluate("document.documentElement.scrollWidth") <= width
        assert [one for one in self.complaints if told not in one] == []

    def look_at_widths(self, name: str, *widths: int) -> None:
        """The same page at each of these widths, without loading it again."""
        for width in widths:
            self.page.set_viewport_size({"width": width, "height": 900})
            self.look(name)
        self.page.set_viewport_size({"width": widths[0], "height": 900})


def found(page: Page) -> list[str]:
    """What axe finds wrong on the page, by rule and place."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())
    asked = {"runOnly": {"type": "tag", "values": list(RULES)}}
    result: dict[str, Any] = page.evaluate("asked => axe.run(document, asked)", asked)
    return [f"{one['id']}: {node['target']}" for one in result["violations"] for node in one["nodes"]]


@pytest.fixture
def walk(living: Living, address: str) -> Callable[..., Any]:
    """``with walk("da") as astrid:`` a browser window of one's own."""

    @contextmanager
    def open_window(language: str = "da", width: int = 1280, **more: Any) -> Iterator[Walker]:
        asked = {"service_workers": "block", **more}  # a worker left behind is one more thing a closing waits for
        context = living.browser().new_context(
            viewport={"width": width, "height": 900}, locale=f"{language}-DK", bypass_csp=True, **asked
        )
        context.set_default_timeout(15_000)
        page = context.new_page()
        try:
            yield Walker(page, address, language)
        finally:
            living.shut(context)

    return open_window
