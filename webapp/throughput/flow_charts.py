"""The charts of the flow: in and out, cumulative, lead times, control chart."""

from __future__ import annotations

from processes.calendar.first_days import first_of
from processes.throughput.flow.slices import DAY
from webapp.throughput.chart import Chart, Kind, Limit, Mark
from webapp.throughput.flow_words import Words
from webapp.throughput.tables import Holds

PERCENTS = ("p50", "p85", "p95")


def in_out(words: Words) -> Chart:
    """What came and went in each slice, what lay at its end, and how long what went had taken."""
    told, days = words.told, Holds.DAYS
    rows, links = [], {}
    for at, (one, lead) in enumerate(zip(told.stream.slices, told.leads, strict=True)):
        rows.append((one.slice.since, one.started, one.finished, one.open, *words.spread(lead)))
        links[at, 1] = words.cases("started", one.slice)
        links[at, 2] = words.cases("closed", one.slice)
    return Chart(
        title=words.say("flow.in_out"),
        says=_in_out_says(words),
        kind=Kind.LINES,
        columns=(
            words.column(f"flow.{words.asked.step}", Holds.DAY),
            *(words.column(f"flow.{one}", Holds.COUNT) for one in ("started", "finished", "open_last")),
            *(words.column(f"flow.lead_{one}", days) for one in PERCENTS),
        ),
        rows=rows,
        up=words.say("flow.cases"),
        how="measure.started",
        marks=_unfinished(words),
        links=links,
        drawn=(1, 2),
    )


def _unfinished(words: Words) -> tuple[Mark, ...]:
    """A mark at the last week, month or quarter where it is not over: fewer have come there only because of that."""
    last, step = words.told.stream.slices[-1].slice, words.asked.step
    is_over = not words.told.stream.slices or first_of(last.until + DAY, step) > first_of(last.since, step)
    return () if is_over else (Mark(last.since, words.say("flow.unfinished")),)


def _in_out_says(words: Words) -> str:
    stream = words.told.stream
    if stream.slices and not stream.days:
        facts = {"started": stream.started, "finished": stream.finished, "open": words.told.ages.n}
        return words.say("flow.in_out.fives", **facts)
    lay = [one.started - one.finished for one in stream.days] or [0]
    more = lay[-1] - lay[0]
    how = "grew" if more > 0 else "shrank" if more < 0 else "same"
    facts = {"started": stream.started, "finished": stream.finished, "more": abs(more), "open": lay[-1]}
    return words.say(f"flow.in_out.{how}", **facts)


def summed(words: Words) -> Chart:
    """The cumulative flow: what had come, and before it what had gone."""
    days = words.told.stream.days
    before, after = (days[at].started - days[at].finished if days else 0 for at in (0, -1))
    return Chart(
        title=words.say("flow.summed"),
        says=words.say("flow.summed.says", before=before, after=after) if days else words.say("flow.summed.fives"),
        kind=Kind.AREAS,
        columns=(
            words.column("flow.day", Holds.DAY),
            words.column("flow.came", Holds.COUNT),
            words.column("flow.went", Holds.COUNT),
            words.column("flow.open", Holds.COUNT),
        ),
        rows=[(one.day, one.started, one.finished, one.started - one.finished) for one in days],
        up=words.say("flow.cases"),
        how="measure.summed",
        drawn=(1, 2),
    )


def bins(words: Words) -> Chart:
    """How many finished cases took how long, with the three percentiles."""
    told = words.told
    lead = told.times.lead
    hidden = words.spread(lead)[0] != lead.p50
    few = "flow.bins.few" if hidden or not lead.n else "flow.bins.says"
    return Chart(
        title=words.say("flow.bins"),
        says=words.say(few, n=lead.n, p50=lead.p50, p85=lead.p85, p95=lead.p95),
        kind=Kind.BARS,
        columns=(
            words.column("flow.since", Holds.DAYS),
            words.column("flow.until", Holds.DAYS),
            words.column("flow.cases", Holds.COUNT),
        ),
        rows=[(one.least, one.most, one.n) for one in told.bins],
        across=words.say("flow.days"),
        up=words.say("flow.cases"),
        how="measure.lead",
        marks=() if hidden else _percentiles(words),
        links={
            (at, 2): words.cases("closed", least=one.least, most=one.most) for at, one in enumerate(told.bins) if one.n
        },
        drawn=(2,),
    )


def _percentiles(words: Words) -> tuple[Mark, ...]:
    """A mark at the bin each percentile lies in; those of one bin are one mark."""
    found: dict[int, list[str]] = {}
    for name in PERCENTS:
        value = getattr(words.told.times.lead, name)
        least = next(
            (one.least for one in words.told.bins if value is not None and one.least <= value <= one.most), None
        )
        if least is not None:
            found.setdefault(least, []).append(words.say(f"flow.{name}"))
    return tuple(Mark(least, ", ".join(names)) for least, names in found.items())


def control_chart(words: Words) -> Chart:
    """One measure slice by slice with its limits, and what they say in words."""
    watched = words.told.watched
    limits = watched.control
    lines = ("mean", "high", "low") if limits else ()
    name = words.say(f"flow.watch.{watched.what}")
    return Chart(
        title=words.say("flow.control", what=name),
        says=_judged(words),
        kind=Kind.DOTS,
        columns=(
            words.column(f"flow.{words.asked.step}", Holds.DAY),
            words.column(f"flow.watch.{watched.what}", Holds.COUNT),
        ),
        rows=[(one.since, value) for one, value in zip(watched.slices, watched.values, strict=True)],
        up=name,
        how="measure.control",
        limits=tuple(_limit(words, one, getattr(limits, one)) for one in lines),
        flagged=limits.signals if limits else frozenset(),
        flag=words.say("flow.signal"),
    )


def _limit(words: Words, name: str, value: float) -> Limit:
    return Limit(value, words.say(f"flow.{name}", value=round(value, 1)), strong=name == "mean")


def _judged(words: Words) -> str:
    found = words.told.watched.control
    if found is None:
        return words.say("flow.control.few")
    facts = {name: round(getattr(found, name), 1) for name in ("mean", "low", "high")}
    if not found.signals:
        return words.say("flow.control.calm", **facts)
    return words.say("flow.control.signal", outside=len(found.outside), runs=len(found.runs), **facts)
