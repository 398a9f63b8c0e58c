"""Notes through the door."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from processes import clock
from processes.records import Note
from processes.store.transaction import read_only
from tests.webapp.cases.test_routes import the_case
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def test_a_note_is_written_and_stands_on_the_case(app: Flask, visit: Enter) -> None:
    astrid, case = visit("astrid"), the_case(app)
    astrid.get(f"/cases/{case.id}/notes")
    page = astrid.press("Gem notatet", {"words": "Ringede til Amina. @Bo", "internal": "on"})
    assert "Notatet er gemt." in page.said
    assert ("Internt" in page.text, "Fik besked: Bo" in page.text) == (True, True)
    assert "Ringede til Amina." in astrid.get(f"/cases/{case.id}").text


def test_what_is_wrong_is_said_at_the_note_and_the_words_are_kept(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get(f"/cases/{the_case(app).id}/notes")
    page = astrid.press("Gem notatet", {"words": "Se her @Carla"})
    assert (page.status, "Carla har ikke adgang til sagen" in page.text) == (422, True)
    assert page.doc.xpath("//textarea[@id='words']")[0].text == "Se her @Carla"


def test_a_fresh_note_is_changed_and_an_old_one_corrected(app: Flask, visit: Enter) -> None:
    astrid, case = visit("astrid"), the_case(app)
    astrid.get(f"/cases/{case.id}/notes")
    astrid.press("Gem notatet", {"words": "Fredag."})
    astrid.follow("Ret det")
    page = astrid.press("Gem rettelsen", {"words": "Torsdag."})
    assert ("Notatet er rettet." in page.said, "Torsdag." in page.text, "Fredag." in page.text) == (True, True, False)
    with clock.frozen(clock.now().replace(hour=9)):
        astrid.get(f"/cases/{case.id}/notes")
        astrid.follow("Ret det med et nyt notat")
        page = astrid.press("Gem notatet", {"words": "Det var onsdag."})
    assert ("Rettet senere" in page.text, "retter notatet fra" in page.text) == (True, True)
    with read_only(app.extensions["database"]) as tx:
        assert tx.session.query(Note).count() == 2


def test_names_are_offered_as_one_writes(app: Flask, visit: Enter) -> None:
    found = visit("astrid").client.get(f"/cases/{the_case(app).id}/colleagues?q=di")
    assert [one["name"] for one in found.get_json()] == ["Ditte"]
    assert visit("frida").client.get(f"/cases/{the_case(app).id}/colleagues?q=d").status_code == 403


def test_an_auditor_reads_and_writes_nothing(app: Flask, visit: Enter) -> None:
    page = visit("frida").get(f"/cases/{the_case(app).id}/notes", query_string={"purpose": "audit"})
    assert (page.status, "Gem notatet" in page.text) == (200, False)
