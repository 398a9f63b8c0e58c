"""What an example expects and what was there; every difference is a code with its facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from processes.engine import Decided, Thrown
from processes.engine.shapes import Element
from processes.errors import Problem
from processes.motion.plain import plain
from processes.studio.trying.diary import Paper
from processes.studio.trying.judging_clocks import deadlines
from processes.studio.trying.names import PROCESSES, is_id, is_step, same
from processes.studio.trying.reading import Said
from processes.studio.trying.story import Story
from processes.studio.trying.tables import rows_that_counted

# What may yet come true when the case is led on.
LEADS_ON = frozenset({"try.not_open", "try.goes_on", "try.not_sent", "try.not_decided", "try.not_written"})
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
    "told": ("told", lambda story: story.diary.told, _is_told),
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
    "deadlines": deadlines,
    "decisions": _decisions,
    "not_decided": _not_decided,
    "facts": _facts,
    "rule_set": _rule_set,
    "ended": _ended,
    **{name: _present(name) for name in _THERE},
    **{f"not_{name}": _absent(name) for name in _THERE},
}
