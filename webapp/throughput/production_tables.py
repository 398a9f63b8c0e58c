"""The figures of production as charts and tables."""

from __future__ import annotations

from datetime import date

from processes.throughput.production.overview import Production
from processes.throughput.production.teams import Load
from webapp.rendering import said, text
from webapp.throughput.chart import Chart, Kind
from webapp.throughput.chosen import Chosen
from webapp.throughput.tables import Cell, Column, Holds
from webapp.throughput.written import written


def charts(told: Production, choice: Chosen) -> dict[str, Chart]:
    """Each chart by its name."""
    return {"flow": _flow(told), "loads": _loads(told), "balance": _balance(told), "long": _long(told, choice)}


def _flow(told: Production) -> Chart:
    whole = told.weeks[:-1]
    facts = {
        "weeks": len(whole),
        "came": written(sum(week.came for week in whole)),
        "finished": written(sum(week.finished for week in whole)),
        "stock": written(told.weeks[-1].stock),
    }
    return Chart(
        title=said("production.flow"),
        says=said("production.flow_says", **facts),
        kind=Kind.LINES,
        columns=(_column("week", Holds.DAY), _column("came"), _column("finished"), _column("stock")),
        rows=[(week.monday, week.came, week.finished, week.stock) for week in whole],
        across=said("production.column.week"),
        up=said("production.column.n"),
        how="measure.production_flow",
        drawn=(1, 2),
    )


def _loads(told: Production) -> Chart:
    heads = [_column("team", Holds.WORDS), _column("staff"), _column("away"), _column("hours", Holds.HOURS)]
    heads += [_column("done", Holds.HOURS), _column("needed", Holds.HOURS)]
    heads += [_column(one, Holds.PERCENT) for one in ("covered", "used")]
    is_normed = any(one.covered for one in told.loads)
    hint = "" if is_normed else said("production.no_norms")
    return Chart(
        title=said("production.loads"),
        says=f"{said('production.loads_say')} {hint}".strip(),
        kind=Kind.BARS,
        columns=tuple(heads),
        rows=[_load(one) for one in told.loads],
        across=said("production.column.hours"),
        how="measure.production_hours",
        drawn=(3, 5) if is_normed else (3,),
        folded=False,
    )


def _load(one: Load) -> tuple[Cell, ...]:
    away: Cell = said("production.few") if one.away is None else one.away
    hours, done, needed = (round(value, 1) for value in (one.hours, one.done, one.needed))
    return (text(one.name), one.staff, away, hours, done, needed, one.covered, one.used)


def _balance(told: Production) -> Chart:
    heads = [_column("team", Holds.WORDS), _column("cases"), _column("staff")]
    heads += [_column("per_head", Holds.HOURS), _column("move")]
    few = said("production.few")
    rows: list[tuple[Cell, ...]] = []
    for one in told.loads:
        head: Cell = few if one.per_head is None else round(one.per_head, 1)
        rows.append((text(one.name), one.cases, one.staff, head, few if one.is_few else one.move))
    return Chart(
        title=said("production.balance"),
        says=said("production.balance_says"),
        kind=Kind.BARS,
        columns=tuple(heads),
        rows=rows,
        across=said("production.column.per_head"),
        how="measure.production_balance",
        drawn=(3,),
        folded=False,
    )


def _long(told: Production, choice: Chosen) -> Chart:
    heads = [_column("beyond", Holds.WORDS), _column("n"), _column("soon"), _column("first", Holds.DAY)]
    rows = [(said("production.weeks", weeks=one.weeks), one.n, one.soon, one.first) for one in told.long]
    links = {(at, 1): _cases(choice, one.first, one.until) for at, one in enumerate(told.long) if one.first and one.n}
    return Chart(
        title=said("production.long"),
        says=said("production.long_says"),
        kind=Kind.BARS,
        columns=tuple(heads),
        rows=rows,
        across=said("production.column.n"),
        how="measure.production_long",
        links=links,
        drawn=(1,),
        folded=False,
    )


def _cases(choice: Chosen, first: date, until: date) -> str:
    days = {"period": "own", "from_": first.isoformat(), "to": until.isoformat()}
    return choice.address("/figures/cases", what="sick", **days)


def _column(key: str, holds: Holds = Holds.COUNT) -> Column:
    return Column(said(f"production.column.{key}"), holds)
