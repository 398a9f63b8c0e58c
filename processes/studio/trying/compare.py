"""How a case would have gone otherwise: the same course on two editions, the weightiest difference first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from processes import clock
from processes.engine.shapes import Element
from processes.errors import Problem
from processes.language import Text
from processes.motion.plain import plain
from processes.studio.trying.course import Played
from processes.studio.trying.story import Story

_WEIGHT = (
    "replay.stopped", "replay.other_end", "replay.not_ended", "replay.ended_too", "replay.guarded",
    "replay.answers_otherwise",
    "replay.not_asked_table", "replay.step_gone", "replay.step_new", "replay.asked", "replay.message_unheard",
    "replay.over_before", "replay.due_earlier", "replay.due_later", "replay.clock_new", "replay.clock_gone",
    "replay.rang_earlier", "replay.rang_later", "replay.rang_new", "replay.rang_not",
    "replay.letter_new", "replay.letter_gone",
)  # fmt: skip


def compare(before: Played, after: Played) -> tuple[Problem, ...]:
    """Every way in which ``after`` went otherwise than ``before``; none where it went the same."""
    seen = {(one.code, one.where) for one in before.notes}
    notes = [one for one in after.notes if (one.code, one.where) not in seen]
    found = [
        *_ends(before.story, after.story),
        *notes,
        *_tables(before.story, after.story),
        *_clocks(before.story, after.story),
        *_rings(before.story, after.story),
        *_letters(before.story, after.story),
    ]
    once = {_key(one): one for one in found}
    return tuple(sorted(once.values(), key=lambda one: _WEIGHT.index(one.code)))


def way(problem: Problem) -> str:
    """By which cases that went otherwise alike are counted together."""
    parts = [
        problem.code,
        problem.where,
        *(str(problem.facts[name]) for name in ("days", "to") if name in problem.facts),
    ]
    return "|".join(parts)


def _key(problem: Problem) -> str:
    return way(problem)


def _ends(before: Story, after: Story) -> Iterator[Problem]:
    if before.ended and not after.ended:
        names = [_named(after, one.element) for one in after.open()]
        yield Problem("replay.not_ended", "", {"open": names})
    elif after.ended and not before.ended:
        yield Problem("replay.ended_too", "", {"to": _end(after)})
    elif before.outcome != after.outcome:
        yield Problem("replay.other_end", before.outcome or "", {"before": _end(before), "to": _end(after)})


def _tables(before: Story, after: Story) -> Iterator[Problem]:
    old, new = _answers(before), _answers(after)
    for table in old:
        if table not in new:
            yield Problem("replay.not_asked_table", table, {"table": table})
        elif plain(old[table]) != plain(new[table]):
            facts = {"table": table, "before": _words(old[table]), "to": _words(new[table])}
            yield Problem("replay.answers_otherwise", table, facts)


def _answers(story: Story) -> dict[str, Any]:
    """The last answer of each table."""
    return {one.table: one.outcome for one in story.decided}


def _words(outcome: Any) -> str:
    pairs = outcome.items() if isinstance(outcome, Mapping) else [("", outcome)]
    return ", ".join(f"{name} = {plain(one)}" if name else str(plain(one)) for name, one in pairs)


def _clocks(before: Story, after: Story) -> Iterator[Problem]:
    old, new = _dues(before), _dues(after)
    for ref in {**old, **new}:
        rule = next(one for one in (*before.clocks, *after.clocks) if one.ref == ref)
        story = before if ref in old else after
        name = story.law().by_key[rule.rule].name if rule.rule in story.law().by_key else Text.of(ref)
        if ref not in new:
            yield Problem("replay.clock_gone", ref, {"name": name})
        elif ref not in old:
            yield Problem("replay.clock_new", ref, {"name": name})
        elif days := (new[ref] - old[ref]).days:
            yield _moved("replay.due", ref, name, days)


def _dues(story: Story) -> dict[str, date]:
    """The first day each clock gave."""
    found: dict[str, date] = {}
    for one in story.clocks:
        found.setdefault(one.ref, one.due)
    return found


def _rings(before: Story, after: Story) -> Iterator[Problem]:
    old, new = _rang(before), _rang(after)
    for element in {**old, **new}:
        name = _named(before if element in old else after, element)
        if element not in new:
            if after.named(element) is not None:
                yield Problem("replay.rang_not", element, {"name": name})
        elif element not in old:
            yield Problem("replay.rang_new", element, {"name": name})
        elif days := (new[element] - old[element]).days:
            yield _moved("replay.rang", element, name, days)


def _rang(story: Story) -> dict[str, date]:
    """The first day each timer rang."""
    found: dict[str, date] = {}
    for one in story.diary.lines:
        element = story.named(one.element) if one.what == "left" else None
        if element is not None and element.event == "timer":
            found.setdefault(one.element, one.at.astimezone(clock.COPENHAGEN).date())
    return found


def _moved(code: str, where: str, name: Text, days: int) -> Problem:
    return Problem(f"{code}_{'later' if days > 0 else 'earlier'}", where, {"name": name, "days": abs(days)})


def _letters(before: Story, after: Story) -> Iterator[Problem]:
    old, new = _papers(before), _papers(after)
    yield from (Problem("replay.letter_gone", key, {"name": name}) for key, name in old.items() if key not in new)
    yield from (Problem("replay.letter_new", key, {"name": name}) for key, name in new.items() if key not in old)


def _papers(story: Story) -> dict[str, Text]:
    return {one.text or one.element: Text(*one.titles) for one in story.diary.documents if one.titles}


def _end(story: Story) -> Text:
    for element in story.library.plan(story.key).elements.values():
        if element.outcome and element.outcome == story.outcome and element.id in story.diary.passed and element.name:
            return element.name
    return Text.of(story.outcome or "")


def _named(story: Story, element: str) -> Text:
    found: Element | None = story.named(element)
    return found.name if found is not None and found.name else Text.of(element)
