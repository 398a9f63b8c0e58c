"""Letters are written in the reader's language from the process's own texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from processes.connectors.operations.letters import request_statement, send_letter
from processes.connectors.shapes import Call, Envelope
from processes.errors import Invalid
from processes.language import Locale, Text

CALL = Call(
    number="2026-000042",
    element="S4_2_letter_and_form",
    operation="letter.send",
    facts={"citizenName": "Amina Khan", "firstAbsenceDate": "2026-02-09"},
    texts={
        "subject": Text("Vi har fået besked om, at du er syg", "We have been told that you are ill"),
        "body": Text("Du er meldt syg fra {firstAbsenceDate}.", "You were reported ill from {firstAbsenceDate}."),
        "you_do": Text("Svar senest {answerBy}.", "Answer by {answerBy}."),
    },
)


def test_the_letter_has_name_day_case_title_words_and_greeting_in_danish(monday: datetime) -> None:
    (paper,) = send_letter(CALL).documents
    assert paper.body == (
        "Amina Khan\nmandag 2. marts 2026\nSag 2026-000042\n\n"
        "Vi har fået besked om, at du er syg\n\n"
        "Du er meldt syg fra mandag 9. februar 2026.\n\n"
        "Det skal du: Svar senest (ikke oplyst).\n\n"
        "Venlig hilsen\nJobcenteret\n"
    )
    assert (paper.kind, paper.to_part, paper.special, paper.missing) == ("letter", "citizen", False, ("answerBy",))


def test_an_english_reader_gets_it_in_english_and_the_file_names_it_in_both(monday: datetime) -> None:
    (paper,) = send_letter(replace(CALL, locale=Locale.EN)).documents
    assert "You were reported ill from Monday 9 February 2026." in paper.body
    assert "What you must do: Answer by (not stated)." in paper.body
    assert paper.title == CALL.texts["subject"]


def test_what_came_from_a_stand_in_is_marked_in_words_and_on_paper(monday: datetime) -> None:
    (paper,) = send_letter(replace(CALL, facts={**CALL.facts, "standIn": True})).documents
    assert "stand-in. De er opdigtede." in paper.body
    assert paper.letter is not None
    assert paper.letter.invented
    (paper,) = send_letter(CALL).documents
    assert "stand-in" not in paper.body


def test_the_citizens_address_stands_on_nobody_elses_letter() -> None:
    call = replace(CALL, envelope=Envelope(to=("Amina Khan", "Prøvegade 7")))
    for to_part in ("employer", "shop_steward", "guardian"):
        (paper,) = send_letter(replace(call, texts={**CALL.texts, "to": Text.of(to_part)})).documents
        assert paper.to_part == to_part
        assert paper.letter is not None
        assert "Prøvegade 7" not in paper.letter.to
    (paper,) = send_letter(call).documents
    assert paper.letter is not None
    assert paper.letter.to == ("Amina Khan", "Prøvegade 7")


def test_a_ruling_has_its_legal_basis_under_a_heading_of_its_own(monday: datetime) -> None:
    words = {
        "body": Text(
            "Vi har afgjort: {outcome}. Den gælder nu.\n\nHjemmel: {legalBasis}.\n\nLinje to.",
            "We have ruled: {outcome}. It holds now.\n\nLegal basis: {legalBasis}.\n\nLine two.",
        ),
        "complain": Text("Du kan klage.", "You can complain."),
    }
    facts = {"outcome": "ophør", "legalBasis": ["lov A § 1", "lov A § 2"]}
    (paper,) = send_letter(replace(CALL, texts=words, facts=facts)).documents
    assert paper.kind == "ruling"
    assert paper.letter is not None
    assert [(one.heading, one.words) for one in paper.letter.sections] == [
        ("", "Vi har afgjort: ophør. Den gælder nu."),
        ("Hjemmel", "lov A § 1 og lov A § 2.\n\nLinje to."),
        ("Sådan klager du", "Du kan klage."),
    ]


def test_a_letter_nobody_wrote_is_not_sent() -> None:
    with pytest.raises(Invalid) as refused:
        send_letter(replace(CALL, texts={"subject": Text("Overskrift", "Title")}))
    assert (refused.value.code, refused.value.facts["element"]) == ("letter_without_text", "S4_2_letter_and_form")


def test_without_a_subject_it_is_named_by_its_step_or_is_a_letter_about_the_case(monday: datetime) -> None:
    (paper,) = send_letter(replace(CALL, texts={"body": Text("Hej", "Hello")})).documents
    assert paper.title == Text("Brev om din sag", "Letter about your case")
    step = Text("Send brev", "Send letter")
    (paper,) = send_letter(replace(CALL, texts={"body": Text("Hej", "Hello")}, title=step)).documents
    assert paper.title == step


def test_the_doctor_reads_danish_and_the_paper_counts_as_health_data(monday: datetime) -> None:
    (paper,) = request_statement(replace(CALL, locale=Locale.EN)).documents
    assert "Du er meldt syg fra" in paper.body
    assert (paper.to_part, paper.special) == ("doctor", True)


def test_a_text_may_say_that_the_letter_is_for_the_employer(monday: datetime) -> None:
    texts = {**CALL.texts, "to": Text("employer", "employer")}
    (paper,) = send_letter(replace(CALL, texts=texts)).documents
    assert paper.to_part == "employer"
    assert paper.letter is not None
    assert paper.letter.to == ("Arbejdsgiveren",)


def test_the_employees_representative_is_never_told_who_the_person_is(monday: datetime) -> None:
    texts = {**CALL.texts, "to": Text("shop_steward", "shop_steward"), "body": Text("Om {citizenName}", "On it")}
    (paper,) = send_letter(replace(CALL, texts=texts)).documents
    assert "Amina Khan" not in paper.body
    assert paper.missing[0] == "citizenName"


def test_whom_a_letter_is_for_may_be_a_fact_of_the_case_and_is_else_the_citizen(monday: datetime) -> None:
    texts = {**CALL.texts, "to": Text("{hearingParty}", "{hearingParty}")}
    (to_citizen,) = send_letter(replace(CALL, texts=texts)).documents
    (to_employer,) = send_letter(replace(CALL, texts=texts, facts={**CALL.facts, "hearingParty": "employer"})).documents
    assert (to_citizen.to_part, to_employer.to_part) == ("citizen", "employer")
