"""Raw answers become typed ones, or one problem for each field."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.clock import COPENHAGEN, frozen
from processes.errors import Invalid
from processes.forms.answers import read_answers, read_partly
from processes.forms.form import Form
from processes.language import Text
from tests.processes.forms.forms_for_tests import DAY, MOMENT, NUMBER, STEPS, TEXT, WHOLE, YESNO, choices, form
from webapp import wording

INTERVIEW = form(
    required=("met", "heldAt", "incapacity", "sinceLast", "citizenInformed"),
    met=YESNO,
    heldAt={**MOMENT, "x-show": "met"},
    incapacity={**TEXT, "x-choices": choices("full", "partial", "none"), "x-show": "met"},
    sinceLast={**TEXT, "minLength": 10, "x-show": "met"},
    hours={**NUMBER, "minimum": 1, "maximum": 37, "x-show": 'incapacity = "partial"', "x-required": "true"},
    measures={"type": "array", "items": {"type": "string"}, "x-choices": choices("mentor", "aids"), "x-show": "met"},
    steps={**STEPS, "x-show": "met"},
    category={**WHOLE, "x-choices": choices(1, 2, 3), "x-show": "met"},
    citizenInformed={**YESNO, "const": True, "x-show": "met"},
    nextDate={
        **DAY,
        "x-show": "met",
        "x-check": [{"if_not": "nextDate <= limit", "code": "too_late", "da": "For sent.", "en": "Too late."}],
    },
)
SOME: dict[str, Any] = {"type": "array", "items": {"type": "string"}, "x-choices": choices("a", "b")}
GIVEN: dict[str, Any] = {
    "met": ["ja"],
    "heldAt": ["15.03.2016 kl. 8.30"],
    "incapacity": ["partial"],
    "sinceLast": ["Det går meget bedre."],
    "hours": ["18,5"],
    "measures": ["mentor", "aids", "mentor"],
    "steps.1.fromDate": ["1.4.2016"],
    "steps.1.hours": ["10"],
    "steps.2.fromDate": [""],
    "steps.2.hours": [""],
    "steps.3.fromDate": ["2016-05-01"],
    "steps.3.hours": ["20,5"],
    "category": ["2"],
    "citizenInformed": ["nej", "ja"],
    "nextDate": ["12.04.2016"],
    "csrf_token": ["not asked for"],
}
LIMIT = {"limit": date(2016, 4, 12)}


def faults(asked: Form, raw: dict[str, Any], facts: dict[str, Any] | None = None) -> dict[str, str]:
    with pytest.raises(Invalid) as refused:
        read_answers(asked, raw, facts)
    for problem in refused.value.problems:
        for locale in ("da", "en"):
            assert "{" not in wording.sentence(problem.code, problem.facts, locale)
    assert len({problem.where for problem in refused.value.problems}) == len(refused.value.problems)
    return {problem.where: problem.code for problem in refused.value.problems}


def test_a_whole_form_is_read_into_its_types() -> None:
    assert read_answers(INTERVIEW, GIVEN, LIMIT) == {
        "met": True,
        "heldAt": datetime(2016, 3, 15, 8, 30, tzinfo=COPENHAGEN),
        "incapacity": "partial",
        "sinceLast": "Det går meget bedre.",
        "hours": Decimal("18.5"),
        "measures": ["mentor", "aids"],
        "steps": [
            {"fromDate": date(2016, 4, 1), "hours": Decimal(10)},
            {"fromDate": date(2016, 5, 1), "hours": Decimal("20.5")},
        ],
        "category": 2,
        "citizenInformed": True,
        "nextDate": date(2016, 4, 12),
    }


def test_json_is_read_the_same_way() -> None:
    raw = {
        "met": True,
        "heldAt": "2016-03-15T08:30:00+01:00",
        "incapacity": "partial",
        "sinceLast": "Det går meget bedre.",
        "hours": 18.5,
        "measures": ["mentor", "aids"],
        "steps": [{"fromDate": "2016-04-01", "hours": 10}, {"fromDate": "2016-05-01", "hours": 20.5}],
        "category": 2,
        "citizenInformed": True,
        "nextDate": "2016-04-12",
    }
    assert read_answers(INTERVIEW, raw, LIMIT) == read_answers(INTERVIEW, GIVEN, LIMIT)


def test_each_wrong_field_is_told_once() -> None:
    raw = {
        **GIVEN,
        "heldAt": [""],
        "incapacity": ["maybe"],
        "sinceLast": ["kort"],
        "category": ["4"],
        "citizenInformed": ["nej"],
        "nextDate": ["13.04.2016"],
    }
    assert faults(INTERVIEW, raw, LIMIT) == {
        "heldAt": "answer_required",
        "incapacity": "answer_no_such_choice",
        "sinceLast": "answer_too_short",
        "category": "answer_no_such_choice",
        "citizenInformed": "answer_must_be_true",
        "nextDate": "answer_check",
    }


def test_a_hidden_question_is_neither_asked_nor_kept() -> None:
    assert read_answers(INTERVIEW, {**GIVEN, "met": ["nej"]}, LIMIT) == {"met": False}
    full = read_answers(INTERVIEW, {**GIVEN, "incapacity": ["full"]}, LIMIT)
    assert "hours" not in full


def test_what_hides_one_question_hides_those_that_ask_about_it() -> None:
    chain = form(a=YESNO, b={**YESNO, "x-show": "a"}, c={**YESNO, "x-show": "b"}, d={**YESNO, "x-show": "c"})
    yes = dict.fromkeys("abcd", "ja")
    assert read_answers(chain, yes) == dict.fromkeys("abcd", True)
    assert read_answers(chain, {**yes, "a": "nej"}) == {"a": False}


def test_a_condition_may_ask_about_a_later_question() -> None:
    backwards = form(why={**TEXT, "x-show": "agree = false"}, agree=YESNO)
    assert read_answers(backwards, {"why": "fordi", "agree": "nej"}) == {"why": "fordi", "agree": False}
    assert read_answers(backwards, {"why": "fordi", "agree": "ja"}) == {"agree": True}


def test_a_question_may_be_required_only_sometimes() -> None:
    sometimes = form(employed=YESNO, workplace={**TEXT, "x-required": "employed"})
    assert faults(sometimes, {"employed": "ja"}) == {"workplace": "answer_required"}
    assert read_answers(sometimes, {"employed": "nej"}) == {"employed": False, "workplace": None}


def test_conditions_may_speak_of_today_and_of_the_case() -> None:
    past = form(
        day={
            **DAY,
            "x-check": [{"if_not": "day <= today", "code": "future", "da": "I dag.", "en": "Today."}],
        },
        note={**TEXT, "x-show": 'ruleSet = "SDP-2015"'},
    )
    with frozen(datetime(2016, 3, 15, 8, tzinfo=UTC)):
        assert read_answers(past, {"day": "15.3.2016", "note": "x"}, {"ruleSet": "SDP-2015"})["note"] == "x"
        assert faults(past, {"day": "16.3.2016"}) == {"day": "answer_check"}


def test_a_check_of_the_whole_form_comes_when_each_answer_is_right() -> None:
    both = form(
        checks=[{"if_not": "a < b", "code": "order", "da": "Ret dem.", "en": "Correct them."}],
        a=DAY,
        b=DAY,
    )
    with pytest.raises(Invalid) as refused:
        read_answers(both, {"a": "2.1.2026", "b": "1.1.2026"})
    (problem,) = refused.value.problems
    assert (problem.where, problem.facts["check"], problem.facts["sentence"]) == (
        "", "order", Text("Ret dem.", "Correct them."),
    )  # fmt: skip
    assert wording.sentence(problem.code, problem.facts, "da") == "Ret dem."
    assert faults(both, {"a": "x", "b": "1.1.2026"}) == {"a": "answer_no_date"}


@pytest.mark.parametrize(
    ("raw", "where", "code"),
    [
        ({"steps.1.fromDate": "1.4.2016"}, "steps.1.hours", "answer_required"),
        ({"steps.1.fromDate": "1.4.2016", "steps.1.hours": "40"}, "steps.1.hours", "answer_too_large"),
        ({"steps.1.fromDate": "32.4.2016", "steps.1.hours": "4"}, "steps.1.fromDate", "answer_no_such_day"),
        ({"steps": "not rows"}, "steps", "answer_wrong_kind"),
        ({"steps": [{"fromDate": "2016-04-01", "hours": 1}] * 201}, "steps", "answer_too_many"),
    ],
)
def test_a_fault_in_a_table_stands_at_its_cell(raw: dict[str, Any], where: str, code: str) -> None:
    assert faults(form(steps=STEPS), raw) == {where: code}


@pytest.mark.parametrize(
    ("limits", "value", "code"),
    [
        ({"type": "string", "maxLength": 3}, "fire", "answer_too_long"),
        ({"type": "string", "pattern": "^[A-Z]+$"}, "abc", "answer_pattern"),
        ({"type": "string"}, "x" * 20_001, "answer_too_long"),
        ({"type": "number", "minimum": 1}, "0", "answer_too_small"),
        ({"type": "number", "exclusiveMinimum": 1}, "1", "answer_must_be_above"),
        ({"type": "number", "exclusiveMaximum": 1}, "1", "answer_must_be_below"),
        ({**SOME, "minItems": 2}, ["a"], "answer_too_few"),
        ({"type": "boolean", "const": False}, "ja", "answer_must_be_false"),
    ],
)
def test_each_limit_is_kept(limits: dict[str, Any], value: Any, code: str) -> None:
    assert faults(form(a=limits), {"a": value}) == {"a": code}


def test_a_sample_cpr_number_needs_the_sample_world() -> None:
    asked = form(cpr={**TEXT, "format": "cpr"})
    assert faults(asked, {"cpr": "7503661234"}) == {"cpr": "answer_no_cpr"}
    assert read_answers(asked, {"cpr": "750366-1234"}, demo=True) == {"cpr": "7503661234"}


def test_a_half_filled_form_is_read_as_far_as_it_goes() -> None:
    reading = read_partly(INTERVIEW, {"met": ["ja"], "heldAt": ["i morgen"], "hours": ["18,5"]}, LIMIT)
    assert reading.answers["met"] is True
    assert reading.answers["heldAt"] is None
    assert reading.hidden == {"hours"}
    assert reading.missing == 3
    assert [problem.where for problem in reading.problems] == ["heldAt", "incapacity", "sinceLast", "citizenInformed"]


NAMES = st.sampled_from([*INTERVIEW.names, "steps.1.hours", "x"])
ONE = st.text(max_size=12) | st.none() | st.integers()
RAW = ONE | st.lists(st.text(max_size=4)) | st.dictionaries(st.text(max_size=3), st.integers())


@given(st.dictionaries(NAMES, RAW, max_size=8))
def test_a_draft_is_never_refused(raw: dict[str, Any]) -> None:
    reading = read_partly(INTERVIEW, raw, LIMIT)
    assert set(reading.answers) | reading.hidden == set(INTERVIEW.names)
    assert not set(reading.answers) & reading.hidden


def test_what_follows_from_the_answers_comes_with_them() -> None:
    asked = form(required=("outcome",), outcome=TEXT, derive={"adverse": 'outcome != "yes" and strict', "sum": "1 + x"})
    assert asked.names == ("outcome", "adverse", "sum")
    answers = read_answers(asked, {"outcome": ["no"]}, {"strict": True})
    assert answers == {"outcome": "no", "adverse": True, "sum": None}


def test_a_question_cannot_also_follow_from_the_answers() -> None:
    with pytest.raises(Invalid) as refused:
        form(outcome=TEXT, derive={"outcome": "1"})
    assert [problem.code for problem in refused.value.problems] == ["form_name_repeated"]


def test_what_follows_must_be_an_expression() -> None:
    with pytest.raises(Invalid) as refused:
        form(outcome=TEXT, derive={"adverse": "1 +"})
    assert [problem.code for problem in refused.value.problems] == ["form_feel_wrong"]
