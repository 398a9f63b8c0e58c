"""The sections reports are put together from; rows of nothing are left out, and small numbers are empty."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from sqlalchemy import select

from processes.reading.few import FEWEST
from processes.records import Definition
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.names import rules
from processes.throughput.reports.content import Cell, Section, rows
from processes.throughput.reports.sums import Period, centres, processes, summed
from processes.throughput.shares import Measure
from processes.throughput.spread import spread
from processes.throughput.standing import standing

JUDGED = (Measure.KEPT, Measure.MISSED)
COMPLAINT = "complaint"  # the key of the process that complaints run by


def inflow(tx: Transaction, period: Period) -> Section:
    """What began and ended by process, beside the period before and a year ago."""
    began, ended = ([summed(tx, (one,), ("definition_id",), when) for when in (period, period.before, period.year_ago)]
                    for one in (Measure.STARTED, Measure.FINISHED))  # fmt: skip
    found = [
        [name, *(_some(one[key]) for one in began), *(_some(one[key]) for one in ended)]
        for key, name in processes(tx)
        if any(one[key] for one in (*began, *ended))
    ]
    columns = ("process", "started", "started_before", "started_year", "finished", "finished_before", "finished_year")
    return Section("inflow", columns, rows(found))


def by_centre(tx: Transaction, period: Period) -> Section:
    """What began, ended and is open by centre; what is open is of the day the report is made."""
    began, ended = (summed(tx, (one,), ("centre_id",), period) for one in (Measure.STARTED, Measure.FINISHED))
    lying = Counter[Any]()
    for one in standing(tx, None, Scope()):
        lying[one.centre_id] += one.n
    found = [
        [name, _some(began[key]), _some(ended[key]), _some(lying[key])]
        for key, name in centres(tx)
        if began[key] or ended[key] or lying[key]
    ]
    return Section("by_centre", ("centre", "started", "finished", "stock"), rows(found))


def endings(tx: Transaction, period: Period) -> Section:
    """How cases ended, beside the period before."""
    now, before = (summed(tx, (Measure.FINISHED,), ("key",), when) for when in (period, period.before))
    whole, earlier = sum(now.values()), sum(before.values())
    found = [
        [f"outcome.{key}", n, _percent(n, whole), _percent(before[key], earlier)]
        for key, n in sorted(now.items(), key=lambda one: (-one[1], one[0]))
    ]
    return Section("endings", ("outcome", "number", "share", "share_before"), rows(found))


def legal(tx: Transaction, period: Period) -> Section:
    """Each legal deadline: kept and missed, beside the period before."""
    now, before = (summed(tx, JUDGED, ("key", "measure"), when) for when in (period, period.before))
    found = [
        [rule.name, rule.statute, now[key, "kept"] + now[key, "missed"], *_shares(now, before, key)]
        for key, rule in sorted(rules(tx).items())
        if rule.is_law and now[key, "kept"] + now[key, "missed"] >= FEWEST
    ]
    return Section("legal", ("deadline", "statute", "number", "share", "share_before"), rows(found))


def timely_centres(tx: Transaction, period: Period) -> Section:
    """Legal deadlines kept by centre, beside the period before."""
    law = {key for key, rule in rules(tx).items() if rule.is_law}
    sums = []
    for when in (period, period.before):
        every = Counter[Any]()
        for (centre, key, measure), n in summed(tx, JUDGED, ("centre_id", "key", "measure"), when).items():
            if key in law:
                every[centre, measure] += n
        sums.append(every)
    found = [
        [name, sums[0][key, "kept"] + sums[0][key, "missed"], *_shares(sums[0], sums[1], key)]
        for key, name in centres(tx)
        if sums[0][key, "kept"] + sums[0][key, "missed"] >= FEWEST
    ]
    return Section("timely_centres", ("centre", "number", "share", "share_before"), rows(found))


def lead(tx: Transaction, period: Period) -> Section:
    """How long finished cases took by process, beside the period before."""
    now, before = (_days(tx, Measure.FINISHED, when) for when in (period, period.before))
    found = [
        [name, one.n, one.p50, one.p85, spread(before[key].items()).p50]
        for key, name in processes(tx)
        if (one := spread(now[key].items())).n >= FEWEST
    ]
    return Section("lead", ("process", "finished", "half", "p85", "half_before"), rows(found))


def work(tx: Transaction, period: Period) -> Section:
    """Tasks done by centre, and how many of them too late."""
    now, before = (summed(tx, (Measure.DONE,), ("centre_id",), when) for when in (period, period.before))
    late = summed(tx, (Measure.DONE_LATE,), ("centre_id",), period)
    found = [
        [name, now[key], _some(before[key]), _some(late[key]), _percent(late[key], now[key])]
        for key, name in centres(tx)
        if now[key]
    ]
    return Section("work", ("centre", "done", "done_before", "late", "late_share"), rows(found))


def with_us(tx: Transaction, period: Period) -> Section:
    """Days a finished case was with us, and days it waited for others, by process."""
    ours, waited = (_days(tx, one, period) for one in (Measure.WORKING, Measure.WAITING))
    found = [
        [name, one.n, one.p50, spread(waited[key].items()).p50]
        for key, name in processes(tx)
        if (one := spread(ours[key].items())).n >= FEWEST
    ]
    return Section("with_us", ("process", "finished", "with_us", "waited"), rows(found))


def complaints(tx: Transaction, period: Period) -> Section:
    """Complaints that came and were decided, beside the period before and a year ago."""
    process = tx.maybe(select(Definition.id).where(Definition.key == COMPLAINT))
    times = (period, period.before, period.year_ago)
    found: list[list[Cell]] = []
    for code, measure in (("complaints.came", Measure.STARTED), ("complaints.ended", Measure.FINISHED)):
        sums = [sum(summed(tx, (measure,), ("measure",), when, process).values()) if process else 0 for when in times]
        found.append([code, *map(_some, sums)])
    return Section("complaints", ("what", "number", "before", "year_ago"), rows(found))


def _days(tx: Transaction, measure: Measure, period: Period) -> dict[Any, Counter[int]]:
    found = defaultdict[Any, Counter[int]](Counter)
    for (process, value), n in summed(tx, (measure,), ("definition_id", "value"), period).items():
        found[process][value] += n
    return found


def _shares(now: Counter[Any], before: Counter[Any], key: Any) -> list[Cell]:
    return [_percent(one[key, "kept"], one[key, "kept"] + one[key, "missed"]) for one in (now, before)]


def _percent(n: int, whole: int) -> Cell:
    return None if whole < FEWEST else round(100 * n / whole, 1)


def _some(n: int) -> Cell:
    return n or "few"
