"""A person chooses columns among the facts of the processes; health and identity numbers are not among them."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden, Invalid
from processes.language import Locale
from processes.records import Case
from processes.store.transaction import Transaction
from processes.tasks.inbox import Asked, List, inbox
from processes.tasks.inbox_asked import Fact
from processes.tasks.inbox_choose_columns import choose_columns, offered_columns
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import a_running_case, publish_review, the_task


def test_the_questions_of_the_forms_are_offered_in_both_languages(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    found, chosen = offered_columns(tx, cast.astrid, Locale.DA)
    assert chosen == ()
    assert all(key.startswith("review.") for key in found)
    assert found["review.granted"].title.da
    assert found["review.granted"].title.en
    with pytest.raises(Forbidden):
        offered_columns(tx, cast.frida, Locale.DA)


def test_what_is_chosen_stands_in_the_lists_in_that_order(tx: Transaction, cast: Cast) -> None:
    task = the_task(tx, a_running_case(tx, cast))
    case = tx.find(Case, task.case_id)
    case.facts = {**case.facts, "granted": True, "received": "2026-03-02"}
    assert choose_columns(tx, cast.astrid, ["review.granted", "review.received", "review.granted"]) == (
        "review.granted",
        "review.received",
    )
    box = inbox(tx, cast.astrid, List.TEAM)
    assert [column.name for column in box.columns] == ["granted", "received"]
    granted, received = box.rows[0].cells
    assert (granted, received.isoformat()) == (True, "2026-03-02")
    assert inbox(tx, cast.bo, List.TEAM).columns == ()
    assert inbox(tx, cast.astrid, Asked(List.TEAM, columns=("review.received",))).columns[0].name == "received"


def test_a_fact_chooses_rows(tx: Transaction, cast: Cast) -> None:
    people = [a_citizen(tx, "Amina Khan", f"720387276{n}") for n in range(2)]
    tasks = [the_task(tx, a_running_case(tx, cast, citizen=one)) for one in people]
    tx.find(Case, tasks[0].case_id).facts = {"granted": True}
    tx.find(Case, tasks[1].case_id).facts = {"granted": False}
    tx.flush()
    asked = Asked(List.TEAM, facts=(Fact("review.granted", "true"),))
    assert [row.id for row in inbox(tx, cast.astrid, asked).rows] == [tasks[0].id]
    with pytest.raises(Invalid, match="filter_column"):
        inbox(tx, cast.astrid, Asked(List.TEAM, facts=(Fact("review.secret", "x"),)))


def test_too_many_and_unknown_ones_are_refused(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    with pytest.raises(Invalid, match="filter_column"):
        choose_columns(tx, cast.astrid, ["review.nothing"])
    with pytest.raises(Invalid, match="filter_columns"):
        choose_columns(tx, cast.astrid, [f"review.f{n}" for n in range(7)])


def test_none_are_chosen_by_choosing_none(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    choose_columns(tx, cast.astrid, ["review.granted"])
    assert choose_columns(tx, cast.astrid, []) == ()
    assert inbox(tx, cast.astrid).columns == ()
