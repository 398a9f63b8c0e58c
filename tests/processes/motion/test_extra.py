"""A step of no diagram stands beside the case's course."""

from __future__ import annotations

import pytest

from processes import clock
from processes.cases.answer_call import answer_call
from processes.motion.extra import open_extra
from processes.motion.extra_form import EXTRA
from processes.records import Deviation
from processes.sample.consistency import differences
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.cases.test_answer_call import refused

pytestmark = pytest.mark.usefixtures("monday")


def test_it_is_withdrawn_with_an_entry_when_the_case_ends(tx: Transaction, cast: Cast) -> None:
    case, asked = refused(tx, cast)
    row = Deviation(
        id=new_id(),
        case_id=case.id,
        version_id=case.version_id,
        process="review",
        element="letter",
        step=asked.step,
        sort="add",
        ground="ground_known",
        ground_da="Kendt",
        ground_en="Known",
        reason="Oplysningerne er der",
        title="Ring til lægen",
        group="sygedagpengecentret",
        asked_by_id=cast.astrid.id,
        asked_at=clock.now(),
    )
    tx.add(row)
    tx.flush()
    task = open_extra(tx, case, row)
    tx.flush()
    assert (task.element, task.form_key, task.team_id) == (EXTRA, EXTRA, cast.north.id)
    answer_call(tx, asked, {}, ())
    tx.flush()
    tx.session.refresh(task)
    assert (case.is_open, task.condition) == (False, "withdrawn")
    assert list(differences(tx, case)) == []
