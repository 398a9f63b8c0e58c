"""Trying a draft through the door: an invented case on it, forwards and back, with nothing written of any case."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import func, select

from processes.records import Case, Deadline, Person, Promise, Task, Timer
from processes.store.transaction import read_only, transaction
from processes.studio.save import save_files
from tests.drafts import DIAGRAM
from tests.situations import review
from tests.webapp.studio.test_drafts import begin
from tests.webapp.visitor import Visitor
from webapp.studio import tried as tried_words
from webapp.studio.tried import fact_words

Enter = Callable[..., Visitor]


def counted(app: Flask) -> list[int]:
    """How many rows there are of what a real case writes."""
    with read_only(app.extensions["database"]) as tx:
        kinds = (Case, Task, Timer, Deadline, Promise)
        return [tx.one(select(func.count()).select_from(kind)) for kind in kinds]


def save(app: Flask, address: str, diagram: str) -> None:
    """Save the draft's diagram, as the editor does."""
    with transaction(app.extensions["database"]) as tx:
        egon = tx.session.query(Person).filter_by(login="egon").one()
        save_files(tx, egon, UUID(address.rpartition("/")[2]), {DIAGRAM: diagram}, 0)


def tried(egon: Visitor) -> str:
    """An invented case that waits at "assess"; the address of the draft."""
    address = begin(egon)
    egon.get(f"{address}/try")
    egon.follow_form("Gå videre", {"_about": "amina", "_on": "2026-03-02"})
    egon.press("Begynd den opdigtede sag", {"received": "02.03.2026", "amount": ""})
    return address


def test_a_case_is_begun_answered_and_taken_back(app: Flask, visit: Enter) -> None:
    egon, before = visit("egon"), counted(app)
    address = tried(egon)
    assert egon.page.status == 200
    assert "Vurdér ansøgning" in egon.page.text
    assert "Amina Khan" in egon.page.text
    egon.follow("Svar")
    assert egon.press("Gør det i den opdigtede sag", {"granted": "true", "reason": "x"}).status == 422
    page = egon.press("Gør det i den opdigtede sag", {"granted": "true", "reason": "Alt er i orden"})
    assert (page.address, "Godkend" in page.text) == (f"{address}/try", True)
    assert "Vurdér ansøgning" in egon.press("Gå et trin tilbage").words("//table//td")[0]
    egon.press("Begynd forfra")
    assert "Hvem handler sagen om?" in egon.page.text
    assert counted(app) == before


def test_one_press_goes_back_to_any_point(visit: Enter) -> None:
    egon = visit("egon")
    tried(egon)
    assert "Gå tilbage hertil" not in egon.page.text
    egon.press("Spring til det næste, der sker")
    egon.follow("Svar Vurdér ansøgning")
    egon.press("Gør det i den opdigtede sag", {"granted": "false", "reason": "Der mangler bilag"})
    jump, fields = egon.page.button("Gå tilbage hertil: Sagen begynder")
    page = egon.post(jump, fields)
    assert "2 af dine trin er taget væk" in page.said
    assert "uret ringer: 3 dage gået" in page.text


def test_one_press_leads_to_a_chosen_step_and_says_by_which_answers(visit: Enter) -> None:
    egon = visit("egon")
    tried(egon)
    egon.press("Spring til det næste, der sker")
    egon.follow("Svar Vurdér ansøgning")
    egon.press("Gør det i den opdigtede sag", {"granted": "false", "reason": "Der mangler bilag"})
    page = egon.press("Før mig til dette trin", {"goal": "approve"})
    assert "Sagen er ført til »Godkend«" in page.said
    assert "1 af dine egne trin er taget tilbage" in page.said
    assert "Svarene, der fører til »Godkend«" in page.text
    answers = page.words("//section[@aria-labelledby='way']//ul/li")
    assert answers == ["Bevilges? ja"]
    assert "Sagen er allerede ved »Godkend«" in egon.press("Før mig til dette trin", {"goal": "approve"}).said


