"""The timeline on a page of its own."""

from __future__ import annotations

import pytest

from processes.audit.kinds import CitizenSeen
from processes.audit.trail import record
from processes.cases.story import Wanted
from processes.cases.timeline_page import timeline_page
from processes.errors import Forbidden
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case

READ = Wanted(frozenset({"readings"}))


def test_who_has_read_the_case_is_told_to_its_leader_and_to_auditors(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    record(tx, cast.bo, CitizenSeen(case.id, page="case", purpose="work"))
    for person, told in ((cast.ditte, ["CitizenSeen"]), (cast.frida, ["CitizenSeen"]), (cast.astrid, [])):
        page = timeline_page(tx, person, case.id, READ)
        assert ([one.kind for one in page.story.rows], page.readings) == (told, bool(told))
    with pytest.raises(Forbidden):
        timeline_page(tx, cast.carla, case.id, READ)


def test_deadlines_have_their_names(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    assert timeline_page(tx, cast.bo, case.id, Wanted()).rules["T1-01"].en == "Answer to application"
