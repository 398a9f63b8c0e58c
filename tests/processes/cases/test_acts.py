"""What the page of a case offers is what the verbs allow."""

from __future__ import annotations

import pytest

from processes.cases.acts import acts
from processes.cases.cancel import cancel
from processes.cases.suspend import suspend
from processes.errors import EngineFault
from processes.motion.note_fault import note_fault
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.cases.test_answer_call import refused
from tests.situations import a_running_case

pytestmark = pytest.mark.usefixtures("monday")
WHY = "Retten skal afgøre det først"


def test_a_running_case(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    hers = acts(tx, cast.astrid, case.id)
    assert (hers.suspend, hers.correct, hers.move, hers.reopen, hers.resume) == (True, True, False, False, False)
    assert [(one.name.en, one.skip, one.add) for one in hers.rooms] == [("Assess application", True, True)]
    leaders = acts(tx, cast.ditte, case.id)
    assert (leaders.move, leaders.answer) == (True, False)
    assert not acts(tx, cast.frida, case.id).any


def test_a_case_that_rests_says_why(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    suspend(tx, cast.astrid, case.id, "court", WHY)
    told = acts(tx, cast.astrid, case.id)
    assert (told.suspend, told.resume, told.correct, told.rooms) == (False, True, False, ())
    assert told.rest is not None
    assert (told.rest.ground, told.rest.reason, told.rest.person) == ("court", WHY, "Astrid")


def test_a_closed_and_a_stuck_case(tx: Transaction, cast: Cast) -> None:
    case, _ = refused(tx, cast)
    note_fault(tx, case.id, EngineFault("engine_no_way", "letter"))
    assert acts(tx, cast.ditte, case.id).move
    cancel(tx, cast.ditte, case.id, "double")
    told = acts(tx, cast.ditte, case.id)
    assert (told.reopen, told.move, told.suspend) == (True, False, False)
