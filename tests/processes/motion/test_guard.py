"""The guard of a step: it must say yes, and says in two languages why not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from processes import clock
from processes.errors import Invalid
from processes.language import Text
from processes.motion.edition import Edition
from processes.motion.guard import must_allow
from processes.store.base import new_id
from tests.situations import review

NAMESPACE = "https://www.omg.org/spec/DMN/20230324/MODEL/"
WORDS = (
    '<annotation name="da"/><annotation name="en"/>',
    "".join(f"<annotationEntry><text>{words}</text></annotationEntry>" for words in ("Bilag mangler", "No papers")),
)
NOTHING = ("", "")
REFUSES = '{allowed: false, reason: "No papers at all"}'


def guarded(said: str, *, by: str = "D4.8", when: str = "true", words: tuple[str, str] = NOTHING) -> Edition:
    """The sample process; its first step is guarded by a table that answers this ``when`` papers are so."""
    columns, entries = words
    table = (
        f'<definitions xmlns="{NAMESPACE}" id="x" name="guard" namespace="urn:x">'
        f'<decision id="d4_8_papers" name="papers"><variable name="papers"/>'
        f'<decisionTable hitPolicy="UNIQUE"><input><inputExpression><text>papers</text>'
        f"</inputExpression></input><output/>{columns}<rule><inputEntry><text>{when}</text></inputEntry><outputEntry><text>"
        f"{said}</text></outputEntry>{entries}</rule></decisionTable></decision></definitions>"
    )
    content = dict(review().content)
    form = '<ag:form key="assess"/>'
    content["process.bpmn"] = content["process.bpmn"].replace(form, f'{form}<ag:guard decision="{by}"/>')
    content["tables/d4_8_papers.dmn"] = table
    return Edition(new_id(), new_id(), 1, new_id().hex, content)


def reason(edition: Edition, facts: Mapping[str, Any]) -> Text:
    """Why the guard refuses."""
    with pytest.raises(Invalid) as refused:
        must_allow(edition, "assess", facts)
    (problem,) = refused.value.problems
    assert (refused.value.code, problem.code) == ("guard_refuses", "guard_refuses")
    said: Text = problem.facts["reason"]
    return said


def test_a_step_without_a_guard_or_that_is_not_there_is_free() -> None:
    edition = guarded("{allowed: false}")
    must_allow(edition, "approve", {})
    must_allow(edition, "nowhere", {})


@pytest.mark.parametrize("by", ["D4.8", "d4_8_papers"])
def test_a_guard_that_says_yes_lets_the_step_be_completed(by: str) -> None:
    must_allow(guarded("{allowed: true}", by=by), "assess", {"papers": True})


def test_a_guard_that_says_no_gives_the_owners_words_in_both_languages() -> None:
    assert reason(guarded(REFUSES, words=WORDS), {"papers": True}) == Text("Bilag mangler", "No papers")


def test_without_words_beside_the_rule_the_tables_own_reason_is_told() -> None:
    assert reason(guarded(REFUSES), {"papers": True}) == Text("No papers at all", "No papers at all")
    assert reason(guarded("{allowed: false}"), {"papers": True}) == Text("", "")


@pytest.mark.parametrize("said", ["false", '{allowed: "true"}', "null", '"yes"', "{allowed: null}"])
def test_whatever_is_not_a_plain_yes_refuses(said: str) -> None:
    assert isinstance(reason(guarded(said), {"papers": True}), Text)


def test_a_table_with_one_output_says_yes_by_it() -> None:
    must_allow(guarded("true"), "assess", {"papers": True})


def test_each_of_several_guards_must_say_yes() -> None:
    must_allow(guarded("{allowed: true}", by="D4.8 d4_8_papers"), "assess", {"papers": True})
    with pytest.raises(Invalid) as refused:
        must_allow(guarded("{allowed: true}", by="D4.8 D9.9"), "assess", {"papers": True})
    assert refused.value.problems[0].facts == {"guard": "D9.9"}


def test_a_guard_may_ask_what_the_diagram_may() -> None:
    edition = guarded('{allowed: deadline("P5-06") > today}')
    late = {"deadline": lambda ref, point=None: clock.today() - timedelta(days=1)}
    with pytest.raises(Invalid):
        must_allow(edition, "assess", {"papers": True}, late)
    must_allow(edition, "assess", {"papers": True}, {"deadline": lambda ref, point=None: date(2099, 1, 1)})


def test_a_table_that_says_nothing_refuses() -> None:
    assert reason(guarded("{allowed: true}"), {"papers": False}) == Text("", "")


def test_a_guard_that_is_not_there_refuses_and_says_which() -> None:
    with pytest.raises(Invalid) as refused:
        must_allow(guarded("{allowed: true}", by="D9.9"), "assess", {"papers": True})
    (problem,) = refused.value.problems
    assert (problem.code, problem.where, problem.facts) == ("guard_missing", "assess", {"guard": "D9.9"})


def test_a_guard_may_ask_what_day_it_is(monday: object) -> None:
    must_allow(guarded('{allowed: today = date("2026-03-02")}'), "assess", {"papers": True, "today": "a forged day"})
