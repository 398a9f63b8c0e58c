"""The case page, finding a case, reporting to it and stopping it, through the door."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from flask import Flask

from processes.records import Case, Citizen, Condition, Entry
from processes.store.transaction import read_only
from tests.situations import YES
from tests.webapp.inbox.test_routes import count, open_task
from tests.webapp.visitor import Page, Visitor

Enter = Callable[..., Visitor]


def the_case(app: Flask, citizen: str = "Amina Khan") -> Case:
    with read_only(app.extensions["database"]) as tx:
        return tx.session.query(Case).join(Citizen, Citizen.id == Case.citizen_id).filter(Citizen.name == citizen).one()


def panel(page: Page, title: str) -> str:
    return " ".join(page.words(f"//*[self::section or self::details][.//h2[contains(., '{title}')]]"))


def test_the_case_page_answers_what_now_whose_turn_and_by_when(app: Flask, visit: Enter) -> None:
    page = visit("astrid").get(f"/cases/{the_case(app).id}")
    now, turn, when = page.words("//div[contains(@class, 'ag-now')]/div")
    assert "Vurdér ansøgning" in now
    assert turn.startswith("Hvis turDin")
    assert "I dag" in when
    assert "§ 13 b" in when


def test_whoever_opens_a_case_is_noted(app: Flask, visit: Enter) -> None:
    before = count(app, "CitizenSeen")
    visit("astrid").get(f"/cases/{the_case(app).id}")
    assert count(app, "CitizenSeen") == before + 1


def test_deadlines_stand_with_their_statute_and_how_they_were_counted(app: Flask, visit: Enter) -> None:
    words = panel(visit("astrid").get(f"/cases/{the_case(app).id}"), "Frister")
    assert "Svar på ansøgning" in words
    assert "Prøveloven § 1, stk. 1" in words
    assert "Kommunen" in words
    assert "Sådan er den talt" in words


def test_the_timeline_tells_the_future_the_present_and_the_past(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(open_task(astrid, "Amina"))
    astrid.press("Færdiggør", YES)
    words = panel(astrid.get(f"/cases/{the_case(app).id}"), "Tidslinje")
    assert words.index("senest") < words.index("Godkend") < words.index("Vurdér ansøgning") < words.index("begyndte")


def test_the_diagram_is_told_where_the_case_is_and_where_it_was(app: Flask, visit: Enter) -> None:
    page = visit("astrid").get(f"/cases/{the_case(app).id}")
    told = json.loads(page.doc.xpath("//script[@type='application/json']")[0].text)
    assert told["here"] == ["assess"]
    assert "start" in told["passed"]
    assert "<bpmn:userTask" in told["xml"]


def test_a_colleague_of_another_centre_may_not_see_the_case(app: Flask, visit: Enter) -> None:
    page = visit("carla").get(f"/cases/{the_case(app).id}")
    assert page.status == 403
    assert "Amina" not in page.source
    assert "sagsbehandleren på sagen" in page.text


def test_ones_own_cases_are_listed_before_one_searches(visit: Enter) -> None:
    page = visit("astrid").get("/cases")
    assert len(page.words("//tbody/tr")) == 5


@pytest.mark.parametrize("words", ["amina", "Khan Amina"])
def test_a_case_is_found_by_its_citizens_name(visit: Enter, words: str) -> None:
    page = visit("bo").get("/cases", query_string={"q": words})
    assert len(page.words("//tbody/tr")) == 1
    assert "Amina Khan" in page.text


def test_a_case_is_found_by_its_number(app: Flask, visit: Enter) -> None:
    number = the_case(app).number
    assert number in visit("bo").get("/cases", query_string={"q": number}).words("//tbody/tr")[0]


def test_a_search_without_result_shows_a_way_out(visit: Enter) -> None:
    bo = visit("bo")
    page = bo.get("/cases", query_string={"q": "nobody <b>"})
    assert "Ingen sag passer til »nobody <b>«" in page.text
    assert bo.follow("Ryd søgningen").address == "/cases"


def test_something_is_reported_to_the_case_and_it_moves(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(f"/cases/{the_case(app).id}")
    astrid.follow("Ansøgning trukket tilbage")
    page = astrid.press("Meld")
    assert "meldt på sagen" in page.said
    assert "Afsluttet" in page.text
    assert the_case(app).condition == Condition.FINISHED


def test_what_the_case_no_longer_waits_for_is_refused_kindly(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    case = the_case(app)
    astrid.get(f"/cases/{case.id}")
    address = astrid.page.link("Ansøgning trukket tilbage")
    astrid.follow("Ansøgning trukket tilbage")
    astrid.press("Meld")
    page = astrid.get(address)
    assert page.status == 409
    assert page.link("Se sagen") == f"/cases/{case.id}"


def test_a_case_is_stopped_for_a_reason_and_its_tasks_go(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(f"/cases/{the_case(app).id}")
    astrid.follow("Stop sagen")
    page = astrid.press("Stop sagen", {"reason": "double"})
    assert "Sagen er stoppet" in page.said
    assert "Amina" not in astrid.get("/tasks").tasks
    with read_only(app.extensions["database"]) as tx:
        assert tx.session.query(Entry).filter_by(kind="CaseCancelled").count() == 1


def test_a_case_is_not_stopped_without_a_reason(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(f"/cases/{the_case(app).id}")
    astrid.follow("Stop sagen")
    assert astrid.press("Stop sagen").status == 422
    assert the_case(app).condition == Condition.RUNNING
