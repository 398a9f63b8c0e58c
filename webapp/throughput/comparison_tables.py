"""Comparison and uniformity as charts, tables and sentences."""

from __future__ import annotations

from collections.abc import Sequence

from babel.numbers import format_decimal

from processes.language import Text
from processes.throughput.comparison.chance import Verdict
from processes.throughput.comparison.sides import By, Compared, Side
from processes.throughput.comparison.uniformity import Split, Uniformity
from webapp import wording
from webapp.language import reading
from webapp.rendering import said, text
from webapp.throughput.chart import Chart, Kind
from webapp.throughput.chosen import Chosen
from webapp.throughput.tables import Cell, Column, Given, Holds, Table

_SIZES = ((0.1, "tiny"), (0.3, "small"), (0.5, "middle"))


def shares_chart(told: Compared) -> Chart:
    """Each side's share kept with its interval."""
    rows = [[text(one.name), *_around(one), one.judged] for one in told.sides if one.share is not None]
    columns = (
        Column(said("comparison.side")),
        Column(said("comparison.low"), Holds.PERCENT),
        Column(said("comparison.kept"), Holds.PERCENT),
        Column(said("comparison.high"), Holds.PERCENT),
        Column(said("comparison.judged"), Holds.COUNT),
    )
    says = " ".join(kept_says(told))
    return _spans("comparison.shares", says, (columns, rows), "comparison.percent")


def leads_chart(told: Compared) -> Chart:
    """Each side's median days with its interval; of too few there is a median without one."""
    rows: list[list[Cell]] = []
    for one in told.sides:
        around, lead = one.around_lead, one.lead
        if lead.p50 is not None:
            low, high = (around.low, around.high) if around else (None, None)
            rows.append([text(one.name), low, lead.p50, high, lead.p85, lead.n])
    columns = (
        Column(said("comparison.side")),
        Column(said("comparison.low"), Holds.DAYS),
        Column(said("comparison.lead"), Holds.DAYS),
        Column(said("comparison.high"), Holds.DAYS),
        Column(said("comparison.p85"), Holds.DAYS),
        Column(said("comparison.finished"), Holds.COUNT),
    )
    return _spans("comparison.leads", chance("lead", told.lead), (columns, rows), "comparison.days")


def _spans(title: str, says: str, told: tuple[tuple[Column, ...], Sequence[Sequence[Cell]]], up: str) -> Chart:
    columns, rows = told
    how = "measure.comparison"
    return Chart(said(title), says, Kind.SPANS, columns, rows, up=said(up), how=how, drawn=(1, 2, 3), folded=False)


def side_by_side(told: Compared) -> Table:
    """Everything of each side in one table."""
    columns = (
        Column(said("comparison.side")),
        Column(said("comparison.kept"), Holds.PERCENT),
        Column(said("comparison.judged"), Holds.COUNT),
        Column(said("comparison.lead"), Holds.DAYS),
        Column(said("comparison.finished"), Holds.COUNT),
        Column(said("comparison.stock"), Holds.COUNT),
    )
    rows = [
        [
            text(one.name),
            _few(_rounded(one.share)),
            _enough(one.judged),
            _few(one.lead.p50),
            _enough(one.lead.n),
            _stock(one),
        ]
        for one in told.sides
    ]
    shown = len(columns) - (told.by is By.RELEASE)  # a time before a release has no stock
    return Table(said("comparison.side_by_side"), columns[:shown], [row[:shown] for row in rows])


def kept_says(told: Compared) -> list[str]:
    """Whether the sides' shares differ, and for two of them by how much."""
    first = chance("kept", told.kept)
    points, apart = told.points, told.apart
    if points is None or apart is None:
        return [first]
    names = [text(one.name).lower() if told.by is By.RELEASE else text(one.name) for one in told.sides]
    facts = {"points": _decimal(abs(points)), "low": _decimal(100 * apart.low), "high": _decimal(100 * apart.high)}
    way = said("chance.higher" if points >= 0 else "chance.lower")
    code = "chance.kept.apart" if told.by is By.RELEASE else "chance.kept.apart_sides"
    return [first, said(code, first=names[0], second=names[1], way=way, **facts)]


def chance(about: str, test: Verdict | None) -> str:
    """Whether a difference is more than chance, in a sentence."""
    if test is None:
        return said(f"chance.{about}.unsaid")
    if not test.differs:
        return said(f"chance.{about}.same", p=_p(test.p))
    size = next((name for bound, name in _SIZES if test.effect < bound), "large")
    return said(f"chance.{about}.differs", p=_p(test.p), effect=said(f"chance.effect.{size}"))


def splits(told: Uniformity) -> list[Table]:
    """Endings, ways and deviations, in percent of each centre's."""
    return [
        _split("uniformity.endings", told.endings, "outcome."),
        _split("uniformity.ways", told.ways, ""),
        _split("uniformity.deviations", told.deviations, "uniformity."),
    ]


def lead_of(told: Uniformity) -> Table:
    """How long cases took in each centre."""
    columns = (
        Column(said("comparison.centre")),
        Column(said("comparison.lead"), Holds.DAYS),
        Column(said("comparison.p85"), Holds.DAYS),
        Column(said("uniformity.n"), Holds.COUNT),
    )
    rows = [[text(name), one.p50, one.p85, one.n] for name, one in zip(told.centres, told.lead, strict=True)]
    return Table(said("uniformity.lead"), columns, rows, chance("lead", told.lead_test))


def given(name: str, asked: Chosen, tables: list[Table], notes: tuple[str, ...]) -> Given:
    """The page to take along."""
    period = said("comparison.from_to", since=asked.period.since, until=asked.period.until)
    process = text(asked.process.title) if asked.process else said("comparison.every")
    facts = (
        (said("comparison.place"), text(asked.here.name)),
        (said("comparison.process"), process),
        (said("comparison.period"), period),
    )
    return Given(name, said(f"figures.{name}"), facts, tuple(tables), (*notes, said("measure.suppress")))


def _split(title: str, told: Split, first: str) -> Table:
    """Kinds down, centres across; a last line says how many there were."""
    columns = (Column(said("comparison.side")), *(Column(text(one), Holds.PERCENT) for one in told.centres))
    sums = [sum(row) for row in told.rows]
    rows: list[list[Cell]] = [
        [
            _kind(first, kind.key, kind.name),
            *(_part(row[at], whole) for row, whole in zip(told.rows, sums, strict=True)),
        ]
        for at, kind in enumerate(told.kinds)
    ]
    return Table(said(title), columns, rows, chance("split", told.test))


def _part(n: int, whole: int) -> Cell:
    return round(100 * n / whole, 1) if whole else None


def _kind(first: str, key: str, name: Text) -> str:
    known = (f"{start}{key}" for start in (first, "condition.") if first)
    return next((said(one) for one in known if wording.knows(one)), text(name))


def _around(one: Side) -> list[Cell]:
    around = one.around_share
    return [_rounded(around.low), _rounded(one.share), _rounded(around.high)] if around else [None, None, None]


def _stock(one: Side) -> Cell:
    return None if one.stock is None else _enough(one.stock)


def _enough(n: int) -> Cell:
    return n or said("comparison.few")


def _few(value: Cell) -> Cell:
    return said("comparison.few") if value is None else value


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 1)


def _p(p: float) -> str:
    return said("chance.p.below") if p < 0.001 else said("chance.p", p=_decimal(p, "0.###"))


def _decimal(value: float, pattern: str = "0.#") -> str:
    return format_decimal(value, format=pattern, locale="da" if reading() == "da" else "en_GB")
