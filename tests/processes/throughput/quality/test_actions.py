"""What is to be done has words, a role and a day ahead; what was done has an effect; both by whoever leads there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from processes import clock
from processes.errors import AlreadyDone, Forbidden, Invalid
from processes.records import Supervision
from processes.store.transaction import Transaction
from processes.throughput.quality.actions import Wanted, add_action, end_action
from processes.throughput.quality.draw_sample import draw_sample
from tests.cast import Cast
from tests.days import in_days
from tests.processes.throughput.quality.sampled import PLACE, rulings


@pytest.fixture
def drawn(tx: Transaction, cast: Cast) -> Supervision:
    rulings(tx, cast, "ophør")
    today = clock.today()
    with clock.frozen(in_days(1)):
        return draw_sample(tx, cast.ditte, PLACE, today, today)


def test_an_action_is_decided_and_followed_up_once(tx: Transaction, cast: Cast, drawn: Supervision) -> None:
    due = clock.today() + timedelta(days=14)
    made = add_action(tx, cast.ditte, drawn.id, Wanted("Gennemgå høring på teammødet.", "hearing", "team_leader", due))
    assert (made.role, made.due_day, made.point) == ("team_leader", due, "hearing")
    end_action(tx, cast.ditte, made.id, "Gennemgået, og ny skabelon er taget i brug.")
    assert made.done_at is not None
    with pytest.raises(AlreadyDone):
        end_action(tx, cast.ditte, made.id, "Gennemgået en gang til.")


def test_everything_that_is_missing_is_told_at_once(tx: Transaction, cast: Cast, drawn: Supervision) -> None:
    with pytest.raises(Invalid) as told:
        add_action(tx, cast.ditte, drawn.id, Wanted("Kort", "nowhere", "king", clock.today()))
    assert [one.where for one in told.value.problems] == ["what", "point", "role", "due"]
    with pytest.raises(Invalid):
        add_action(tx, cast.ditte, drawn.id, Wanted("Gennemgå høring på teammødet.", "", "team_leader", None))


def test_others_decide_nothing(tx: Transaction, cast: Cast, drawn: Supervision) -> None:
    wanted = Wanted("Gennemgå høring på teammødet.", "", "team_leader", clock.today() + timedelta(days=1))
    with pytest.raises(Forbidden):
        add_action(tx, cast.frida, drawn.id, wanted)
    made = add_action(tx, cast.ditte, drawn.id, wanted)
    with pytest.raises(Forbidden):
        end_action(tx, cast.frida, made.id, "Gennemgået på mødet.")
    with pytest.raises(Invalid):
        end_action(tx, cast.ditte, made.id, "Ja")
