"""What pages say of tasks and deadlines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from flask import Flask

from processes.calendar.counted import Step
from webapp import telling
from webapp.fields import Option, Question, Sheet


@pytest.fixture(autouse=True)
def _reading_danish(app: Flask) -> Iterator[None]:
    with app.test_request_context(headers={"Accept-Language": "da"}):
        yield


def question(**more: object) -> Question:
    empty = dict.fromkeys(Question.__dataclass_fields__, "") | {"options": (), "columns": (), "rows": ()}
    return Question(**{**empty, "optional": False, "special": False, **more})  # type: ignore[arg-type]  # by name


def test_a_task_says_why_it_is_here() -> None:
    assert "Samtale" in telling.why({"code": "task_completed", "name": {"da": "Samtale", "en": "Interview"}})
    assert telling.why({"code": "something_new"}) == telling.why({}) == "Sagen er nået hertil."


def test_a_step_of_the_count_is_a_sentence_with_its_day() -> None:
    step = Step("count.from_day", {"start": date(2026, 1, 5), "what": "fraværet"}).to_json()
    assert "mandag 5. januar" in telling.counted(step)


def test_whom_a_deadline_binds_is_a_word_with_a_capital() -> None:
    assert telling.binds("authority") == "Kommunen"
    assert telling.binds("doctor, citizen") == "Lægen og borgeren"
    assert telling.binds("somebody else") == "Somebody else"


def test_a_due_day_on_which_nobody_works_has_a_working_day_before_it() -> None:
    assert telling.working_day_before(date(2016, 3, 27)) == date(2016, 3, 23)  # Easter Sunday
    assert telling.working_day_before(date(2026, 3, 2)) is None


def test_answers_are_read_back_in_words() -> None:
    options = (Option("a", "1", "Fuldt", "", False), Option("b", "2", "Delvist", "", True))
    assert telling.answered(question(widget="radio", options=options)) == "Delvist"
    assert telling.answered(question(widget="yesno", value="true")) == "Ja"
    assert telling.answered(question(widget="text", value="Ryg")) == "Ryg"
    assert telling.answered(question(widget="text")) == "–"
    line = (question(value="4. april"), question(value="12"))
    assert telling.answered(question(widget="table", rows=(line, (question(), question())))) == "4. april · 12"


@pytest.mark.parametrize(("faults", "missing", "words"), [(1, 1, "1 svar mangler"), (3, 1, "3 svar skal rettes")])
def test_the_summary_counts_what_is_wrong(faults: int, missing: int, words: str) -> None:
    sheet = Sheet((), (("field", "Felt", "Svar"),) * faults, missing)
    assert telling.faulty(sheet).startswith(words)


def test_small_words_for_lines() -> None:
    assert telling.quoted("Godkend") == "»Godkend«"
    assert telling.lower_first("Sygedagpenge") == "sygedagpenge"
    assert (telling.value_of(True), telling.value_of(None)) == ("ja", "–")
