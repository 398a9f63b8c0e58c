"""No page, and no table taken along, leads to a group under five: by itself, nor by what two choices differ in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations
from random import Random
from typing import Any

import pytest
from flask import Flask, template_rendered

from processes import clock
from processes.language import Locale
from processes.reading.few import FEWEST
from processes.throughput.board import Board
from processes.throughput.comparison.uniformity import Split, Uniformity
from processes.throughput.counted import counted
from processes.throughput.production.overview import Production
from tests.webapp.throughput.small_groups import small_groups
from tests.webapp.visitor import Visitor
from webapp import wording
from webapp.throughput import giving
from webapp.throughput.tables import Cell, Column, Given, Holds, Table

Enter = Callable[..., Visitor]
Figures = Mapping[tuple[str, str, str], int]  # table, row, column: a number of cases, deadlines or tasks

READER = "egon"  # owns processes, works nowhere: may choose every place and open no case
CHOICES = 39  # of each page; every two of them are a pair
BY = ("centre", "team", "version", "rules", "process")
# What each page asks beside process, version, rules, place and days.
GIVEN: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "flow": (("by", BY), ("step", ("week", "month"))),
    "timeliness": (("by", ("centre", "team", "process")), ("step", ("week", "month"))),
    "diagram": (),
    "variants": (),
    "comparison": (("by", ("centre", "team", "version", "rules")),),
    "production": (),
    "forecast": (),
    "validity": (),
    "complaints": (),
    "contracts": (("year", ("2025", "2026")),),
    "reports/monthly/2026-01-01": (),
}
SHOWN = ("board", "uniformity", "campaigns")
PAGES = (*GIVEN, *SHOWN)
ADDRESSES = {"board": "/board", "campaigns": "/figures/production"}
# Numbers that are of no citizen: of colleagues, of what is to be, or of chance.
OTHERS = (
    *(f"production.column.{one}" for one in ("staff", "away", "move")),
    *(f"forecast.column.{one}" for one in ("low", "lower", "middle", "upper", "high", "expected", "late", "beside")),
    "flow.watch.lead",
)
# Cases by how long they took: five of a bundle are told with the days each took (docs/measures.md), and never fewer
# than five in one bin. What two such tables differ in are days, and of nobody in particular.
LENGTHS = "flow.bins"


@pytest.fixture
def reader(app: Flask, visit: Enter) -> Visitor:
    """She reads figures of a house of small groups."""
    small_groups(app)
    return visit(READER)


def _choices(page: str, chance: Random) -> dict[str, str]:
    since = clock.today() - timedelta(days=chance.randrange(1, 400))
    until = since + timedelta(days=chance.randrange(0, 200))
    process = chance.choice(("", "review", "sickness_follow_up"))
    asked = {
        "process": "review" if page in ("diagram", "variants", "uniformity") else process,
        "rules": "",
        "place": chance.choice(("all", "centre:north", "centre:south", "team:south-1", "team:south-2", "team:south-3")),
        "period": "own",
        "from": since.isoformat(),
        "to": min(until, clock.today()).isoformat(),
    }
    more = {name: chance.choice(values) for name, values in GIVEN.get(page, ())}
    return {name: value for name, value in {**asked, **more}.items() if value}


def _read(app: Flask, reader: Visitor, page: str, asked: Mapping[str, str]) -> Figures:
    """The numbers of all tables the page gives, or shows where it gives none."""
    tables: list[Table] = []

    def taken(_: object, given: Given, __: Locale) -> tuple[str, bytes]:
        tables.extend(given.tables)
        return "text/csv", b""

    def shown(_: Flask, context: dict[str, Any], **__: Any) -> None:
        tables.extend(_shown(context))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(giving, "made", taken)
        with template_rendered.connected_to(shown, app):
            way = ADDRESSES.get(page, f"/figures/{page}")
            answer = reader.client.get(f"{way}.csv" if page in GIVEN else way, query_string=dict(asked))
    assert answer.status_code == 200, (page, asked, answer.status_code)
    return {key: n for table in tables for key, n in _numbers(table)}


def _numbers(table: Table) -> Iterator[tuple[tuple[str, str, str], int]]:
    others = {wording.sentence(one, {}, Locale.DA) for one in OTHERS}
    for row in table.rows:
        for column, cell in zip(table.columns, row, strict=True):
            if column.holds is Holds.COUNT and isinstance(cell, int) and column.title not in others:
                yield (table.title, str(row[0]), column.title), cell


def _shown(context: Mapping[str, Any]) -> Iterator[Table]:
    told = context.get("told")
    if isinstance(told, Production):
        for one in told.campaigns:
            yield _table(one.title, {"first": one.first, "left": one.left})
            yield _table(f"{one.title}, weeks", {week.monday: week.finished for week in one.weeks})
    if isinstance(told, Board):
        yield from _board(told)
    if isinstance(told, Uniformity):
        yield from (_split(name, getattr(told, name)) for name in ("endings", "ways", "deviations"))
        yield _table("lead", {name.da: one.n for name, one in zip(told.centres, told.lead, strict=True)})


def _board(told: Board) -> Iterator[Table]:
    yield _table("now", {name: getattr(told, name) for name in ("late_count", "due_today", "due_this_week", "stock")})
    yield _table("late", {one.rule.key: one.n for one in told.late})
    yield _table("timely", {**{one.rule.key: one.kept for one in told.timely}, "before": told.before.missed})
    yield _table("missed", {one.rule.key: one.missed for one in told.timely})
    yield _table("ages", dict(enumerate(told.ages.groups)))
    yield _table("came", {one.monday: one.started for one in told.weeks})
    yield _table("went", {one.monday: one.finished for one in told.weeks})
    yield _table("took", {"n": told.lead.n})


def _split(name: str, split: Split) -> Table:
    heads = (Column("kind"), *(Column(one.da, Holds.COUNT) for one in split.centres))
    rows: list[list[Cell]] = [[kind.key, *(row[at] for row in split.rows)] for at, kind in enumerate(split.kinds)]
    return Table(name, heads, rows)


def _table(title: str, numbers: Mapping[Any, int]) -> Table:
    return Table(title, (Column("what"), Column("n", Holds.COUNT)), [(str(key), n) for key, n in numbers.items()])


def _ways(answers: Sequence[Figures]) -> list[tuple[Any, ...]]:
    """Every group of one to four: told outright, or what two answers differ in; a line that is left out is nought."""
    found: list[tuple[Any, ...]] = [(key, n) for one in answers for key, n in one.items() if 0 < abs(n) < FEWEST]
    lengths = wording.sentence(LENGTHS, {}, Locale.DA)
    for one, other in combinations(answers, 2):
        both = (key for key in one.keys() | other.keys() if key[0] != lengths)
        apart = {key: one.get(key, 0) - other.get(key, 0) for key in both}
        found += [(key, n) for key, n in apart.items() if 0 < abs(n) < FEWEST]
    return found


def test_ten_thousand_pairs_of_choices_over_all_pages_find_no_way_to_a_group_under_five(
    app: Flask, reader: Visitor
) -> None:
    pairs, numbers = 0, 0
    for page in PAGES:
        chance = Random(page)
        answers = [_read(app, reader, page, _choices(page, chance)) for _ in range(CHOICES)]
        assert _ways(answers) == [], page
        pairs += CHOICES * (CHOICES - 1) // 2
        numbers += sum(n > 0 for one in answers for n in one.values())
    assert pairs >= 10_000
    assert numbers > 1_000


@pytest.mark.parametrize(
    ("page", "broken", "by"),
    [
        ("board", "processes.throughput.board.told", lambda tx, _, *asked: counted(tx, *asked)),
        ("forecast", "processes.throughput.forecast.due.told", lambda tx, _, *asked: counted(tx, *asked)),
        ("campaigns", "processes.throughput.production.campaigns.FEWEST", 1),
        ("uniformity", "processes.throughput.comparison.uniformity.in_fives", Counter),
        ("validity", "processes.throughput.flaw_sums.FEWEST", 1),
    ],
)
def test_the_search_finds_a_page_that_counts_exactly(
    app: Flask, reader: Visitor, monkeypatch: pytest.MonkeyPatch, page: str, broken: str, by: Any
) -> None:
    chance = Random(page)
    monkeypatch.setattr(broken, by)
    answers = [_read(app, reader, page, _choices(page, chance)) for _ in range(12)]
    assert len(_ways(answers)) > 10
