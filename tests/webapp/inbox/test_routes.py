"""The lists, the task page, and what one does with a task, through the door."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from flask import Flask

from processes.records import AnswerDraft, Case, Citizen, Entry, Person, Task
from processes.store.transaction import read_only, transaction
from tests.situations import YES
from tests.webapp.visitor import Page, Visitor

Enter = Callable[..., Visitor]


def open_task(visitor: Visitor, citizen: str) -> str:
    """The address of this citizen's task."""
    return task_of(visitor.client.application, citizen)


def task_of(app: Flask, citizen: str) -> str:
    """The address of this citizen's open task."""
    with read_only(app.extensions["database"]) as tx:
        found = tx.session.query(Task).join(Case, Case.id == Task.case_id).join(Citizen, Citizen.id == Case.citizen_id)
        task = found.filter(Citizen.name.startswith(citizen), Task.condition == "open").one()
    return f"/tasks/{task.id}"


def take(visitor: Visitor) -> Page:
    """Press the first row's button to take the task."""
    button = visitor.page.doc.xpath("//tr//button[contains(@formaction, '/claim')]")[0]
    token = visitor.page.doc.xpath("//input[@name='csrf_token']/@value")[0]
    return visitor.post(button.get("formaction"), {"csrf_token": token, "seen": button.get("value")})


def count(app: Flask, kind: str) -> int:
    with read_only(app.extensions["database"]) as tx:
        return tx.session.query(Entry).filter_by(kind=kind).count()


def test_the_inbox_groups_tasks_by_how_much_they_hurry(visit: Enter) -> None:
    page = visit("astrid").get("/tasks")
    assert page.words("//th[@scope='rowgroup']") == [
        "Overskredet · 2 opgaver",
        "I dag · 1 opgave",
        "Resten af ugen · 1 opgave",
    ]
    assert page.tasks == ["Rasmus", "Zeynep", "Amina", "Piotr"]
    assert "3 at gøre i dag, heraf 2 overskredet. 1 mere i denne uge, 0 senere." in page.text


def test_a_row_says_its_deadline_statute_and_why_it_is_here(visit: Enter) -> None:
    page = visit("astrid").get("/tasks")
    row = page.words("//tr[td[contains(., 'Rasmus')]]")[0]
    for words in ("4 dage for sent", "tor 26. feb", "Vurdér ansøgning", "Ansøgning kommet", "§ 13 b, stk. 1"):
        assert words in row


def test_the_inbox_is_english_for_whoever_reads_english(visit: Enter) -> None:
    astrid = visit("astrid", "en")
    astrid.get("/language/en")
    page = astrid.get("/tasks")
    assert (page.language, page.h1) == ("en", "My tasks")
    assert "4 days late" in page.text
    assert "Assess application" in page.text


def test_a_citizens_whole_number_is_in_no_list(visit: Enter) -> None:
    page = visit("astrid").get("/tasks")
    assert "2766" not in page.source
    assert "••••" in page.text


def test_the_teams_list_shows_what_nobody_holds_with_a_button_to_take_it(visit: Enter) -> None:
    bo = visit("bo")
    bo.get("/tasks?list=team")
    page = take(bo)
    assert page.h1 == "Vurdér ansøgning"
    assert "Du har taget" in page.said
    assert bo.get("/tasks").tasks == ["Mette"]


def test_two_take_the_same_task_and_the_second_is_told_kindly(visit: Enter) -> None:
    bo, astrid = visit("bo"), visit("astrid")
    bo.get("/tasks?list=team")
    astrid.get("/tasks?list=team")
    take(bo)
    page = take(astrid)
    assert page.status == 409
    assert "tog opgaven" in page.text


@pytest.mark.parametrize("which", ["late", "week", "waiting", "follow_up", "done", "all"])
def test_every_list_opens_and_an_empty_one_says_so(visit: Enter, which: str) -> None:
    page = visit("bo").get(f"/tasks?list={which}")
    assert page.status == 200
    assert page.h1


def test_the_task_page_has_form_guide_deadline_and_what_happens_next(visit: Enter) -> None:
    astrid = visit("astrid")
    page = astrid.get(open_task(astrid, "Amina"))
    assert page.h1 == "Vurdér ansøgning"
    assert page.words("//aside//h2") == ["Frist", "Derfor er den her", "Vejledning"]
    assert "Lovfrist: mandag 2. marts." in page.text
    assert "går sagen videre til »Godkend« eller »Send svar«" in page.words("//*[@class='ag-dock']")[0]


