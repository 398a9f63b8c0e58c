"""The rest of the flow: where cases rest, how their time is spent, and groups beside each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any

from processes.language import Text
from processes.throughput.flow.grouped import Group
from processes.throughput.flow.lying import Resting
from processes.throughput.flow.times import TIMED
from webapp.throughput.chart import Chart, Kind
from webapp.throughput.flow_words import Words
from webapp.throughput.tables import Cell, Column, Holds

MOST = 20  # steps told at once
TIMES = ("lead", "lead_work", "working", "working_work", "waiting", "waiting_work", "tasks")
CHOSEN_BY = {"process": "process", "rules": "rules", "centre": "place", "team": "place", "version": "version"}


def resting_now(words: Words, names: Mapping[str, Text]) -> Chart:
    """Each step where cases rest: how old they are there, beside those that left it."""
    told = words.told.resting
    shown = told[:MOST]
    rows, links = [], {}
    called = _called(words, shown, names)
    for at, one in enumerate(shown):
        rows.append((called[at], one.ages.n, one.longer, one.ages.p50, one.ages.p85, one.oldest, one.usual))
        links[at, 1] = words.cases("resting", key=one.element)
        if one.longer:
            links[at, 2] = words.cases("resting", key=one.element, least=(one.usual or 0) + 1)
    counts = {"n": sum(one.ages.n for one in told), "steps": len(told), "longer": sum(one.longer for one in told)}
    says = words.say("flow.resting.says" if told else "flow.resting.none", **counts)
    return Chart(
        title=words.say("flow.resting"),
        says=says + (words.say("flow.resting.cut", most=MOST) if len(told) > MOST else ""),
        kind=Kind.BARS,
        columns=(
            words.column("flow.step"),
            words.column("flow.cases", Holds.COUNT),
            words.column("flow.longer", Holds.COUNT),
            *(words.column(f"flow.{one}", Holds.DAYS) for one in ("age_p50", "age_p85", "oldest", "usual")),
        ),
        rows=rows,
        across=words.say("flow.days"),
        up=words.say("flow.days"),
        how="measure.resting",
        links=links,
        drawn=(4, 6),
    )


def _called(words: Words, shown: Sequence[Resting], names: Mapping[str, Text]) -> list[str]:
    """The name of each step; with its process where two would be called the same."""
    told = [names[one.element].read(words.locale) if one.element in names else one.element for one in shown]
    titles = {one.id: one.title.read(words.locale) for one in words.asked.processes}
    twice = {name for name, n in Counter(told).items() if n > 1}
    full = [
        f"{name} ({titles.get(one.definition, '')})" if name in twice else name
        for name, one in zip(told, shown, strict=True)
    ]
    again = {name for name, n in Counter(full).items() if n > 1}
    return [f"{name} [{one.element}]" if name in again else name for name, one in zip(full, shown, strict=True)]


def spent(words: Words) -> Chart:
    """Lead time, days with us and days of waiting, in calendar and working days."""
    told = words.told.times
    rows, links = [], {}
    for at, (name, measure) in enumerate(zip(TIMES, TIMED, strict=True)):
        one = getattr(told, name)
        rows.append((words.say(f"flow.times.{name}"), one.n, *words.spread(one)))
        links[at, 1] = words.cases(measure)
        if words.spread(one)[1] == one.p85 is not None:
            links[at, 3] = words.cases(measure, least=one.p85 + 1)
    few = words.spread(told.lead)[0] != told.lead.p50 or not told.lead.n
    facts = {name: getattr(told, name).p50 for name in ("lead", "working", "waiting")}
    return Chart(
        title=words.say("flow.times"),
        says=words.say("flow.bins.few") if few else words.say("flow.times.says", **facts),
        kind=Kind.SPANS,
        columns=(
            words.column("flow.what"),
            words.column("flow.n", Holds.COUNT),
            *(words.column(f"flow.{one}", Holds.DAYS) for one in ("p50", "p85", "p95")),
        ),
        rows=rows,
        up=words.say("flow.days"),
        how="measure.working",
        links=links,
        drawn=(2, 3, 4),
        folded=False,
    )


def beside(words: Words, by: str) -> Chart:
    """The same figures for each process, version, rule set, centre or team."""
    names = dict(_names(words, by))
    rows, links = [], {}
    for at, one in enumerate(words.told.groups):
        rows.append((names[one.key][0] if one.key in names else words.say("flow.elsewhere"), *_figures(words, one)))
        if one.key in names:
            chosen: Any = {
                CHOSEN_BY[by]: names[one.key][1],
                **({"process": names[one.key][2]} if by == "version" else {}),
            }
            links.update(
                {(at, n): words.cases(what, **chosen) for n, what in enumerate(("started", "closed", "open"), 1)}
            )
    return Chart(
        title=words.say("flow.groups", by=words.say(f"flow.by.{by}")),
        says=words.say("flow.groups.says"),
        kind=Kind.BARS,
        columns=(
            Column(words.say(f"flow.by.{by}").capitalize()),
            *(words.column(f"flow.{one}", Holds.COUNT) for one in ("started", "finished", "open")),
            *(words.column(f"flow.{one}", Holds.DAYS) for one in ("age_p50", "lead_p50", "lead_p85", "lead_p95")),
            *(words.column(f"flow.{one}", Holds.DAYS) for one in ("lead_work_p50", "working_p50", "waiting_p50")),
        ),
        rows=rows,
        up=words.say("flow.cases"),
        how="measure.groups",
        links=links,
        drawn=(1, 2),
        folded=False,
    )


def _figures(words: Words, one: Group) -> tuple[Cell, ...]:
    times = one.times
    halves = (words.spread(each)[0] for each in (times.lead_work, times.working, times.waiting))
    return one.started, one.finished, one.open, words.spread(one.ages)[0], *words.spread(times.lead), *halves


def _names(words: Words, by: str) -> Iterator[tuple[Hashable, tuple[str, str, str]]]:
    """Of each group its name, and how an address asks for it (of a version also for its process)."""
    asked, locale = words.asked, words.locale
    if by == "rules":
        yield from ((one.id, (one.id, one.id, "")) for one in asked.rule_sets)
    for process in asked.processes if by in ("process", "version") else ():
        title = process.title.read(locale)
        if by == "process":
            yield process.id, (title, process.key, process.key)
        else:
            yield from ((one.id, (f"{title} {one.number}", str(one.number), process.key)) for one in process.versions)
    for place in asked.places if by in ("centre", "team") else ():
        for key in place.scope.centres if by == "centre" else place.scope.teams:
            yield key, (place.name.read(locale), place.key, "")
