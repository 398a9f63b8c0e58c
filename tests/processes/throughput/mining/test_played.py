"""A week played back: at any moment what waits is what the passages say, and of too few nothing is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from uuid import UUID

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.access.permissions import Role
from processes.calendar.first_days import monday_of
from processes.errors import Forbidden
from processes.records import Case, Passage
from processes.store.transaction import Transaction, transaction
from processes.throughput.choices import processes
from processes.throughput.counted import Scope
from processes.throughput.mining import played as subject
from processes.throughput.mining.drawn import Drawing, drawing
from processes.throughput.mining.played import FRAME, Played, played
from processes.throughput.suppress import opened
from tests.processes.throughput.mining.logs import somebody

SICKNESS = "sickness_follow_up"


@pytest.fixture
def tx(world: Engine) -> Iterator[Transaction]:
    """The sample world."""
    with transaction(world) as tx:
        yield tx


def on_sickness(tx: Transaction, part: str = "") -> Drawing:
    """A diagram of sickness follow-up, all versions."""
    return drawing(tx, next(one for one in processes(tx) if one.key == SICKNESS), None, part)


def shuffled(tx: Transaction, seed: int) -> None:
    """Every passage at a random time around this week, some left at once, some not yet, some on a quarter exactly."""
    dice, monday = Random(seed), clock.now() - timedelta(days=7)
    for one in tx.execute(select(Passage)).scalars():
        quarter = timedelta(minutes=15 * dice.randrange(-200, 800))
        one.entered_at = monday + quarter + timedelta(seconds=dice.choice((0, 0, 1, 899, dice.randrange(900))))
        rested = timedelta(seconds=dice.choice((0, 900, dice.randrange(1, 400_000))))
        one.left_at = one.entered_at + rested if dice.random() < 0.9 else None
        if one.how == "taken":
            one.left_at = one.entered_at
    tx.flush()


def slowly(tx: Transaction, on: Drawing, at: datetime, cases: set[UUID]) -> Counter[str]:
    """What waited at each step at this moment, one passage after the other."""
    closed = {case.id: case.closed_at for case in tx.execute(select(Case)).scalars()}
    found = Counter[str]()
    for one in tx.execute(select(Passage).where(Passage.process == on.part.process)).scalars():
        ended = one.left_at or closed[one.case_id]
        is_there = one.entered_at <= at and (ended is None or at < ended)
        began_after = closed[one.case_id] is not None and one.entered_at > (closed[one.case_id] or at)
        if one.how != "taken" and one.version_id in on.versions and one.case_id in cases and is_there:
            found[one.element] += not began_after
    return +found


def waiting(told: Played, frame: int) -> Counter[str]:
    """The same, from what is told."""
    found = Counter[str]()
    for one in told.steps:
        came = sum(n for at, n in one.came if at <= frame)
        found[one.element] = one.before + came - sum(n for at, n in one.left if at <= frame)
    assert min(found.values(), default=0) >= 0
    return +found


def everything(tx: Transaction) -> set[UUID]:
    """Every case."""
    return set(tx.execute(select(Case.id)).scalars())


@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_at_any_moment_those_wait_that_the_passages_say(tx: Transaction, seed: int | None) -> None:
    if seed is not None:
        shuffled(tx, seed)
        for case in tx.execute(select(Case)).scalars():
            case.closed_at, case.opened_at = None, case.opened_at - timedelta(days=60)
        tx.flush()
    on, seen = on_sickness(tx), 0
    for week in (clock.today() - timedelta(days=7), clock.today()):
        told = played(tx, somebody(tx, Role.AUDITOR), on, Scope(), week)
        for frame in {0, 1, told.frames // 2, told.frames, *Random(seed).sample(range(told.frames), 12)}:
            found = waiting(told, frame)
            assert found == slowly(tx, on, told.since + frame * FRAME, everything(tx))
            seen += found.total()
    assert seen


def test_every_way_is_told_in_the_quarter_in_which_it_was_taken(tx: Transaction) -> None:
    shuffled(tx, 4)
    on = on_sickness(tx)
    told = played(tx, somebody(tx, Role.AUDITOR), on, Scope(), clock.today() - timedelta(days=7))
    slow: dict[str, Counter[int]] = {}
    until = told.since + told.frames * FRAME
    taken = select(Passage).where(Passage.how == "taken", Passage.process == on.part.process)
    for one in tx.execute(taken).scalars():
        if told.since < one.entered_at <= until:
            frame = -((told.since - one.entered_at) // FRAME)
            slow.setdefault(one.element, Counter())[frame] += 1
    assert told.left_out == 0
    assert {key: dict(frames) for key, frames in told.flows.items()} == {key: dict(n) for key, n in slow.items()}
    assert told.flows


def test_what_is_too_much_for_a_frame_is_left_out_and_told(tx: Transaction, monkeypatch: pytest.MonkeyPatch) -> None:
    shuffled(tx, 5)
    on, who, week = on_sickness(tx), somebody(tx, Role.AUDITOR), clock.today() - timedelta(days=7)
    whole = played(tx, who, on, Scope(), week)
    monkeypatch.setattr(subject, "MOST", 1)
    told = played(tx, who, on, Scope(), week)
    per_frame = Counter(frame for frames in told.flows.values() for frame, _ in frames)
    assert max(per_frame.values()) == 1
    assert told.left_out > 0

    def n(one: Played) -> int:
        return sum(n for frames in one.flows.values() for _, n in frames)

    assert n(whole) == n(told) + told.left_out
    assert told.steps == whole.steps


def test_only_cases_the_reader_may_open_are_played_and_a_few_are_not(tx: Transaction) -> None:
    leader, on = somebody(tx, Role.TEAM_LEADER), on_sickness(tx)
    centres, teams = opened(leader)
    own = {
        one.id
        for one in tx.execute(select(Case)).scalars()
        if one.centre_id in centres or one.team_id in teams
    }  # fmt: skip
    told = played(tx, leader, on, Scope(), clock.today())
    here = slowly(tx, on, told.since + told.frames * FRAME, own)
    assert told.exact is False
    assert told.enough == (told.cases >= 5)
    assert waiting(told, told.frames) == (here if told.enough else Counter())
    every = tx.execute(select(Case)).scalars()
    others = {one.team_id for one in every if one.team_id and one.id not in own} - teams
    nothing = played(tx, leader, on, Scope(teams=frozenset(others)), clock.today())
    assert others
    assert (nothing.enough, nothing.cases, nothing.steps, dict(nothing.flows)) == (False, 0, (), {})


@pytest.mark.parametrize(("cases", "is_told"), [(4, False), (5, True)])
def test_of_four_cases_nothing_is_told_and_of_five_all(tx: Transaction, cases: int, is_told: bool) -> None:
    on, who, week = on_sickness(tx), somebody(tx, Role.AUDITOR), clock.today()
    there = sorted(tx.execute(select(Passage.case_id).where(Passage.process == on.part.process).distinct()).scalars())
    one = tx.find(Case, there[0]).team_id
    for number, key in enumerate(there):
        case = tx.find(Case, key)
        case.opened_at, case.closed_at = clock.now() - timedelta(days=900), None
        case.centre_id, case.team_id = (None, one) if number < cases else (None, None)
    tx.flush()
    assert one is not None
    told = played(tx, who, on, Scope(teams=frozenset({one})), week)
    assert (told.enough, bool(told.steps)) == (is_told, is_told)
    assert told.cases == (5 if is_told else 0)


def test_a_week_begins_on_its_monday_ends_with_it_or_now_and_knows_summer_time(tx: Transaction) -> None:
    on, who = on_sickness(tx), somebody(tx, Role.AUDITOR)
    assert monday_of(date(2026, 3, 8)) == date(2026, 3, 2) == monday_of(date(2026, 3, 2))
    weeks = {date(2025, 3, 30): 668, date(2025, 10, 26): 676, date(2025, 6, 4): 672}
    for day, frames in weeks.items():
        assert played(tx, who, on, Scope(), day).frames == frames
    now = played(tx, who, on, Scope(), clock.today())
    assert now.since + now.frames * FRAME <= clock.now() < now.since + (now.frames + 1) * FRAME
    assert played(tx, who, on, Scope(), clock.today() + timedelta(days=7)).frames == 0


def test_whoever_may_not_see_figures_sees_nothing_played(tx: Transaction) -> None:
    with pytest.raises(Forbidden):
        played(tx, somebody(tx, Role.CASEWORKER), on_sickness(tx), Scope(), clock.today())
