"""What publishing sets off is said before it is done."""

from __future__ import annotations

from datetime import timedelta

import pytest

from processes import clock
from processes.errors import Forbidden
from processes.store.transaction import Transaction
from processes.studio.publish import Wish, publish_draft
from processes.studio.publish_foresee import sets_off
from tests.cast import Cast
from tests.drafts import a_colleague
from tests.reviewing import NOTE, approved, in_review
from tests.situations import a_running_case


def test_it_says_who_is_told_and_what_goes_on(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    draft = in_review(tx, cast, olga)
    a_running_case(tx, cast)
    told = sets_off(tx, cast.egon, draft.id)
    assert (told.number, told.running, told.newest, told.began, told.is_behind) == (2, 1, 1, 1, False)
    assert {one.da for one in told.groups} == {"Team north-1", "Team north-leaders"}
    assert told.readers == 4  # Astrid, Bo, Carla and Ditte
    assert (told.approved_by, told.waits, told.deadlines) == ("", None, 0)
    with pytest.raises(Forbidden):
        sets_off(tx, olga, draft.id)


def test_it_says_who_approved_and_which_version_waits(tx: Transaction, cast: Cast) -> None:
    draft = approved(tx, cast, a_colleague(tx))
    assert sets_off(tx, cast.egon, draft.id).approved_by == "Olga"
    day = clock.now() + timedelta(days=3)
    publish_draft(tx, cast.egon, draft.id, Wish(NOTE, day))
    told = sets_off(tx, cast.egon, draft.id)
    assert (told.waits, told.waits_for, told.number) == (2, day, 3)
