"""The story of a case: what happened, by whom, and each decision in its owner's words."""

from __future__ import annotations

import pytest

from processes import clock
from processes.audit import kinds
from processes.audit.kinds import CitizenSeen
from processes.audit.trail import record
from processes.cases.story import TOLD, decisions, timeline
from processes.cases.whereabouts import editions_met
from processes.language import Text
from processes.records import Case, Decision
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task


@pytest.fixture
def case(tx: Transaction, cast: Cast) -> Case:
    """A case whose application was assessed."""
    found = a_running_case(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, found)).id, YES)
    return found


def test_the_timeline_is_told_newest_first_with_names_and_words(tx: Transaction, case: Case) -> None:
    told = timeline(tx, case, editions_met(tx, case))
    assert [one.kind for one in told if one.person] == ["TaskCompleted", "CaseStarted"]
    completed = next(one for one in told if one.kind == "TaskCompleted")
    assert (completed.person, completed.words) == ("Astrid", Text("Vurdér ansøgning", "Assess application"))
    assert completed.task_id is not None
    stage = next(one for one in told if one.kind == "StageReached")
    assert (stage.person, stage.words, stage.facts) == (None, None, {"stage": "handling"})
    assert [one.at for one in told] == sorted((one.at for one in told), reverse=True)


def test_however_often_a_case_is_looked_at_its_story_stays(tx: Transaction, cast: Cast, case: Case) -> None:
    before = timeline(tx, case, editions_met(tx, case))
    record(tx, cast.bo, *(CitizenSeen(case.id, page="case") for _ in range(300)))
    assert timeline(tx, case, editions_met(tx, case)) == before


def test_every_kind_that_is_told_exists() -> None:
    assert set(kinds.__all__) > TOLD


def a_decision(tx: Transaction, case: Case, element: str, rules: list[object], *matched: int) -> None:
    """A use of a table that matched these rules."""
    decision = Decision(
        id=new_id(),
        case_id=case.id,
        version_id=case.version_id,
        element=element,
        process="review",
        table="reward",
        spec="D4.8",
        rule_sets={},
        inputs={"days": 3},
        matched=list(matched),
        outcome={"granted": True},
        explanation={"rules": rules} if rules else {},
        decided_at=clock.now(),
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
    assert (told.title.en, told.spec, told.inputs, told.outcome) == (
        "Assess application",
        "D4.8",
        {"days": 3},
        {"granted": True},
    )
    assert told.rules == ((2, Text("Ja", "Yes")), (3, Text("", "")))


def test_a_decision_of_an_element_that_is_gone_is_called_by_its_table(tx: Transaction, case: Case) -> None:
    a_decision(tx, case, "gone", [], 1)
    (told,) = decisions(tx, case, editions_met(tx, case))
    assert (told.title, told.rules) == (Text("reward", "reward"), ((1, Text("", "")),))