def test_a_case_not_yet_begun_is_led_too_and_a_step_out_of_reach_is_said_to_be(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    address = begin(egon)
    egon.get(f"{address}/try")
    page = egon.press("Før mig til dette trin", {"goal": "approve"})
    assert "Sagen er ført til »Godkend«" in page.said
    never = review().content[DIAGRAM].replace('n">granted<', 'n">granted and not(granted)<')
    save(app, address, never)
    egon.get(f"{address}/try")
    egon.press("Begynd forfra")
    page = egon.press("Før mig til dette trin", {"goal": "approve"})
    assert "ikke fundet nogen vej til »Godkend«" in page.said
    assert "Nærmest kom sagen ved »Vurdér ansøgning«" in page.said


def test_what_the_case_knows_is_in_words_and_a_code_is_said_to_be_one(
    visit: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tried_words, "fact_words", lambda one: None if one.name == "age" else fact_words(one))
    egon = visit("egon")
    tried(egon)
    egon.follow("Svar")
    known = egon.page.words("//dl[@class='ag-known']//dt")
    assert "Borgerens navn" in known
    assert "Modtaget" in known
    assert "citizenName" not in egon.page.text
    assert known[-1] == "age (en kode: ingen har givet den ord)"


def test_filling_in_stands_over_the_form_and_under_it_and_enter_does_neither(visit: Enter) -> None:
    egon = visit("egon")
    tried(egon)
    egon.follow("Svar")
    buttons = egon.page.doc.xpath("//form[@id='answers']//button[@type='submit']")
    assert [one.get("value") for one in buttons] == [None, "fill", None, "fill"]
    assert buttons[0].get("hidden") is not None


def test_time_passes_to_the_next_thing_and_to_a_day(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    tried(egon)
    assert "uret ringer: 3 dage gået" in egon.page.text
    page = egon.press("Spring til det næste, der sker")
    assert "Ring til ansøger" in page.text
    assert "5. marts" in page.text
    jump, fields = egon.page.button("Spring til det næste")
    egon.post(jump, {"csrf_token": fields["csrf_token"], "day": "2026-03-20"})
    assert "fredag 20. marts" in egon.page.text
    assert "Overskredet" in egon.page.text


def test_the_same_colleague_is_no_second_pair_of_eyes(app: Flask, visit: Enter) -> None:
    egon = visit("egon", language="en")
    address = begin_in_english(egon)
    egon.get(f"{address}/try/start?_event=start&_about=noah&_on=2026-03-02")
    egon.press("Begin the invented case", {"received": "02.03.2026"})
    egon.follow("Answer")
    egon.press("Do it, in the invented case", {"granted": "true", "reason": "All is well", "_by": "caseworker"})
    egon.follow("Answer")
    page = egon.press("Do it, in the invented case", {"_by": "caseworker"})
    assert page.status == 422
    page = egon.press("Do it, in the invented case", {"_by": "colleague"})
    assert "The case has ended" in page.text
    assert "Written:" in page.text


def test_what_is_asked_may_be_filled_in_and_what_was_typed_stays(visit: Enter) -> None:
    egon = visit("egon")
    tried(egon)
    egon.follow("Svar")
    page = egon.press("Udfyld resten for mig", {"reason": "Min egen begrundelse"})
    assert "Min egen begrundelse" in page.source
    assert egon.press("Gør det i den opdigtede sag").status == 200


def test_a_draft_that_has_changed_says_so_and_runs_again(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    address = tried(egon)
    save(app, address, review().content[DIAGRAM].replace("P3D", "P1D"))
    page = egon.get(f"{address}/try")
    assert "Kladden er ændret, siden du prøvede den" in page.text
    page = egon.press("Kør igen")
    assert "Alle dine trin er kørt igen" in page.said
    assert "tir 3. mar" in page.text


def test_a_draft_that_cannot_run_says_what_to_mend(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    address = begin(egon)
    save(app, address, "<no")
    page = egon.get(f"{address}/try")
    assert (page.status, "Kladden kan ikke prøves endnu" in page.text) == (200, True)


def begin_in_english(owner: Visitor) -> str:
    """A draft begun by somebody who reads English."""
    owner.get("/language/en?next=/")
    owner.get("/studio/drafts/new")
    owner.press("Begin the draft", {"process": "review", "title": "A reminder after two days"})
    return owner.page.address


@pytest.mark.parametrize("far", ["9999-12-31", "0001-01-01"])
def test_a_day_from_which_nothing_can_be_counted_is_today(visit: Enter, far: str) -> None:
    egon = visit("egon")
    address = begin(egon)
    egon.get(f"{address}/try")
    egon.follow_form("Gå videre", {"_about": "amina", "_on": far})
    page = egon.press("Begynd den opdigtede sag", {"received": "02.03.2026", "amount": ""})
    assert (page.status, page.address) == (200, f"{address}/try")
    jump, fields = page.button("Spring til det næste, der sker")
    assert egon.post(jump, {**fields, "at": f"{far}T23:59:59+00:00", "day": far}).status == 200
    assert "det er mandag 2. marts kl. 8.00" in egon.page.text
