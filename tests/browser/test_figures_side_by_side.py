"""A comparison before and after a release, uniformity, a contract; and a quarterly report, issued and printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import expect

from processes import clock
from processes.access.permissions import Role
from processes.store.transaction import transaction
from tests.cast import a_person
from tests.parties import cast_of
from tests.processes.throughput.comparison.two_centres import two_centres

Walk = Callable[..., Any]


@pytest.fixture
def filled(app: Flask) -> None:
    """Two centres that differ, a version in force for a fortnight, and a head of the northern one."""
    with transaction(app.extensions["database"]) as tx:
        cast = cast_of(tx)
        two_centres(tx, cast).published_at = clock.now() - timedelta(days=15)
        person = a_person(tx, "chef", Role.CENTRE_MANAGER, teams=(cast.leaders,))
        person.password_hash = cast.egon.password_hash


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("language", "release", "says"),
    [("da", "Før og efter en udgivelse", "procentpoint"), ("en", "Before and after a release", "percentage points")],
)
def test_before_and_after_a_release(walk: Walk, language: str, release: str, says: str) -> None:
    with walk(language) as egon:
        page = egon.page
        egon.sign_in("egon")
        egon.go("/figures/comparison")
        expect(page.locator("figure svg").first).to_be_visible()
        egon.look("comparison-centres")
        page.get_by_role("link", name=release).click()
        page.locator("main li a[href*='sickness_follow_up']").first.click()
        expect(page.locator("main")).to_contain_text(says)
        expect(page.locator("figure svg")).to_have_count(2)
        egon.look("comparison-release")
        egon.go("/figures/uniformity?process=sickness_follow_up")
        egon.look("uniformity")
    with walk(language, width=390) as egon:
        egon.sign_in("egon")
        egon.go("/figures/comparison?by=team")
        expect(egon.page.locator("figure svg").first).to_be_visible()
        egon.look("comparison-phone")


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("language", "issue", "issued"),
    [("da", "Udgiv rapporten", "Rapporten er udgivet"), ("en", "Issue the report", "The report is issued")],
)
def test_a_quarterly_report_is_read_issued_and_printed(walk: Walk, language: str, issue: str, issued: str) -> None:
    with walk(language) as egon:
        page = egon.page
        egon.sign_in("egon")
        egon.go("/figures/reports")
        egon.look("reports")
        page.locator(f"a[href$='/effort/{_last_quarter().isoformat()}']").click()
        expect(page.locator("main h2").first).to_be_visible()
        egon.look("report-live")
        page.get_by_role("button", name=issue).click()
        expect(page.get_by_text(issued).first).to_be_visible()
        egon.look("report-issued")
        page.emulate_media(media="print")
        assert page.pdf().startswith(b"%PDF")
        expect(page.locator(".ag-figures-tabs")).to_be_hidden()
        page.emulate_media(media="screen")
    with walk(language, width=390) as egon:
        egon.sign_in("egon")
        egon.go(f"/figures/reports/effort/{_last_quarter().isoformat()}")
        egon.look("report-phone")


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("language", "put", "said"),
    [("da", "Sæt målet", "Ikke nået"), ("en", "Set the target", "Not reached")],
)
def test_a_target_is_set_and_missed(walk: Walk, language: str, put: str, said: str) -> None:
    with walk(language) as chef:
        page = chef.page
        chef.sign_in("chef")
        chef.go("/figures/contracts?place=team:north-1")
        page.select_option("#indicator", "lead")
        page.fill("#value", "10")
        page.get_by_role("button", name=put).click()
        expect(page.locator("figure svg")).to_be_visible()
        expect(page.locator("figure table")).to_contain_text(said)
        chef.look("contract")


def _last_quarter() -> date:
    last = clock.today().replace(month=(clock.today().month - 1) // 3 * 3 + 1, day=1) - timedelta(days=1)
    return last.replace(month=last.month - 2, day=1)
