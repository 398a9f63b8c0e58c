"""The owner tries the running cases against a draft and moves them, through the door; both languages, no scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import select

from processes.records import Case, Move, MoveCase, Person, Preflight
from processes.store.transaction import Transaction, transaction
from processes.studio.move_run import run_move
from processes.studio.preflight_run import run_preflight
from tests.processes.cases.moving_cases import RENAMED, SHORTER, SOONER, Edit, new_version
from tests.processes.studio.moving_world import a_draft_of, opening
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
CASES = 5  # that this world has


def egon_of(tx: Transaction) -> Person:
    return tx.one(select(Person).where(Person.login == "egon"))


def a_draft(app: Flask, *edits: Edit) -> str:
    with transaction(app.extensions["database"]) as tx:
        return f"/studio/drafts/{a_draft_of(tx, egon_of(tx), *edits).id}/preflight"


def a_version(app: Flask, *edits: Edit) -> str:
    with transaction(app.extensions["database"]) as tx:
        return f"/studio/versions/{new_version(tx, egon_of(tx), *edits).id}/move"


def work(app: Flask) -> None:
    """What a worker would do now."""
    database = app.extensions["database"]
    with transaction(database) as tx:
        asked = list(tx.execute(select(Preflight.id).where(Preflight.ended_at.is_(None))).scalars())
        moves = list(tx.execute(select(Move.id)).scalars())
    for one in asked:
        run_preflight(opening(database), one, 60)
    for one in moves:
        run_move(opening(database), one, 60)


def test_the_running_cases_are_tried_and_places_are_chosen_in_lists(app: Flask, visit: Enter) -> None:
    address, egon = a_draft(app, RENAMED, SHORTER), visit("egon")
    egon.get(address)
    assert 'hx-trigger="every 2s"' in egon.press("Prøv de løbende sager").source
    work(app)
    assert f"Skal anvises en plads: {CASES}" in egon.get(address).text
    assert egon.page.words("//ul[@class='ag-stands']/li/b") == [str(CASES)]
    assert not egon.page.words("//ul[@class='ag-stands']//a")
    assert "Et nummer uden link er en sag, du ikke må åbne." in egon.page.text
    egon.press("Prøv sagerne igen", {"place.assess": "to.appraise", "keep_deadlines": []})
    work(app)
    assert f"Flytter med ændringer: {CASES}" in egon.get(address).text
    assert "Fristen får en anden dag: Svar på ansøgning" in egon.page.text
    egon.client.set_cookie("language", "en")
    assert "5 cases were tried" in egon.get(address).text


def test_cases_are_moved_a_few_first_then_all_and_taken_back(app: Flask, visit: Enter) -> None:
    address, egon = a_version(app, SOONER), visit("egon")
    egon.get(address)
    assert "Skriv et antal fra 1 til 5" in egon.press("Flyt de første sager", {"canary": "many"}).text
    egon.press("Flyt de første sager", {"canary": "2"})
    shown = egon.page.address
    work(app)
    assert "Prøvesager flyttet" in egon.get(shown).text
    assert "Resten af sagerne flyttes nu." in egon.press("Lad resten følge").source
    work(app)
    assert "Færdig" in egon.get(shown).text
    egon.press("Tag alle tilbage")
    work(app)
    assert "Taget tilbage" in egon.get(shown).text
    with transaction(app.extensions["database"]) as tx:
        assert tx.execute(select(MoveCase.outcome)).scalars().all() == ["undone"] * CASES
    egon.client.set_cookie("language", "en")
    assert "Taken back" in egon.get(shown).text


def test_a_case_that_went_first_is_a_way_only_for_whoever_may_open_it(app: Flask, visit: Enter) -> None:
    address, egon = a_version(app, SOONER), visit("egon")
    egon.get(address)
    egon.press("Flyt de første sager", {"canary": "2"})
    shown = egon.page.address
    work(app)
    with transaction(app.extensions["database"]) as tx:
        asked = select(Case).join(MoveCase, MoveCase.case_id == Case.id).where(MoveCase.outcome == "moved")
        hers, others = tx.execute(asked.order_by(MoveCase.position)).scalars()
        hers.caseworker_id = egon_of(tx).id
        ways = [(one.number, f"/cases/{one.id}") for one in (hers, others)]
    page = egon.get(shown)
    assert all(number in page.text for number, _ in ways)
    assert [way in page.doc.xpath("//a/@href") for _, way in ways] == [True, False]
    assert [egon.get(way).status for _, way in ways] == [200, 403]


def test_a_move_rests_and_ends_where_the_owner_says(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    egon.get(a_version(app, SOONER))
    egon.press("Flyt de første sager", {"canary": "2"})
    shown = egon.page.address
    egon.press("Hold pause")
    work(app)
    assert "0 af 5 sager har haft deres tur" in egon.get(shown).text
    egon.press("Slut her")
    assert "Færdig" in egon.page.text


def test_a_draft_that_cannot_run_says_so_on_the_page_and_leads_to_its_faults(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    address = a_draft(
        app, ("process.bpmn", 'sourceRef="grant" targetRef="letter"', 'sourceRef="grant" targetRef="nowhere"')
    )
    page = egon.get(address)
    assert "Kladden har fejl, så den kan ikke køres." in page.text
    assert not page.words("//form[contains(@action, 'preflight')]")
    token = page.doc.xpath("//input[@name='csrf_token']/@value")[0]
    assert egon.post(address, {"csrf_token": token}).address == address
    egon.follow("Se, hvad der skal rettes")
    assert egon.page.address.endswith("/checks")


@pytest.mark.parametrize("login", ["astrid", "ditte"])
def test_who_does_not_own_the_process_moves_nothing(app: Flask, visit: Enter, login: str) -> None:
    address = a_version(app, SOONER)
    assert visit(login).get(address).status == 403
    assert visit(login).post(address, {"canary": "1"}).status in (400, 403)
