"""What an example expects and what was there; every difference is a code with its facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from processes.engine import Decided, Thrown
from processes.engine.shapes import Element
from processes.errors import Problem
from processes.language import Text
from processes.motion.clocks_state import ClockState
from processes.motion.plain import plain
from processes.studio.trying.diary import Paper
from processes.studio.trying.names import PROCESSES, is_id, is_statute, is_step, same
from processes.studio.trying.reading import Said
from processes.studio.trying.story import Story
from processes.studio.trying.tables import rows_that_counted

# What may yet come true when the case is led on.
LEADS_ON = frozenset({"try.not_open", "try.goes_on", "try.not_sent", "try.not_decided", "try.not_written"})
_STANDS_FOR = {"G-02": ("P5-12", "P3-14"), "G-03": ("P5-13",), "G-05": ("P5-14",)}  # a general deadline in its process
_LEADERS = {"team_leader": "teamleder", "centre_manager": "centerchef", "process_owner": "procesejer"}


def differences(story: Story, wanted: Said) -> Iterator[Problem]:
    """Every difference between what is wanted and how the case stands."""
    for name, what in wanted.items():
        yield from _CHECKS[name](story, what)


def _open(story: Story, wanted: list[Said]) -> Iterator[Problem]:
    there = [(story.element(one), story.group(one), story.due(one)) for one in story.open()]
    for want in wanted:
        found = _best([one for one in there if is_step(one[0], want["task"])], want)
        if found is None:
            yield _problem("try.not_open", task=want["task"], found=[one[0].id for one in there])
            continue
        there.remove(found)
        if "group" in want and not same(want["group"], found[1] or ""):
            yield _problem("try.group", task=want["task"], wanted=want["group"], found=found[1])
        if "due" in want and want["due"] != found[2]:
            yield _problem("try.due", id=want["task"], wanted=want["due"], found=found[2])
    rest = [one[0] for one in there if story.guide.counts(one[0])]
    if rest:
        yield _problem("try.also_open", found=[one.id for one in rest])


def _best(found: list[tuple[Any, Any, Any]], want: Said) -> tuple[Any, Any, Any] | None:
    """Of several open steps of one name the one that fits best."""
    fits = [sum((want.get("group") == one[1], want.get("due") == one[2])) for one in found]
    return found[fits.index(max(fits))] if found else None


def _has_open(story: Story, wanted: list[Said]) -> Iterator[Problem]:
    yield from (one for one in _open(story, wanted) if one.code != "try.also_open")


def _not_open(story: Story, wanted: list[str]) -> Iterator[Problem]:
    there = [story.element(one) for one in story.open()]
    yield from (_problem("try.still_open", task=name) for name in wanted if _any_step(there, name))


def _any_step(elements: list[Any], name: str) -> bool:
    return any(is_step(one, name) for one in elements)


def _deadlines(story: Story, wanted: list[Said]) -> Iterator[Problem]:
    for want in wanted:
        refs = (want["id"], _clock_id(want["id"]), *_STANDS_FOR.get(_clock_id(want["id"]), ()))
        state = next((one for one in map(story.running, refs) if one is not None), None)
        ended = [one for one in story.clocks if one.ref in refs and not one.runs]
        is_told = want.get("kept") or want.get("missed") or _only_counted(want, ended)
        if want.get("running") is False or (state is None and ended and is_told):
            yield from _ended_clock(story, want, state, ended)
        elif state is None:
            code = "try.clock_not_running_due" if "due" in want else "try.clock_not_running"
            yield _problem(code, id=want["id"], due=want.get("due"), found=_ends(ended))
        else:
            yield from _running_clock(story, want, state)


def _only_counted(want: Said, ended: list[ClockState]) -> bool:
    """Whether only the day is asked about, of a clock that was kept."""
    return "due" in want and "running" not in want and any(one.is_kept for one in ended)


def _ended_clock(story: Story, want: Said, state: ClockState | None, ended: list[ClockState]) -> Iterator[Problem]:
    if state is not None:
        yield _problem("try.clock_runs", id=want["id"], due=state.due)
    elif any(name in want for name in ("due", "kept", "missed", "start")):
        fits = [one for one in ended if _fits(story, want, one)]
        if not fits:
            yield _problem("try.clock_ended", id=want["id"], wanted=_all_of(want), found=_ends(ended))


def _fits(story: Story, want: Said, one: ClockState) -> bool:
    if "statute" in want and not any(is_statute(want["statute"], said) for said in _both(_statute(story, one))):
        return False
    is_missed = one.missed_at is not None
    there = {"due": one.due, "start": one.start, "kept": one.is_kept, "missed": is_missed}
    return all(want.get(name, value) == value for name, value in there.items())


def _running_clock(story: Story, want: Said, state: ClockState) -> Iterator[Problem]:
    if "due" in want and state.due != want["due"]:
        yield _problem("try.due", id=want["id"], wanted=want["due"], found=state.due)
    if "start" in want and state.start != want["start"]:
        yield _problem("try.clock_start", id=want["id"], wanted=want["start"], found=state.start)
    if "statute" in want and not any(is_statute(want["statute"], said) for said in _both(_statute(story, state))):
        yield _problem("try.clock_statute", id=want["id"], wanted=want["statute"], found=_statute(story, state))
    if "rule_set" in want and state.rule_set != want["rule_set"]:
        yield _problem("try.clock_rule_set", id=want["id"], wanted=want["rule_set"], found=state.rule_set)
    if want.get("missed", False) != (state.missed_at is not None):
        yield _problem("try.clock_not_missed" if want.get("missed") else "try.clock_missed", id=want["id"])


def _clock_id(said: str) -> str:
    """``P4_10`` and ``P4.10`` are P4-10."""
    return said.replace("_", "-").replace(".", "-").upper()


def _ends(ended: list[ClockState]) -> list[str]:
    return [f"{one.due} ({one.ended_by}{', missed' if one.missed_at else ''})" for one in ended]


def _statute(story: Story, state: ClockState) -> Text:
    return story.law().by_key[state.rule].statute


def _both(words: Text) -> tuple[str, str]:
    return words.da, words.en


def _all_of(want: Said) -> str:
    return ", ".join(f"{name} = {value}" for name, value in want.items() if name != "id")


def _decisions(story: Story, wanted: list[Said]) -> Iterator[Problem]:
    for want in wanted:
        made = [one for one in story.decided if _is_decision(one, want["id"])]
        if not made:
            names = dict.fromkeys(one.spec or one.table for one in story.decided)
            yield _problem("try.not_decided", id=want["id"], found=list(names))
            continue
        last = made[-1]
        rows = want.get("matched", [])
        rows, found = (rows if isinstance(rows, list) else [rows]), rows_that_counted(story, last)
        if not set(rows) <= set(found):
            yield _problem("try.rows", id=want["id"], wanted=str(rows), found=str(found))
        yield from _outcome(want, last.outcome)


def _is_decision(one: Decided, wanted: str) -> bool:
    return any(same(wanted, name) for name in (one.spec or "", one.table)) or is_id(one.element, wanted)


def _outcome(want: Said, found: Any) -> Iterator[Problem]:
    outcome = found if isinstance(found, Mapping) else {"": found}
    said = want.get("outcome")
    if said is not None and not isinstance(said, Mapping):
        if not any(_equal(one, said) for one in [*outcome.values(), found]):
            told = ", ".join(f"{name} = {one}" if name else str(one) for name, one in outcome.items())
            yield _problem("try.answer", id=want["id"], wanted=said, found=told)
        return
    for name, value in (said or {}).items():
        key = _answer_named(name, list(outcome))
        if key not in outcome:
            yield _problem("try.answer_unnamed", id=want["id"], name=name, wanted=value, found=list(outcome))
        elif not _equal(outcome[key], value):
            yield _problem("try.answer_value", id=want["id"], name=name, wanted=value, found=outcome[key])


def _answer_named(name: str, answers: list[str]) -> str:
    """The answer meant: its name, or the one whose name ends so (``category``: ``proposedCategory``)."""
    exact = [one for one in answers if same(one, name)]
    ending = [one for one in answers if one.casefold().endswith(name.casefold())]
    return (exact or (ending if len(ending) == 1 else []) or [""])[0]


def _equal(found: Any, wanted: Any) -> bool:
    numbers = [Decimal(str(one)) for one in (found, wanted) if type(one) in (int, float, Decimal)]
    alike = str(plain(found)) == str(plain(wanted))
    return bool(plain(found) == plain(wanted)) or alike or (len(numbers) == 2 and numbers[0] == numbers[1])


def _not_decided(story: Story, wanted: list[str]) -> Iterator[Problem]:
    for name in wanted:
        if any(_is_decision(one, name) for one in story.decided):
            yield _problem("try.was_decided", id=name)


def _is_paper(paper: Paper, wanted: str) -> bool:
    if any(same(wanted, name) for name in (paper.text or "", paper.kind, *paper.titles)):
        return True
    return is_id(paper.element, wanted)


def _is_thrown(thrown: Thrown, wanted: str) -> bool:
    names = (thrown.name, thrown.definition or "", *PROCESSES.get(thrown.definition or "", ()))
    return any(same(wanted, name) for name in names) or is_id(thrown.element, wanted)


def _is_passed(passed: Element | str, wanted: str) -> bool:
    return is_id(passed, wanted) if isinstance(passed, str) else is_step(passed, wanted)


def _is_told(told: str, wanted: str) -> bool:
    return same(told, wanted) or _LEADERS.get(told) == wanted


def _passed(story: Story) -> list[Element | str]:
    return [story.named(one) or one for one in sorted(story.diary.passed)]


_THERE: dict[str, tuple[str, Callable[[Story], list[Any]], Callable[[Any, str], bool]]] = {
    "documents": ("written", lambda story: story.diary.documents, _is_paper),
    "sent": ("sent", lambda story: story.thrown, _is_thrown),
    "told": (
        "told",
        lambda story: story.diary.told,
        _is_told,
    ),
    "passed": ("passed", _passed, _is_passed),
}


def _present(name: str) -> Callable[[Story, list[str]], Iterator[Problem]]:
    verb, there, is_it = _THERE[name]

    def check(story: Story, wanted: list[str]) -> Iterator[Problem]:
        found = there(story)
        for want in wanted:
            if not any(is_it(one, want) for one in found):
                told = [name for name in map(_called, found) if not name.startswith("flow_")]
                yield _problem(f"try.not_{verb}", wanted=want, found=told)

    return check


def _absent(name: str) -> Callable[[Story, list[str]], Iterator[Problem]]:
    verb, there, is_it = _THERE[name]

    def check(story: Story, wanted: list[str]) -> Iterator[Problem]:
        found = there(story)
        for want in wanted:
            if any(_is_just(one, want) if name == "passed" else is_it(one, want) for one in found):
                yield _problem(f"try.was_{verb}", wanted=want)

    return check


def _is_just(one: Element | str, wanted: str) -> bool:
    """A call that covers a step may well pass it by."""
    return is_id(one if isinstance(one, str) else one.id, wanted)


def _called(one: Any) -> str:
    if isinstance(one, Element):
        return one.id
    return one.name if isinstance(one, Thrown) else str(one)


def _facts(story: Story, wanted: Said) -> Iterator[Problem]:
    data = story.look().data
    for name, value in wanted.items():
        if not _equal(data.get(name), value):
            yield _problem("try.fact", name=name, wanted=value, found=data.get(name))


def _rule_set(story: Story, wanted: list[str]) -> Iterator[Problem]:
    for want in wanted:
        if want not in story.rule_sets.values():
            yield _problem("try.rule_set", wanted=want, found=list(story.rule_sets.values()))


def _ended(story: Story, wanted: str | bool) -> Iterator[Problem]:
    if wanted is False:
        if story.ended:
            yield _problem("try.ended", found=story.outcome)
    elif not story.ended:
        yield _problem("try.goes_on", wanted=wanted, found=[one.element for one in story.open()])
    elif wanted is not True and not any(same(str(wanted), name) for name in _end_names(story)):
        yield _problem("try.other_end", wanted=wanted, found=story.outcome)


def _end_names(story: Story) -> Iterator[str]:
    """The outcome, and what the end event that gave it is called in both languages."""
    yield story.outcome or ""
    for element in story.library.plan(story.key).elements.values():
        if element.outcome and element.outcome == story.outcome and element.id in story.diary.passed:
            yield from (name for name in (element.name.da, element.name.en, element.id) if name)


def _problem(code: str, **facts: Any) -> Problem:
    return Problem(code, "", facts)


_CHECKS: dict[str, Callable[[Story, Any], Iterator[Problem]]] = {
    "open": _open,
    "has_open": _has_open,
    "not_open": _not_open,
    "deadlines": _deadlines,
    "decisions": _decisions,
    "not_decided": _not_decided,
    "facts": _facts,
    "rule_set": _rule_set,
    "ended": _ended,
    **{name: _present(name) for name in _THERE},
    **{f"not_{name}": _absent(name) for name in _THERE},
}
