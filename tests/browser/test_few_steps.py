"""Few steps: clicks and filled fields, counted apart, from the inbox and back, on the processes as they are shipped.

The ministry counted about 40 clicks to register an interview and 80 for a placement in the systems of 2024.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from playwright.sync_api import Locator, Page, expect

from processes import clock
from processes.calendar.workdays import ALMANAC
from processes.cases.opening import About, definition_named, newest, open_case, start_event
from processes.promises.queue import lease
from processes.records import Case, Citizen, Person, Task
from processes.store.transaction import Transaction, transaction
from processes.tasks.complete import complete
from tests.browser.conftest import PICTURES
from tests.serving import served
from webapp import when
from workers.hands import call_connector

Walk = Callable[..., Any]
FIVE = ["egen vurdering", "kvalifikationer", "personlige kompetencer", "økonomi og netværk", "helbred"]
HELD = {
    "met": ["true"],
    "form": ["fremmøde"],
    "present": ["borger"],
    "rightsExplained": ["true"],
    "topicsCovered": FIVE,
    "ownView": ["Jeg vil gerne arbejde med mennesker."],
    "qualifications": ["Butik og kantine, kørekort."],
    "jobGoals.1.title": ["Kantinemedarbejder"],
    "jobGoals.1.branch": ["Mad"],
    "canWorkIn3Months": ["nej"],
    "canParticipate": ["ja"],
    "agreed.1.what": ["Søge to job om ugen"],
    "agreed.1.who": ["borger"],
    "youngNoEducation": ["false"],
}


@pytest.fixture
def app(sample_app: Flask) -> Flask:
    """The sample world."""
    return sample_app


class Steps:
    """A caseworker who counts what she does: each click, and each field she writes or chooses in."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks: list[str] = []
        self.fields: list[str] = []

    def press(self, what: Locator, name: str) -> None:
        """A click on a link, a button or a choice."""
        what.click()
        self.clicks.append(name)

    def choose(self, field: str, value: str) -> None:
        """A click on one of the choices."""
        self.tick(self.page.locator(f"[id='field-{field}-{value}']"), f"{field}={value}")

    def tick(self, what: Locator, name: str) -> None:
        """A click on a choice or a box."""
        with self.page.expect_response(lambda answer: answer.url.endswith("/fields")):
            what.check()
        self.clicks.append(name)

    def fill(self, field: str, words: str) -> None:
        """Write in a field."""
        self.page.locator(f"[id='field-{field}']").fill(words)
        self.fields.append(field)

    def complete(self) -> None:
        """Complete the task; nothing is missing."""
        with self.page.expect_navigation():
            self.press(self.page.locator("[data-key='ctrl-enter']"), "complete")
        assert self.page.locator("#faults li").all_inner_texts() == []


def mikkels(tx: Transaction) -> Person:
    return tx.session.query(Person).filter_by(login="mikkel").one()


def a_course(tx: Transaction) -> Case:
    """A case of match and plan that Mikkel has, about a citizen of the sample world."""
    citizen = tx.session.query(Citizen).order_by(Citizen.id).first()
    assert citizen is not None
    edition = newest(tx, definition_named(tx, "match_and_plan"))
    told = {"targetGroup": 3, "citizenName": citizen.name}
    about = About(citizen.id, caseworker_id=mikkels(tx).id)
    case, _ = open_case(tx, edition, start_event(edition, "SE2_2_case_needs_plan"), told, about)
    return case


def his(tx: Transaction, case: UUID) -> Task:
    """The case's one open task, in Mikkel's hands."""
    tx.flush()
    (task,) = tx.session.query(Task).filter_by(case_id=case, condition="open").all()
    task.assignee_id = mikkels(tx).id
    tx.flush()
    return task


def soon(days: int) -> str:
    """A working day so many days from now, as one types it."""
    return when.numbers(ALMANAC.next_open(clock.today() + timedelta(days=days)))


