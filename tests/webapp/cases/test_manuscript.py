"""A case's content in words: every chapter is there, in the reader's language, and what is left out is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from processes.cases.notes_write import Draft, write_note
from processes.cases.print_content import CaseContent, Wish, content
from processes.connectors.case_file import CaseFile, Part
from processes.records import Document, Person
from processes.store.transaction import transaction
from tests.situations import YES
from tests.webapp.cases.test_papers import a_letter
from tests.webapp.cases.test_routes import the_case
from tests.webapp.inbox.test_routes import open_task
from tests.webapp.visitor import Visitor
from webapp.cases.manuscript import Manuscript

Enter = Callable[..., Visitor]
PLAIN = Wish("party", "da")


@pytest.fixture
def gather(app: Flask, visit: Enter) -> Callable[[Wish], CaseContent]:
    """A case with an answered task, an internal note and a letter, as Astrid gathers it."""
    a_letter(app)
    astrid = visit("astrid")
    astrid.get(open_task(astrid, "Amina"))
    astrid.press("Færdiggør", YES)
    with transaction(app.extensions["database"]) as tx:
        person = tx.session.query(Person).filter_by(login="astrid").one()
        write_note(tx, person, the_case(app).id, Draft("Spørg juristen.", internal=True))

    def made(wish: Wish) -> CaseContent:
        with transaction(app.extensions["database"]) as tx:
            reader = tx.session.query(Person).filter_by(login="astrid").one()
            return content(tx, reader, the_case(app).id, wish)

    return made


def words(file: CaseFile) -> str:
    """Everything that stands in it."""

    def of(part: Part) -> list[str]:
        facts = [word for pair in part.facts for word in pair]
        return [part.heading, part.mark, *facts, *part.words, *(cell for row in part.rows for cell in row)]

    front = [word for pair in file.front for word in pair]
    told = [word for chapter in file.chapters for part in chapter.parts for word in of(part)]
    return "\n".join([*front, *(chapter.title for chapter in file.chapters), *told])


def written(case: CaseContent, wish: Wish) -> CaseFile:
    letters = {one.words_hash: "Kære Amina" for one in case.papers if one.words_hash}
    return Manuscript(case, wish, "Astrid", letters).file()


def test_every_chapter_is_there_with_what_happened(gather: Callable[[Wish], CaseContent]) -> None:
    told = words(written(gather(PLAIN), PLAIN))
    for expected in (
        "Amina Khan",
        "720382-••••",
        "Aktindsigt til en part",
        "Svar på ansøgning",
        "Alt er i orden",
        "Spørg juristen.",
        "Internt arbejdspapir",
        "Sagen begyndte",
        "Bilag 1: Vi har fået besked",
        "Kære Amina",
        "Undtaget fra aktindsigt",
    ):
        assert expected in told


def test_it_is_told_in_english_too(gather: Callable[[Wish], CaseContent]) -> None:
    wish = replace(PLAIN, locale="en")
    file = written(gather(wish), wish)
    assert (file.locale, file.title) == ("en", "The case file")
    assert "Answer to application" in words(file)


def test_what_is_left_out_is_gone_and_its_ground_is_said(gather: Callable[[Wish], CaseContent], app: Flask) -> None:
    with transaction(app.extensions["database"]) as tx:
        letter = tx.session.query(Document).one().id
    wish = Wish("party", "da", "internal", frozenset({letter}), "others")
    case = gather(wish)
    file = written(case, wish)
    told = words(file)
    assert ("Spørg juristen." in told, "Kære Amina" in told, file.attached) == (False, False, ())
    assert ("1 internt notat" in told, "§ 12, stk. 1" in told, "§ 15 b" in told) == (True, True, True)


def test_papers_are_attached_under_names_that_sort(gather: Callable[[Wish], CaseContent]) -> None:
    (paper,) = written(gather(PLAIN), PLAIN).attached
    assert (paper.name, paper.title) == ("1 Vi har fået besked.txt", "Vi har fået besked")
