"""Every page of the day, taken from the routes themselves, is sound in both languages and at every width."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from playwright.sync_api import expect

from processes import clock
from processes.forms.identifiers import allow_samples, samples_allowed
from processes.notices.notify import News, compose
from processes.people.passwords import hashed
from processes.records import Absence, Person
from processes.settings import Settings
from processes.store.files import Files
from processes.store.transaction import Transaction, open_database, transaction
from tests.databases import Services, migrate
from tests.webapp.conftest import MONDAY, PASSWORD
from tests.webapp.who_may import fill
from webapp import create_app

Walk = Callable[..., Any]
# A page is walked by the first of these who may open it; one's own lists look different to each of them.
EMPLOYEES = ("astrid", "ditte", "ida", "egon")
BY_EACH = {"inbox.tasks", "cases.find", "cases.case", "inbox.task", "session.profile"}
# The parts of the house this is about: the studio and the portal are walked beside their own screens.
DAY = frozenset(
    "booking bulk cases desk holding inbox letters notices people session".split(),
)
# What answers no page: a file, a part of a page, or another address; each is tested beside its screen.
NO_PAGE = {
    "cases.colleagues", "cases.played_data", "cases.printed", "inbox.fetch", "inbox.live", "notices.calendar",
    "notices.open_one", "notices.worker", "session.begin", "session.finish", "session.home", "session.language",
    "session.token",
}  # fmt: skip
# Pages of things this world does not hold; the walks of their own screens look at them.
ELSEWHERE = {
    "bulk.shown", "cases.before_reopen", "cases.deviation", "cases.repair", "desk.before_link", "inbox.change_filter",
}  # fmt: skip
# The same pages in another state: empty, narrowed to nothing, found, not understood, not there, not hers.
STATES = {
    "empty": "/tasks?list=follow_up",
    "narrowed": "/tasks?list=mine&q=findesikke",
    "wrong": "/tasks?list=team&sort=findesikke",
    "team": "/tasks?list=team",
    "done": "/tasks?list=done",
    "found": "/search?q=Amina",
    "gone": "/findes-ikke",
    "decisions": "/cases/{case_id}/timeline?kind=decisions",
    "protected": "/cases/{protected_id}",
}


@pytest.fixture(scope="module")
def things() -> dict[str, str]:
    """The names addresses give to what there is; filled when the world is made."""
    return {}


@pytest.fixture(scope="module")
def app(services: Services, things: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """The application on a world with one of everything; nobody writes in it, so that all walks share it."""
    folder = tmp_path_factory.mktemp("every_page")
    services.template("migrated", migrate)
    url = services.clone("migrated", name := f"page_{uuid4().hex}")
    settings = Settings(
        database_url=url,
        redis_url=services.redis,
        secret_key="a secret that only the tests know of",
        cpr_key=bytes(range(32)),
        files_dir=folder,
        demo=True,
    )
    before = samples_allowed()
    with clock.frozen(MONDAY):
        database = open_database(url)
        with transaction(database) as tx:
            things.update(_one_of_everything(tx, Files(folder)))
        database.dispose()
        made = create_app(settings)
        yield made
    allow_samples(before)  # the application allowed them for everybody in this process
    made.extensions["database"].dispose()
    services.drop(name)


def _one_of_everything(tx: Transaction, files: Files) -> dict[str, str]:
    world = fill(tx, files)
    stored = hashed(PASSWORD)
    for person in tx.session.query(Person):
        person.password_hash = stored
        facts = {"case_number": "2026-000042", "task": {"da": "Hold samtale", "en": "Hold interview"}}
        if person.login in EMPLOYEES:
            compose(tx, person, News("task_handed", person.login, None, None, facts))
    absence = tx.session.query(Absence).first()
    assert absence
    named = {"absence_id": str(absence.id), "key": "review", "element": "start", "rule": "T1-01"}
    return {**world["plain"].ids, **named, "protected_id": world["protected"].ids["case_id"]}


def _of_the_day(app: Flask) -> Iterator[Any]:
    """The addresses of the day's screens that one opens."""
    for rule in sorted(app.url_map.iter_rules(), key=lambda rule: rule.endpoint):
        if "GET" in (rule.methods or set()) and rule.endpoint.partition(".")[0] in DAY:
            yield rule


def _addresses(app: Flask, things: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each address that can be made, with the name of its view."""
    there = app.url_map.bind("localhost")
    for rule in _of_the_day(app):
        if rule.arguments <= {*things, "locale"}:
            facts = {name: things.get(name, "da") for name in rule.arguments}
            if rule.endpoint.startswith("letters."):
                facts |= dict.fromkeys(rule.arguments & {"document_id"}, things["kept"])
            yield rule.endpoint, there.build(rule.endpoint, facts, "GET")


def _is_page(walker: Any, address: str) -> bool:
    answer = walker.page.request.get(walker.address + address, max_redirects=0)
    assert answer.status < 500, address
    return bool(answer.status == 200 and answer.text().lstrip().lower().startswith("<!doctype html"))


@pytest.mark.parametrize(("language", "narrow"), [("da", 320), ("en", 390)])
def test_every_page_is_sound_at_the_desk_and_on_the_phone(
    app: Flask, things: dict[str, str], walk: Walk, language: str, narrow: int
) -> None:
    walked: set[str] = set()
    for login in EMPLOYEES:
        with walk(language) as walker:
            walker.sign_in(login)
            for endpoint, address in _addresses(app, things):
                if (endpoint in walked and endpoint not in BY_EACH) or not _is_page(walker, address):
                    continue
                walker.go(address)
                walker.look_at_widths(f"every-{endpoint}-{login}", 1280, narrow)
                walked.add(endpoint)
    assert {rule.endpoint for rule in _of_the_day(app)} - walked == NO_PAGE | ELSEWHERE


@pytest.mark.parametrize(("language", "narrow"), [("da", 390), ("en", 320)])
def test_a_page_that_is_empty_wrong_or_not_there_is_sound_too(
    things: dict[str, str], walk: Walk, language: str, narrow: int
) -> None:
    with walk(language) as astrid:
        astrid.sign_in("astrid")
        for name, address in STATES.items():
            astrid.go(address.format(**things))
            expect(astrid.page.locator("h1")).to_have_count(1)
            astrid.look_at_widths(f"every-state-{name}", 1280, narrow)


@pytest.mark.parametrize("how", ["zoom", "colours"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_twice_the_size_and_forced_colours_leave_the_days_pages_sound(
    things: dict[str, str], walk: Walk, language: str, how: str
) -> None:
    pages = {"inbox": "/tasks", "task": f"/tasks/{things['task_id']}", "case": f"/cases/{things['case_id']}"}
    with walk(language, 640 if how == "zoom" else 1280) as astrid:
        if how == "colours":
            astrid.page.emulate_media(forced_colors="active", reduced_motion="reduce")
        astrid.sign_in("astrid")
        forced = astrid.page.evaluate("matchMedia('(forced-colors: active)').matches")
        assert forced == (how == "colours")
        for name, address in pages.items():
            astrid.go(address)
            assert astrid.page.url == astrid.address + address
            expect(astrid.page.locator("h1")).to_be_visible()
            astrid.look(f"every-{how}-{name}")