def keep_promises(app: Flask) -> None:
    """What the workers would do now: services are asked, and cases go on."""
    with served() as outside:
        settings = replace(app.extensions["settings"], standins_url=outside.url)
        database = app.extensions["database"]
        job: Any = SimpleNamespace(settings=settings, transaction=lambda: transaction(database))
        for _ in range(5):
            with transaction(database) as tx:
                leased = lease(tx, 50)
            for one in leased:
                if one.kind == "connector.call":
                    call_connector(job, one)


def at_the_interview(app: Flask) -> UUID:
    """A case whose first interview of match and plan was booked for today, in Mikkel's inbox."""
    with transaction(app.extensions["database"]) as tx:
        case = a_course(tx).id
    keep_promises(app)
    with transaction(app.extensions["database"]) as tx:
        booked = {
            "slot": [when.typed(clock.now() + timedelta(hours=1))],
            "form": ["fremmøde"],
            "room": ["2.14"],
            "_slot_reason": ["I dag"],
        }
        complete(tx, mikkels(tx), his(tx, case).id, booked)
    goes_on(app, case)
    return case


def goes_on(app: Flask, case: UUID) -> None:
    """Services answer, and what comes next is in Mikkel's hands."""
    keep_promises(app)
    with transaction(app.extensions["database"]) as tx:
        his(tx, case)


def opened(walker: Any, app: Flask, case: UUID) -> Steps:
    """Mikkel in his inbox; the count begins with opening the task there."""
    walker.sign_in("mikkel", "sommerfugl")
    with transaction(app.extensions["database"]) as tx:
        task = tx.session.query(Task).filter_by(case_id=case, condition="open", assignee_id=mikkels(tx).id).one().id
    steps = Steps(walker.page)
    steps.press(walker.page.locator(f"a[href='/tasks/{task}']").first, "open")
    return steps


def onward(steps: Steps, app: Flask, case: UUID) -> None:
    """To the case's next task: there already if it is one's own, else opened from the list."""
    goes_on(app, case)
    with transaction(app.extensions["database"]) as tx:
        task = tx.session.query(Task).filter_by(case_id=case, condition="open").one().id
    if str(task) in steps.page.url:
        return
    steps.page.reload()
    steps.press(steps.page.locator(f"a[href='/tasks/{task}']").first, "open")


def hold_interview(steps: Steps) -> None:
    """The interview with all that is asked."""
    steps.choose("met", "true")
    steps.fill("heldAt", when.typed(clock.now()))
    steps.choose("rightsExplained", "true")
    steps.press(steps.page.locator("[data-question='topicsCovered'] [data-all]"), "all five topics")
    steps.fill("ownView", "Jeg vil gerne arbejde med mennesker.")
    steps.fill("qualifications", "Butik og kantine, kørekort.")
    steps.fill("jobGoals-1-title", "Kantinemedarbejder")
    steps.fill("jobGoals-1-branch", "Mad")
    steps.choose("canWorkIn3Months", "nej")
    steps.choose("canParticipate", "ja")
    steps.fill("agreed-1-what", "Søge to job om ugen")
    steps.fill("agreed-1-who", "borger")
    if steps.page.locator("[data-question='youngNoEducation'] input:checked").count() == 0:
        steps.choose("youngNoEducation", "false")
    steps.fill("nextContact", soon(40))
    steps.complete()


def make_plan(steps: Steps, order: str) -> None:
    steps.fill("goal", "Job i en kantine")
    steps.fill("steps-1-text", "Søge job")
    steps.fill("steps-1-who", "borger")
    steps.choose("orderOffer", order)
    steps.complete()


