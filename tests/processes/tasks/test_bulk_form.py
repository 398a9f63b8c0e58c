"""What is asked before many tasks are completed alike."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from processes.errors import Invalid
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.tasks.bulk_form import bulk_form, must_answer
from tests.builders import a_case, a_task
from tests.cast import Cast, a_cast
from tests.situations import a_running_case, held_by, publish_package, review, the_task


@pytest.fixture
def cast(tx: Transaction) -> Cast:
    return a_cast(tx)


def _alike(tx: Transaction, cast: Cast) -> None:
    """The sample process, but its first form may be answered for many."""
    package = review()
    path = next(name for name in package.content if name.endswith("assess.json"))
    form = {**json.loads(package.content[path]), "x-bulk": True}
    content = {**package.content, path: json.dumps(form)}
    publish_package(tx, cast.egon, replace(package, content=content, hash="alike"))


def test_a_step_that_asks_nothing_needs_no_form(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    task = held_by(tx, cast.bo, the_task(tx, case))
    task.form_key = None
    tx.flush()
    asked = bulk_form(tx, cast.bo, [task.id])
    assert (asked.form, asked.steps) == (None, ((task.name, 1),))
    must_answer(asked.form, {})


def test_a_form_that_asks_for_each_case_by_itself_is_not_asked_for_many(tx: Transaction, cast: Cast) -> None:
    task = held_by(tx, cast.bo, the_task(tx, a_running_case(tx, cast)))
    with pytest.raises(Invalid, match="bulk_needs_answers"):
        bulk_form(tx, cast.bo, [task.id])


def test_a_form_for_many_is_asked_once_and_looked_at_once(tx: Transaction, cast: Cast) -> None:
    _alike(tx, cast)
    task = held_by(tx, cast.bo, the_task(tx, a_running_case(tx, cast)))
    asked = bulk_form(tx, cast.bo, [task.id])
    assert asked.form is not None
    assert asked.form.bulk
    with pytest.raises(Invalid):
        must_answer(asked.form, {})


def test_tasks_of_two_kinds_are_not_completed_alike(tx: Transaction, cast: Cast) -> None:
    _alike(tx, cast)
    first = held_by(tx, cast.bo, the_task(tx, a_running_case(tx, cast)))
    other = held_by(tx, cast.bo, a_task(tx, a_case(tx, team=cast.north), team=cast.north))
    other.version_id, other.form_key = first.version_id, None
    tx.flush()
    with pytest.raises(Invalid, match="bulk_mixed"):
        bulk_form(tx, cast.bo, [first.id, other.id])


def test_what_the_reader_may_not_see_is_not_told_of(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx, team=cast.south), team=cast.south)
    with pytest.raises(Invalid, match="bulk_nothing"):
        bulk_form(tx, cast.bo, [task.id, new_id()])
