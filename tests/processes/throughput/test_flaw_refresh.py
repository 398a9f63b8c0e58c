"""Kept rows tell what the cases do: the same before and after a refresh, and what was mended stays in earlier weeks."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, func, select

from processes import clock
from processes.audit.kinds import FactsCorrected
from processes.audit.trail import record
from processes.records import Case, Flaw, FlawMark
from processes.store.base import new_id
from processes.store.transaction import Transaction, read_only, transaction
from processes.throughput.counted import Scope
from processes.throughput.flaw_refresh import check_all, check_on, check_these
from processes.throughput.flaws import flaws
from tests.builders import a_citizen
from tests.cast import Cast
from tests.processes.throughput.flawed import a_case_of, counts_on

LATER = timedelta(days=120)


def _told(engine: Engine) -> list[Any]:
    with read_only(engine) as tx:
        return sorted((one.case_id, one.rule, one.place, one.since, str(one.ended)) for one in flaws(tx, Scope()))


def test_a_refresh_changes_nothing_of_what_is_told_whatever_happened_before(world: Engine) -> None:
    with clock.frozen(clock.now() + LATER):
        before = _told(world)
        with transaction(world) as tx:
            assert check_all(tx) > 0
        assert _told(world) == before != []
        case = _mend(world, "plan_date_passed")
        mended = _told(world)
        assert len(mended) < len(before)
        assert (case, "plan_date_passed") not in {one[:2] for one in mended}
        with transaction(world) as tx:
            assert check_all(tx) >= 1
        assert _told(world) == mended


def test_what_was_mended_was_wrong_until_then(world: Engine) -> None:
    with clock.frozen(clock.now() + LATER):
        with transaction(world) as tx:
            check_all(tx)
        before = clock.today() - timedelta(days=1)
        case = _mend(world, "plan_date_passed")
        for _ in range(2):  # before and after the row has its day
            with transaction(world) as tx:
                (found,) = (
                    one for one in flaws(tx, Scope(), before) if (one.case_id, one.rule) == (case, "plan_date_passed")
                )
                assert found.ended == clock.today()
                assert counts_on(found, before)
                assert not counts_on(found, clock.today())
                check_all(tx)


def test_nothing_is_checked_again_while_nothing_happens(world: Engine) -> None:
    with transaction(world) as tx:
        check_all(tx)
    with transaction(world) as tx:
        assert check_on(tx).cases == 0


def test_other_checks_are_asked_of_every_case(world: Engine) -> None:
    with transaction(world) as tx:
        every = check_all(tx)
        mark: FlawMark = tx.execute(select(FlawMark)).scalar_one()
        mark.checks = "of yesterday"
    before = _told(world)
    with transaction(world) as tx:
        assert check_all(tx) == every
    assert _told(world) == before


def test_closing_one_of_two_doubles_mends_the_other(tx: Transaction, cast: Cast) -> None:
    amina = a_citizen(tx)
    first = a_case_of(tx, "intake", cast.north, amina)
    second = a_case_of(tx, "intake", cast.north, amina)
    second.opened_at = first.opened_at + timedelta(hours=1)
    tx.flush()
    check_these(tx, [second.id])
    assert _open(tx, second) == 1
    first.closed_at = clock.now()
    record(tx, None, FactsCorrected(first.id, new_id(), "contactAt"))
    tx.flush()
    check_these(tx, [first.id])
    assert _open(tx, second) == 0


def _open(tx: Transaction, case: Case) -> int:
    wanted = select(func.count()).select_from(Flaw).where(Flaw.case_id == case.id, Flaw.ended_on.is_(None))
    return int(tx.execute(wanted).scalar_one())


def _mend(engine: Engine, rule: str) -> UUID:
    with transaction(engine) as tx:
        found = next(one for one in flaws(tx, Scope()) if one.rule == rule)
        case = tx.find(Case, found.case_id)
        case.facts = {**case.facts, "fullDate": (clock.today() + timedelta(days=9)).isoformat()}
        record(tx, None, FactsCorrected(case.id, new_id(), "fullDate"))
        return case.id