def told(steps: Steps, most: int, what: str) -> None:
    """The count is kept beside the pictures, and is not more than it may be."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (PICTURES / "few-steps.txt").open("a") as file:
        file.write(f"{what}: {len(steps.clicks)} clicks, {len(steps.fields)} filled fields\n")
    assert len(steps.clicks) <= most, steps.clicks


def test_a_held_follow_up_interview_is_registered_in_few_steps(walk: Walk) -> None:
    with walk("da") as mikkel:
        page = mikkel.page
        mikkel.sign_in("mikkel", "sommerfugl")
        steps = Steps(page)
        held = page.locator("a[data-row]", has_text="opfølgningssamtale").first
        steps.press(held, "open")
        steps.choose("met", "true")
        steps.fill("heldAt", when.typed(clock.now() - timedelta(minutes=30)))
        if page.locator("[data-question='form'] input:checked").count() == 0:
            steps.choose("form", "fremmøde")
        steps.tick(page.locator("[data-question='incapacity'] input[type=radio]").nth(1), "incapacity")
        steps.fill("sinceLast", "Rygproblemer siden 1. februar, færre smerter om formiddagen.")
        if not page.locator("#field-treatmentPlan").input_value():
            steps.fill("treatmentPlan", "Fysioterapi til slutningen af april.")
        if page.locator("#field-workplace").count():
            steps.fill("workplace", "Kan arbejde ved kassen, siddende.")
        if (
            page.locator("[data-question='categoryNow'] input").count()
            and not page.locator("[data-question='categoryNow'] input:checked").count()
        ):
            steps.choose("categoryNow", "2")
        steps.tick(page.locator("[data-question='measures'] input:not([type=hidden])").first, "measures")
        steps.fill("employmentReason", "Borgeren kan klare kassen siddende i op til 3 timer.")
        steps.tick(page.locator("[data-question='returnPlan'] input:not([type=hidden])").first, "returnPlan")
        steps.choose("interdisciplinary", "false")
        steps.choose("citizenInformed", "true")
        steps.complete()
        expect(page.locator(".ag-told")).to_be_focused()
        if "/tasks/" in page.url:
            steps.press(page.locator("a.ag-back"), "back")
        expect(page.locator("h1")).to_have_text("Mine opgaver")
        told(steps, 15, "a held follow-up interview")


def test_a_held_interview_with_match_and_plan_is_registered_in_few_steps(app: Flask, walk: Walk) -> None:
    case = at_the_interview(app)
    with walk("da") as mikkel:
        page = mikkel.page
        steps = opened(mikkel, app, case)
        hold_interview(steps)
        onward(steps, app, case)
        page.locator("#field-chosen").select_option("aktivitetsparat")
        steps.fields.append("chosen")
        steps.fill("employmentReason", "Det bringer borgeren tættere på et job.")
        steps.complete()
        onward(steps, app, case)
        make_plan(steps, "false")
        expect(page.locator(".ag-told")).to_contain_text("Du færdiggjorde")
        told(steps, 15, "a held interview with its match and plan")


def test_a_placement_is_ordered_in_few_steps(app: Flask, walk: Walk) -> None:
    case = at_the_interview(app)
    with transaction(app.extensions["database"]) as tx:
        mikkel = mikkels(tx)
        held = {**HELD, "heldAt": [when.typed(clock.now())], "nextContact": [soon(40)]}
        complete(tx, mikkel, his(tx, case).id, held)
        chosen = {"chosen": ["aktivitetsparat"], "employmentReason": ["Det bringer borgeren tættere på et job."]}
        complete(tx, mikkel, his(tx, case).id, chosen)
    goes_on(app, case)
    with walk("da") as walker:
        page = walker.page
        steps = opened(walker, app, case)
        make_plan(steps, "true")
        onward(steps, app, case)
        if not page.locator("#field-offer").input_value():
            steps.fill("offer", "T-1")
        if page.locator("#field-offerReason").count():
            steps.fill("offerReason", "Borgeren kender stedet og begynder i morgen.")
        steps.fill("purpose", "Vise, at borgeren kan møde hver dag.")
        steps.fill("goals-1-text", "Møde fire dage om ugen")
        steps.fill("start", soon(14))
        steps.fill("end", soon(100))
        steps.fill("hoursPerWeek", "2")
        steps.fill("reportDates-1-date", soon(60))
        steps.press(page.locator("[data-question='reportDates'] [data-add-row]"), "another line")
        page.locator("[name='reportDates.2.date']").fill(soon(95))
        steps.fields.append("reportDates-2-date")
        steps.choose("guidanceSent", "true")
        steps.complete()
        expect(page.locator(".ag-told")).to_contain_text("Du færdiggjorde")
        told(steps, 20, "a placement from its plan")
