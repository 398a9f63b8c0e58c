"""A case is tried in another version without a row of it being touched."""

from __future__ import annotations

from processes import clock
from processes.motion.edition import edition_of
from processes.motion.new_version import Shelf, Wish, journey
from processes.motion.row_images import images
from processes.motion.standing import standing
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.cases.moving_cases import NO_REMINDER, new_version
from tests.situations import a_running_case


def test_trying_touches_nothing_and_tells_where_the_case_would_stand(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    before, state = images(tx, case.id), case.state
    now = edition_of(tx, new_version(tx, cast.egon, NO_REMINDER).id)
    tried = journey(Shelf(tx, now), case, standing(tx, case, clock.today()), Wish())
    assert tried.run.places() == ("assess",)
    tried.go(Wish())
    assert (set(tried.run.plans), tried.run.places()) == ({now.hash}, ("assess",))
    assert (images(tx, case.id), case.state) == (before, state)
