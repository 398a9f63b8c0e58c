"""Targets stand in a report with what was reached in its months, in fives, and why one was missed."""

from __future__ import annotations

from datetime import date

from processes import clock
from processes.access.permissions import Role
from processes.language import Text
from processes.records import Person, Target, Version
from processes.store.transaction import Transaction
from processes.throughput.contracts.explain import explain
from processes.throughput.contracts.indicators import Indicator
from processes.throughput.contracts.set_target import set_target
from processes.throughput.reports.content import Cell, as_json, from_json
from processes.throughput.reports.sums import Period
from processes.throughput.reports.targets import COLUMNS, targets
from tests.cast import Cast, a_person

ALL = targets(*Indicator)


def _chef(tx: Transaction, cast: Cast) -> Person:
    chef = a_person(tx, "chef", Role.CENTRE_MANAGER, teams=(cast.leaders,))
    tx.flush()
    return chef


def _target(tx: Transaction, chef: Person, indicator: Indicator, value: int, place: str = "team:north-1") -> Target:
    return set_target(tx, chef, place, indicator, clock.today().year, value)


def _year() -> Period:
    return Period(date(clock.today().year, 1, 1), date(clock.today().year, 12, 31))


def _lines(tx: Transaction, period: Period) -> list[dict[str, Cell]]:
    return [dict(zip(COLUMNS, row, strict=True)) for row in ALL(tx, period).rows]


def test_a_month_that_is_over_was_reached_or_missed_and_one_that_runs_neither(
    late_in_the_year: None, tx: Transaction, cast: Cast, version: Version
) -> None:
    chef, this = _chef(tx, cast), clock.today().replace(day=1)
    _target(tx, chef, Indicator.TIMELINESS, 50)
    slow = _target(tx, chef, Indicator.LEAD, 10)
    explain(tx, chef, slow.id, this, "Endnu ikke.")
    lines = _lines(tx, _year())
    assert {line["indicator"] for line in lines} == {"indicator.timeliness", "indicator.lead"}
    over = [line for line in lines if line["actual"] is not None and line["month"] != this.isoformat()]
    assert {line["indicator"]: line["stands"] for line in over} == {
        "indicator.timeliness": "contracts.reached",
        "indicator.lead": "contracts.missed",
    }
    running = [line for line in lines if line["month"] == this.isoformat()]
    assert {line["stands"] for line in running} == {"contracts.runs"}
    assert len(lines) == 2 * this.month
    few = [line["stands"] for line in lines if line["actual"] is None and line not in running]
    assert set(few) == {"contracts.too_few"}


def test_what_was_reached_is_told_in_fives_of_a_centre_as_of_its_team(
    late_in_the_year: None, tx: Transaction, cast: Cast, version: Version
) -> None:
    chef = _chef(tx, cast)
    _target(tx, chef, Indicator.FINISHED, 1)
    _target(tx, chef, Indicator.FINISHED, 1, "centre:north")
    lines = _lines(tx, _year())
    reached = [line["actual"] for line in lines if line["actual"] is not None]
    assert reached
    assert all(isinstance(n, int) and n % 5 == 0 for n in reached)
    of_place = {
        name: [line["actual"] for line in lines if line["place"] == name] for name in {line["place"] for line in lines}
    }
    centre, team = of_place.values()
    assert centre == team
    assert lines[0]["place"] == Text("Center north", "Centre north")


def test_a_miss_says_why_and_not_who_said_so_or_that_nobody_did(
    late_in_the_year: None, tx: Transaction, cast: Cast, version: Version
) -> None:
    chef = _chef(tx, cast)
    slow = _target(tx, chef, Indicator.LEAD, 10)
    missed = [line for line in _lines(tx, _year()) if line["stands"] == "contracts.missed"]
    assert {line["why"] for line in missed} == {"contracts.unexplained"}
    explain(tx, chef, slow.id, date.fromisoformat(str(missed[0]["month"])), "Ventede.")
    explain(tx, chef, slow.id, date.fromisoformat(str(missed[0]["month"])), "Ventede på lægen.")
    tx.flush()
    said = [line["why"] for line in _lines(tx, _year()) if line["month"] == missed[0]["month"]]
    assert said == [Text("Ventede på lægen.", "Ventede på lægen.")]


def test_only_targets_of_the_days_and_figures_of_the_report_stand_in_it(tx: Transaction, cast: Cast) -> None:
    chef = _chef(tx, cast)
    _target(tx, chef, Indicator.LEAD, 10)
    year, today = _year(), clock.today()
    assert targets(Indicator.FINISHED)(tx, year).rows == ()
    assert ALL(tx, year.year_ago).rows == ()
    month = Period(today.replace(day=1), today.replace(day=28))
    assert [line["month"] for line in _lines(tx, month)] == [month.since.isoformat()]


def test_the_section_is_kept_and_read_again(tx: Transaction, cast: Cast) -> None:
    _target(tx, _chef(tx, cast), Indicator.LEAD, 10)
    content = (ALL(tx, _year()),)
    assert from_json(as_json(content)) == content
    assert content[0].rows
