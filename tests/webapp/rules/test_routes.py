"""The deadlines of a process through the door: everybody reads them, its owner gives one another term."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask
from sqlalchemy import select

from processes.definitions.package import read_package
from processes.definitions.publish import publish
from processes.records import Person, Version
from processes.store.transaction import read_only, transaction
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]
WHY = "Byrådet besluttede det i mandags."
TERM = "/processes/review/deadlines/T1-01"


def versions(app: Flask) -> list[int]:
    with read_only(app.extensions["database"]) as tx:
        return sorted(tx.execute(select(Version.number)).scalars())


def test_a_caseworker_reads_the_deadlines_and_cannot_change_them(app: Flask, visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/processes")
    page = astrid.follow("Ansøgning")
    assert "Prøveloven § 1, stk. 1" in page.text
    assert "14 dage" in page.text
    assert "Ikke juridisk verificeret" in page.text
    assert TERM not in page.source
    assert astrid.get(TERM).status == 403


def test_the_owner_sees_what_would_move_before_anything_is_written(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    egon.get(TERM)
    page = egon.get(f"{TERM}?number=30&unit=D&valid_from=2030-01-01&transition=ALL_CASES_FROM_DATE")
    assert "Det flytter sig" in page.text
    assert versions(app) == [1]


def test_the_owner_makes_another_term_a_draft_that_somebody_else_approves(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    egon.get(f"{TERM}?number=30&unit=D&valid_from=2030-01-01&transition=ALL_CASES_FROM_DATE")
    page = egon.press("Lav en kladde", {"reason": WHY})
    assert "T1-01 har fået en ny længde i denne kladde." in page.said
    assert "Send kladden til gennemsyn" in page.text
    assert versions(app) == [1]


def test_what_is_wrong_stands_at_its_field_and_nothing_is_lost(app: Flask, visit: Enter) -> None:
    egon = visit("egon")
    page = egon.get(f"{TERM}?number=mange&unit=W&valid_from=2030-01-01&transition=NEW_CASES_ONLY")
    assert "er ikke en længde" in page.text
    assert 'value="mange"' in page.source
    page = egon.get(f"{TERM}?number=3&unit=W&valid_from=i+morgen&transition=NEW_CASES_ONLY")
    assert "er ikke en dato" in page.text
    egon.get(f"{TERM}?number=3&unit=W&valid_from=2030-01-01&transition=NEW_CASES_ONLY")
    page = egon.press("Lav en kladde", {"reason": "fordi"})
    assert page.status == 422
    assert "mindst 10 tegn" in page.text
    assert "fordi" in page.source
    assert versions(app) == [1]


def test_a_deadline_several_processes_have_is_said_to_be_changed_for_this_one_only(app: Flask, visit: Enter) -> None:
    said = "Her ændres den kun for denne proces."
    egon = visit("egon")
    assert said not in egon.get(TERM).text
    with transaction(app.extensions["database"]) as tx:
        version = tx.one(select(Version))
        shared = version.content["deadlines.toml"].replace("T1-01", "G-99")
        files = {**version.content, "_shared/deadlines.toml": shared}
        package = read_package("review", {name: text.encode() for name, text in files.items()})
        publish(tx, tx.one(select(Person).where(Person.login == "egon")), package)
    assert egon.get("/processes/review/deadlines").text.count(said) == 1
    assert said in egon.get(TERM.replace("T1-01", "G-99")).text
    assert said not in egon.get(TERM).text
    assert said not in visit("astrid").get("/processes/review/deadlines").text
