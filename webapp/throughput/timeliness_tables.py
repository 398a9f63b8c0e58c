"""Timeliness as charts of its weeks and places, and as tables to take along."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import date, timedelta
from typing import Any

from processes.throughput.timeliness.chance import Outlook
from processes.throughput.timeliness.page import Row, Timeliness
from processes.throughput.timeliness.reasons import Reasons
from processes.throughput.timeliness.weeks import Kept
from webapp.rendering import said, text
from webapp.throughput.chart import Chart, Kind
from webapp.throughput.chosen import Chosen
from webapp.throughput.tables import Cell, Column, Given, Holds, Table

COUNT, PERCENT = Holds.COUNT, Holds.PERCENT


def weeks_chart(told: Timeliness, asked: Chosen) -> Chart:
    """The share of each week, month or quarter; where too few shares may be told, the numbers themselves."""
    rows = [(day, *_kept(kept)) for day, kept in told.weeks]
    links = {(at, 3): _missed(asked, day) for at, (day, kept) in enumerate(told.weeks) if kept.missed}
    is_told = sum(kept.share is not None for _, kept in told.weeks) > 1
    return Chart(
        title=said("timeliness.weeks"),
        says=_says(told),
        kind=Kind.LINES if is_told else Kind.STACKED,
        columns=(Column(said(f"timeliness.{asked.step}"), Holds.DAY), *_columns()),
        rows=rows,
        up=said("timeliness.percent" if is_told else "timeliness.number"),
        how="measure.timeliness",
        links=links,
        drawn=(1,) if is_told else (2, 3),
    )


def groups_chart(told: Timeliness, by: str, names: Mapping[Hashable, str]) -> Chart:
    """Place beside place, or process beside process."""
    what = said(f"timeliness.by.{by}")
    rows = [(_named(key, names), *_kept(kept)) for key, kept in told.groups]
    return Chart(
        title=said("timeliness.groups", by=what),
        says=said("timeliness.groups.says"),
        kind=Kind.BARS,
        columns=(Column(what[:1].upper() + what[1:]), *_columns()),
        rows=rows,
        across=said("timeliness.percent"),
        how="measure.timeliness",
        drawn=(1,),
        folded=False,
    )


def expected(one: Outlook) -> str:
    """How many are expected to be missed, in words."""
    if not one.is_known:
        return said("timeliness.expected.unknown") if one.n else "–"
    facts = {"about": round(one.about), "low": round(one.low), "high": round(one.high), "unknown": one.unknown}
    return said("timeliness.expected.some" if one.unknown else "timeliness.expected.span", **facts)


def given(told: Timeliness, why: Reasons | None, charts: tuple[Chart, ...], asked: Chosen) -> Given:
    """Everything the page shows."""
    facts = (
        (said("timeliness.place"), text(asked.here.name)),
        (said("timeliness.period"), f"{asked.period.since.isoformat()} – {asked.period.until.isoformat()}"),
    )
    tables = (_table(told), *(one.table for one in charts), *([_reasons(why)] if why and why.n else []))
    notes = tuple(said(f"measure.timeliness{one}") for one in ("", "_expected", "_reasons"))
    return Given("timeliness", said("figures.timeliness"), facts, tables, notes)


def _table(told: Timeliness) -> Table:
    names = ("kept", "missed", "late", "running", "this_week", "next_week")
    columns = (
        Column(said("timeliness.deadline")),
        Column(said("timeliness.statute")),
        Column(said("timeliness.share"), PERCENT),
        *(Column(said(f"timeliness.{one}"), COUNT) for one in names),
        Column(said("timeliness.expected")),
    )
    return Table(said("timeliness.rows"), columns, [_row(one) for one in told.rows])


def _row(one: Row) -> list[Cell]:
    words = [text(one.rule.name), text(one.rule.statute)]
    now = [one.late, one.running, one.this_week, one.next_week]
    return [*words, *_kept(one.judged)[:3], *now, expected(one.outlook)]


def _reasons(why: Reasons) -> Table:
    columns = (Column(said("timeliness.reason")), Column(said("timeliness.number"), COUNT))
    return Table(said("timeliness.reasons"), columns, [(said(f"timeliness.waited.{key}"), n) for key, n in why.waited])


def _columns() -> tuple[Column, ...]:
    return (
        Column(said("timeliness.share"), PERCENT),
        Column(said("timeliness.kept"), COUNT),
        Column(said("timeliness.missed"), COUNT),
    )


def _kept(one: Kept) -> tuple[Cell, Cell, Cell]:
    """Share, kept, missed; the share of too few is not told."""
    if one.n and one.share is None:
        return said("timeliness.few"), one.kept, one.missed
    return one.share, one.kept, one.missed


def _says(told: Timeliness) -> str:
    whole, before = told.whole, told.before.share
    if whole.share is None:
        return said("timeliness.weeks.few")
    earlier = said("timeliness.few") if before is None else f"{before} %"
    return said("timeliness.weeks.says", kept=whole.kept, n=whole.n, share=whole.share, before=earlier)


def _named(key: Hashable, names: Mapping[Hashable, str]) -> str:
    return names.get(key) or (str(key) if isinstance(key, str) and key else said("timeliness.none"))


def _missed(asked: Chosen, day: date) -> str:
    """The cases behind the missed ones of a week, a month or a quarter."""
    length = {"week": 6, "month": 27, "quarter": 88}[asked.step]
    after = day + timedelta(days=length)
    while asked.step != "week" and (after + timedelta(days=1)).day != 1:
        after += timedelta(days=1)
    days: dict[str, Any] = {
        "from_": max(day, asked.period.since).isoformat(),
        "to": min(after, asked.period.until).isoformat(),
    }
    return asked.address("/figures/cases", what="missed", period="own", step=None, **days)
