"""Astrid's whole day by keyboard alone: nine tasks, one after the other, from signing in to an empty list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Page, expect
from sqlalchemy import func, select

from processes import clock
from processes.cases.opening import About
from processes.cases.start import start
from processes.records import Case, Entry, Person, Task
from processes.store.transaction import read_only, transaction
from tests.builders import a_citizen, a_deadline
from tests.situations import held_by, the_task
from tests.webapp.conftest import PASSWORD

Walk = Callable[..., Any]
MORE = {"Olga Olsen": 1, "Ivan Iversen": 2, "Sofie Skov": 8, "Yusuf Yildiz": 9}
DAY = ["Rasmus", "Zeynep", "Amina", "Olga", "Ivan", "Piotr", "Sofie", "Yusuf"]
FARTHEST = 60
WORDS = {
    "da": {"done": "Du færdiggjorde »Vurdér ansøgning«", "next": "Godkend", "none": "Du har ingen opgaver"},
    "en": {"done": "You completed “Assess application”", "next": "Approve", "none": "You have no tasks"},
}


COVERED = """() => {
  const [one, own] = [document.activeElement, document.activeElement.getBoundingClientRect()];
  return [...document.querySelectorAll(".ag-dock, .ag-bulk, .ag-top nav")]
    .filter((bar) => ["fixed", "sticky"].includes(getComputedStyle(bar).position) && !bar.contains(one))
    .map((bar) => bar.getBoundingClientRect())
    .some((bar) => bar.height && own.bottom > bar.top && own.top < bar.bottom);
}"""


class Keys:
    """Somebody without a mouse: everything is done by keys that are pressed."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, *keys: str) -> None:
        """One key after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def write(self, words: str) -> None:
        """Type into what has the focus."""
        self.page.keyboard.type(words)

    def tab_to(self, place: str) -> None:
        """Press Tab until this has the focus; it must not be farther away than a patient person goes."""
        for _ in range(FARTHEST):
            self.press("Tab")
            if self.page.evaluate("place => document.activeElement.matches(place)", place):
                self.sees()
                return
        raise AssertionError(f"{place} is not reached by Tab")

    def sees(self) -> None:
        """What has the focus is under no bar at the edge of the window (WCAG 2.2, 2.4.11)."""
        assert not self.page.evaluate(COVERED)

    def main(self) -> None:
        """Past the menu by F6."""
        self.press("F6")
        while not self.page.evaluate("document.activeElement.matches('main')"):
            self.press("F6")

    def sign_in(self, login: str) -> None:
        """By name and password, and Enter."""
        self.tab_to("#login")
        self.write(login)
        self.tab_to("#password")
        self.write(PASSWORD)
        self.press("Enter")
        self.page.wait_for_url(lambda url: "/sign-in" not in url, wait_until="load")

    def opened(self, at: str) -> None:
        """The row one stands on is this citizen's; Enter opens her task."""
        expect(self.page.locator("tr.is-here")).to_contain_text(at)
        self.sees()
        self.press("Enter")
        expect(self.page.locator("main")).to_contain_text(at)
        expect(self.page.locator("#answers")).to_be_visible()

    def answer(self, yes: bool, why: str) -> None:
        """Yes by Space, no by the arrow; then why."""
        self.tab_to("[name=granted]")
        self.press("Space" if yes else "ArrowDown")
        expect(self.page.locator(f"#field-granted-{str(yes).lower()}")).to_be_checked()
        self.tab_to("#field-reason")
        self.write(why)
        self.press("Control+Enter")


def four_more(app: Flask) -> None:
    """Four more cases with their task in Astrid's hands."""
    with transaction(app.extensions["database"]) as tx:
        astrid = tx.one(select(Person).where(Person.login == "astrid"))
        for number, (name, days) in enumerate(MORE.items()):
            about = About(a_citizen(tx, name, f"72038{number + 6}2766").id, caseworker_id=astrid.id)
            case = tx.find(Case, start(tx, astrid, "review", "start", {"received": ["2026-03-02"]}, about).case_id)
            deadline = a_deadline(tx, case, clock.today() + timedelta(days=days))
            task = the_task(tx, case)
            task.deadline_id, task.due_day, task.sort_at = deadline.id, deadline.due_day, deadline.due_at
            held_by(tx, astrid, task)


@pytest.mark.parametrize(("language", "width"), [("da", 1280), ("en", 390)])
def test_nine_tasks_are_done_by_keyboard_alone(app: Flask, walk: Walk, language: str, width: int) -> None:
    said = WORDS[language]
    four_more(app)
    with walk(language, width) as astrid:
        page, keys = astrid.page, Keys(astrid.page)
        astrid.go(f"/language/{language}?next=/sign-in")
        keys.sign_in("astrid")
        expect(page.locator("tbody tr[id]")).to_have_count(len(DAY))
        keys.press("j", "j", "k")
        for number, name in enumerate(DAY):
            keys.opened(name)
            keys.main()
            if number == 1:
                corrects(keys)
            else:
                keys.answer(number % 3 != 2, f"Begrundelse for {name}")
            expect(page.locator(".ag-told")).to_be_focused()
            expect(page.locator(".ag-told")).to_contain_text(said["done"])
            expect(page.locator("tbody tr[id]")).to_have_count(len(DAY) - 1 - number)
            if number == 0:
                expect(page.locator(".ag-told")).to_contain_text(said["next"])
                astrid.look("nine-after-one")
            keys.press("j")
        expect(page.locator("main")).to_contain_text(said["none"])
        astrid.look("nine-none-left")

        keys.press("n")
        expect(page.locator("main")).to_contain_text("Mette Larsen")
        expect(page.locator(".ag-told")).to_be_focused()
        keys.answer(True, "Den niende i dag")
        expect(page.locator(".ag-told")).to_be_focused()
        expect(page.locator(".ag-lists [data-count=done] .ag-num")).to_have_text("9")
        astrid.look("nine-done")
    with read_only(app.extensions["database"]) as tx:
        assert tx.one(select(func.count()).select_from(Entry).where(Entry.kind == "TaskCompleted")) == 9
        assert (
            tx.one(select(func.count()).select_from(Task).where(Task.element == "assess", Task.condition == "open"))
            == 0
        )


def corrects(keys: Keys) -> None:
    """Completes too early, hears what is missing, goes to it from the list of faults, and completes."""
    keys.press("Control+Enter")
    expect(keys.page.locator("#faults")).to_be_focused()
    keys.press("Tab", "Enter")
    expect(keys.page.locator("[name=granted]").first).to_be_focused()
    keys.press("Space")
    keys.tab_to("#field-reason")
    keys.write("Rettet uden mus")
    keys.press("Control+Enter")
