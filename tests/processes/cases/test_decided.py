"""Each decision is told in its owner's words and with the forms' names for what went in and came out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from processes import clock
from processes.cases.decided import SHOWN, Words, decisions
from processes.cases.parts import Fact
from processes.forms.field import Choice
from processes.language import Text
from processes.motion.whereabouts import editions_met
from processes.records import Case, Decision
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case


@pytest.fixture
def case(tx: Transaction, cast: Cast) -> Case:
    return a_running_case(tx, cast)


def a_decision(tx: Transaction, case: Case, element: str, rules: list[object], *matched: int, **more: Any) -> None:
    """A use of a table that matched these rules."""
    told: dict[str, Any] = {"outcome": {"granted": True}, "inputs": {"days": 3}, **more}
    decision = Decision(
        id=new_id(),
        case_id=case.id,
        version_id=case.version_id,
        element=element,
        process="review",
        table="reward",
        spec="D4.8",
        rule_sets={},
        matched=list(matched),
        explanation={"rules": rules} if rules else {},
        decided_at=clock.now(),
        **told,
    )
    tx.add(decision)
    tx.flush()


def test_a_decision_is_told_with_the_rules_that_matched(tx: Transaction, case: Case) -> None:
    rules = [
        {"number": 1, "annotations": {"da": "x", "en": "y"}},
        {"number": 2, "annotations": {"da": "Ja", "en": "Yes"}},
    ]
    a_decision(tx, case, "assess", list(rules), 2, 3)
    (told,) = decisions(tx, case, editions_met(tx, case))
    assert (told.title.en, told.spec) == ("Assess application", "D4.8")
    assert told.rules == ((2, Text("Ja", "Yes")), (3, Text("", "")))


def test_what_came_out_has_the_name_its_form_gives_it(tx: Transaction, case: Case) -> None:
    a_decision(tx, case, "assess", [], 1)
    (told,) = decisions(tx, case, editions_met(tx, case))
    (granted,) = told.outcome
    assert (granted.name, granted.value) == ("granted", True)
    assert granted.label is not None
    assert granted.label.da
    assert granted.label.da != "granted"
    assert told.inputs == (Fact("days", None, 3),)


def test_a_decision_of_an_element_that_is_gone_is_called_by_its_table(tx: Transaction, case: Case) -> None:
    a_decision(tx, case, "gone", [], 1, outcome=4)
    (told,) = decisions(tx, case, editions_met(tx, case))
    assert (told.title, told.rules) == (Text("reward", "reward"), ((1, Text("", "")),))
    assert told.outcome == (Fact("", None, 4),)


def test_a_table_that_collects_whole_rows_tells_each_value_by_its_column(tx: Transaction, case: Case) -> None:
    a_decision(tx, case, "assess", [], 1, 2, outcome=[{"granted": True}, {"granted": False}])
    (told,) = decisions(tx, case, editions_met(tx, case))
    assert [(one.name, one.value) for one in told.outcome] == [("granted", True), ("granted", False)]


def test_the_page_gets_the_newest_and_a_print_gets_all(tx: Transaction, case: Case) -> None:
    for _ in range(SHOWN + 2):
        a_decision(tx, case, "assess", [], 1)
    editions = editions_met(tx, case)
    assert len(decisions(tx, case, editions)) == SHOWN
    assert len(decisions(tx, case, editions, None)) == SHOWN + 2


def test_an_unknown_fact_stands_for_itself(tx: Transaction, case: Case) -> None:
    assert Words(editions_met(tx, case)).fact("nobody", ["a"]) == Fact("nobody", None, ["a"])


def test_a_word_no_form_of_its_name_asks_for_is_told_by_the_owners_text_or_as_elsewhere(
    tx: Transaction, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    editions = editions_met(tx, case)
    (edition,) = editions.all()
    owners = {"value_track": {"short": Text("Kort forløb", "Short course")}}
    monkeypatch.setitem(edition.__dict__, "texts", {**edition.texts, **owners})
    choice = Choice("telefon", Text("Telefon", "By telephone"))
    number = Choice("2", Text("To", "Two"))
    form = next(iter(edition.forms.values()))
    asked = replace(form.fields[0], name="way", choices=(choice, number))
    monkeypatch.setitem(edition.__dict__, "forms", {"asked": replace(form, fields=(asked,))})
    words = Words(editions)
    told = {
        (name, value): words.fact(name, value).value
        for name, value in [
            ("track", "short"), ("track", "long"), ("way", "2"), ("other", "2"), ("other", "telefon"),
            ("interval", "P4W"), ("interval", "Perhaps"), ("days", 2),
        ]
    }  # fmt: skip
    assert told == {
        ("track", "short"): Text("Kort forløb", "Short course"),
        ("track", "long"): "long",
        ("way", "2"): Text("To", "Two"),
        ("other", "2"): "2",
        ("other", "telefon"): Text("Telefon", "By telephone"),
        ("interval", "P4W"): Text("4 uger", "4 weeks"),
        ("interval", "Perhaps"): "Perhaps",
        ("days", 2): 2,
    }
