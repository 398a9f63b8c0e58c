"""What every test may ask for: real services, a rolled-back transaction, a database of its own, time that stands still.

Services are started by the first test that asks, shared by all workers of the run, and gone after it.
"""

from __future__ import annotations

import base64
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import hypothesis
import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from processes import clock
from processes.forms.identifiers import allow_samples, samples_allowed
from processes.settings import Settings
from processes.store.transaction import Transaction, open_database
from tests.cast import Cast, a_cast
from tests.databases import Services, a_run, migrate

THURSDAY = "2026-11-19T10:17"
MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=clock.COPENHAGEN)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_RUN = pytest.StashKey[Path]()
_END = pytest.StashKey[ExitStack]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--chromium", default=None, help="the browser to walk through the product with")
    parser.addoption(
        "--at", default=THURSDAY, help=f"when it is for the tests, in Copenhagen or with an offset ({THURSDAY})"
    )
    parser.addoption("--search", action="store_true", help="new random examples, not the same as always")


def pytest_configure(config: pytest.Config) -> None:
    _the_same_for_everybody(config)
    config.pluginmanager.register(NothingSkipped())
    given = getattr(config, "workerinput", None)
    if given is not None:
        config.stash[_RUN] = Path(given["run"])
        return
    config.stash[_END] = ExitStack()
    config.stash[_RUN] = config.stash[_END].enter_context(a_run())


def _the_same_for_everybody(config: pytest.Config) -> None:
    """A red run means a change, never the hour or the dice: ``--at`` and ``--search`` look for what those find."""
    at = datetime.fromisoformat(config.getoption("--at"))
    clock.shift((at if at.tzinfo else at.replace(tzinfo=clock.COPENHAGEN)) - clock.now())
    same = not config.getoption("--search")
    hypothesis.settings.register_profile("house", deadline=None, derandomize=same)  # how long one takes is no property
    hypothesis.settings.load_profile("house")


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    node.workerinput["run"] = str(node.config.stash[_RUN])


def pytest_unconfigure(config: pytest.Config) -> None:
    if _END in config.stash:
        config.stash[_END].close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for marker in ("browser", "faults"):
            if f"tests/{marker}/" in item.path.as_posix():
                item.add_marker(marker)


class NothingSkipped:
    """A test that is skipped proves nothing: the run fails, so that nobody believes it did."""

    def __init__(self) -> None:
        self.skipped: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped:
            self.skipped.append(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.skipped:
            self.skipped.append(report.nodeid)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.skipped and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for name in self.skipped:
            terminalreporter.write_line(f"Skipped, which fails the run: {name}", red=True)


@pytest.fixture(scope="session")
def services(pytestconfig: pytest.Config) -> Services:
    """The private PostgreSQL and Redis of this run."""
    return Services.of_run(pytestconfig.stash[_RUN])


@pytest.fixture(scope="session")
def database(services: Services) -> Iterator[Engine]:
    """This worker's migrated database; what is written through ``tx`` is rolled back, commit nothing here."""
    services.template("migrated", migrate)
    name = f"worker_{uuid4().hex}"
    engine = open_database(services.clone("migrated", name))
    yield engine
    engine.dispose()
    services.drop(name)


@pytest.fixture
def tx(database: Engine) -> Iterator[Transaction]:
    """A transaction that is rolled back when the test is over."""
    with database.connect() as connection:
        outer = connection.begin()
        with Session(connection, expire_on_commit=False, join_transaction_mode="create_savepoint") as session:
            yield Transaction(session)
        outer.rollback()


@pytest.fixture
def cast(tx: Transaction) -> Cast:
    """The people of the tests, in this test's transaction."""
    return a_cast(tx)


@pytest.fixture
def own_database(services: Services) -> Iterator[Engine]:
    """A migrated database for this test alone, for tests that commit or need two connections."""
    services.template("migrated", migrate)
    name = f"own_{uuid4().hex}"
    engine = open_database(services.clone("migrated", name))
    yield engine
    engine.dispose()
    services.drop(name)


@pytest.fixture
def settings(services: Services, tmp_path: Path) -> Settings:
    """Settings of a sample world on the run's services; its database is the server's empty first one."""
    return Settings.from_environment(
        {
            "DATABASE_URL": services.postgres,
            "REDIS_URL": services.redis,
            "SECRET_KEY": "a secret that only the tests know of",
            "CPR_KEY": base64.urlsafe_b64encode(bytes(range(32))).decode(),
            "FILES_DIR": str(tmp_path / "files"),
            "DEMO": "1",
        }
    )


@pytest.fixture(autouse=True)
def _samples_as_they_were() -> Iterator[None]:
    before = samples_allowed()
    yield
    allow_samples(before)


@pytest.fixture(autouse=True)
def _clock_as_it_was() -> Iterator[None]:
    before = clock.offset()
    yield
    clock.shift(before)


@pytest.fixture
def at() -> Callable[[str | datetime], AbstractContextManager[None]]:
    """Stand still: ``with at("2026-03-02 08:00"):``, Copenhagen's time."""

    def stand(moment: str | datetime) -> AbstractContextManager[None]:
        when = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
        return clock.frozen(when if when.tzinfo else when.replace(tzinfo=clock.COPENHAGEN))

    return stand


@pytest.fixture
def monday() -> Iterator[datetime]:
    """The sample world's first day, Monday 2 March 2026 at eight, and time does not pass."""
    with clock.frozen(MONDAY):
        yield MONDAY


@pytest.fixture(scope="session")
def chromium(pytestconfig: pytest.Config) -> str:
    """The browser to walk with; a missing one is a failure, for a test that is left out proves nothing."""
    found = pytestconfig.getoption("--chromium") or next(filter(None, map(shutil.which, BROWSERS)), None)
    assert found, "There is no Chromium here. Run ./arbejdsgang test, or name one with --chromium."
    return str(found)