def test_reading_a_task_is_noted(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    address, before = open_task(astrid, "Amina"), count(app, "CitizenSeen")
    astrid.get(address)
    assert count(app, "CitizenSeen") == before + 1


def test_another_team_may_not_see_the_task(visit: Enter) -> None:
    address = open_task(visit("astrid"), "Amina")
    page = visit("carla").get(address)
    assert page.status == 403
    assert "Amina" not in page.source


def test_a_draft_is_kept_and_offered_on_another_device(visit: Enter) -> None:
    astrid, at_home = visit("astrid"), visit("astrid")
    address = open_task(astrid, "Amina")
    astrid.get(address)
    page = astrid.press("Gem kladden", {"reason": "Halvt skrevet"})
    assert "Kladde gemt kl. 8.00" in page.text
    assert "Halvt skrevet" in at_home.get(address).source


def test_a_script_saves_a_draft_and_hears_when(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(open_task(astrid, "Amina"))
    address, fields = astrid.page.button("Gem kladden")
    answer = astrid.client.post(address, data=fields, headers={"Accept": "application/json"})
    assert answer.get_json() == {"said": "Kladde gemt kl. 8.00", "revision": 1}
    with read_only(app.extensions["database"]) as tx:
        assert tx.session.query(AnswerDraft).count() == 1


def test_the_questions_that_follow_from_the_answers_come_without_a_reload(visit: Enter) -> None:
    astrid = visit("astrid")
    address = open_task(astrid, "Amina")
    astrid.get(address)
    _, fields = astrid.page.button("Færdiggør")
    answer = astrid.client.post(f"{address}/fields", data={**fields, "reason": "Skrevet"})
    source = answer.get_data(as_text=True)
    assert "Skrevet" in source
    assert "<html" not in source


def test_a_field_that_was_left_is_judged_by_the_servers_own_rules_and_no_other(visit: Enter) -> None:
    astrid = visit("astrid")
    address = open_task(astrid, "Amina")
    astrid.get(address)
    _, fields = astrid.page.button("Færdiggør")
    left = {**fields, "amount": "mange", "left-questions": ["amount"]}
    page = astrid.post(f"{address}/fields", left)
    assert page.words("//*[@class='form-error-message']") == ["Fejl: Skriv et tal, for eksempel 37 eller 18,5."]
    assert page.doc.xpath("//input[@name='amount']/@aria-describedby") == ["field-amount-error"]
    assert astrid.post(f"{address}/fields", {**left, "amount": "12,5"}).words("//*[@aria-invalid]") == []


def test_a_task_is_laid_back_to_the_team(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(open_task(astrid, "Amina"))
    page = astrid.press("Læg tilbage")
    assert "tilbage til teamet" in page.said
    assert "Amina" not in page.tasks


def test_a_task_is_handed_to_a_colleague_who_finds_it(visit: Enter) -> None:
    astrid, bo = visit("astrid"), visit("bo")
    astrid.get(open_task(astrid, "Amina"))
    astrid.follow("Overdrag …")
    chosen = astrid.page.doc.xpath("//label[contains(., 'Bo')]/@for")[0].removeprefix("to-")
    page = astrid.press("Overdrag opgaven", {"to": chosen})
    assert "Du overdrog »Vurdér ansøgning« til Bo" in page.said
    assert bo.get("/tasks").tasks == ["Amina"]


def test_handing_over_to_nobody_asks_whom(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(open_task(astrid, "Amina"))
    astrid.follow("Overdrag …")
    page = astrid.press("Overdrag opgaven")
    assert page.status == 422
    assert "Vælg, hvem der skal have opgaven." in page.text


def test_whoever_does_not_hold_the_task_reads_it_and_cannot_write(visit: Enter) -> None:
    bo = visit("bo")
    page = bo.get(open_task(bo, "Amina"))
    assert page.status == 200
    assert page.doc.xpath("//fieldset[@disabled]")
    assert page.doc.xpath("//*[@class='ag-dock']") == []


def test_a_done_task_shows_its_answers_and_who_gave_them(visit: Enter) -> None:
    astrid = visit("astrid")
    address = open_task(astrid, "Amina")
    astrid.get(address)
    astrid.press("Færdiggør", YES)
    page = astrid.get(address)
    assert "Astrid færdiggjorde den" in page.text
    assert "Alt er i orden" in page.text
    assert "Ja" in page.words("//dd")


def test_more_tasks_than_a_page_holds_are_continued(app: Flask, visit: Enter) -> None:
    with transaction(app.extensions["database"]) as tx:
        one = tx.session.query(Task).filter(Task.assignee_id.is_not(None)).first()
        assert one is not None
        facts = {column.name: getattr(one, column.key) for column in Task.__table__.columns if column.name != "id"}
        for number in range(60):
            tx.add(Task(**{**facts, "step": f"more-{number}"}))
    astrid = visit("astrid")
    astrid.get("/tasks")
    first = len(astrid.page.tasks)
    page = astrid.follow("Næste side")
    assert (first, len(page.tasks)) == (50, 14)
    assert "at gøre i dag" not in page.text


def test_an_address_without_a_task_is_a_page_that_is_not_there(visit: Enter) -> None:
    assert visit("astrid").get(f"/tasks/{UUID(int=7)}").status == 404


def test_the_leader_may_hand_over_what_a_caseworker_holds(app: Flask, visit: Enter) -> None:
    address = open_task(visit("astrid"), "Amina")
    ditte = visit("ditte")
    with read_only(app.extensions["database"]) as tx:
        bo = tx.session.query(Person).filter_by(login="bo").one().id
    ditte.get(f"{address}/hand")
    assert "til Bo" in ditte.press("Overdrag opgaven", {"to": str(bo)}).said


@pytest.mark.parametrize("seen", ["²", "9" * 5000, "-1", "x"])
def test_a_revision_that_is_none_is_no_fault_of_ours(visit: Enter, seen: str) -> None:
    astrid = visit("astrid")
    task = open_task(astrid, "Mette")
    astrid.get(task)
    address, fields = astrid.page.button("Tag opgaven")
    assert astrid.client.post(address, data={**fields, "seen": seen}).status_code == 303
