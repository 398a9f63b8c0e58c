"""A form as the page shows it."""

from __future__ import annotations

import pytest

from processes.errors import Problem
from processes.language import Locale, Text
from tests.webapp.test_fields import EVERY_KIND, a_field, a_form
from webapp.fields import Filling, Raw
from webapp.sheet import sheet

SECTIONED = a_form(
    employed=a_field("I arbejde", type="boolean", **{"x-section": {"da": "Arbejde", "en": "Work"}}),
    workplace=a_field("Arbejdspladsen", type="string", **{"x-show": "employed = true"}),
    health=a_field("Helbred", type="string", **{"x-section": {"da": "Helbred", "en": "Health"}, "x-special": True}),
)


def test_a_question_that_does_not_follow_from_the_answers_is_not_asked() -> None:
    def asked(raw: Raw) -> list[str]:
        shown = sheet(SECTIONED, Filling(raw, {}, {}), Locale.DA)
        return [question.name for section in shown.sections for question in section.questions]

    assert asked({"employed": ["false"]}) == ["employed", "health"]
    assert asked({"employed": ["true"]}) == ["employed", "workplace", "health"]


def test_questions_stand_under_their_headings_in_the_readers_language() -> None:
    shown = sheet(SECTIONED, Filling({}, {}, {}), Locale.EN)
    assert [section.title for section in shown.sections] == ["Work", "Health"]
    assert shown.sections[0].questions[0].label == "I arbejde (en)"
    assert [section.number for section in shown.sections] == [0, 1]


def test_what_was_typed_stands_in_the_form_right_or_wrong() -> None:
    raw = {"held": ["den 5."], "measures": ["mentor"], "category": ["2"]}
    shown = sheet(EVERY_KIND, Filling(raw, {}, {}), Locale.DA)
    asked = {question.name: question for section in shown.sections for question in section.questions}
    assert asked["held"].value == "den 5."
    assert [option.chosen for option in asked["measures"].options] == [True, False]
    assert asked["category"].options[0].chosen


def test_a_table_shows_its_lines_numbered_anew_and_an_empty_one() -> None:
    raw = {"steps.2.from": ["04.04.2016"], "steps.2.hours": ["12"], "steps.7.hours": ["22"], "steps.9.hours": [" "]}
    shown = sheet(EVERY_KIND, Filling(raw, {}, {}), Locale.DA)
    table = next(one for section in shown.sections for one in section.questions if one.name == "steps")
    assert [[cell.value for cell in row] for row in table.rows] == [["04.04.2016", "12"], ["", "22"], ["", ""]]
    assert [cell.name for cell in table.rows[1]] == ["steps.2.from", "steps.2.hours"]
    assert table.rows[1][1].label == "T, linje 2"


@pytest.mark.parametrize(
    ("where", "target"),
    [
        ("name", "field-name"),
        ("category", "field-category-2"),
        ("informed", "field-informed-true"),
        ("steps", "field-steps-1-from"),
        ("steps.2.hours", "field-steps-2-hours"),
        ("", "answers"),
    ],
)
def test_the_summary_leads_to_where_one_can_write(where: str, target: str) -> None:
    problem = Problem("answer_required", where, {"title": Text("Navn", "Name")})
    shown = sheet(EVERY_KIND, Filling({}, {}, {}, (problem,)), Locale.DA)
    assert shown.faults[0][0] == target


def test_a_sentence_stands_at_the_question_and_is_tied_to_it() -> None:
    problem = Problem("answer_required", "name", {"title": Text("Navn", "Name")})
    shown = sheet(EVERY_KIND, Filling({}, {"name": Text("Fra ansøgningen", "")}, {}, (problem,)), Locale.DA)
    question = shown.sections[0].questions[0]
    assert question.error
    assert question.source == "Fra ansøgningen"
    assert question.described_by == "field-name-error field-name-source"
