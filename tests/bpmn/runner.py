"""Plays an example: what is done on which day, and what must then be true; every difference in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

from processes import clock
from processes.engine import OpenStep
from processes.errors import Refusal
from processes.forms.answers import read_answers
from processes.forms.form import Form
from processes.motion.plain import plain
from processes.sample.answerer import Answerer, raw_of
from tests.bpmn.world import Story, package_of, shipped

MORNING = time(9)
Said = Mapping[str, Any]


class Difference(AssertionError):
    """What an example expected and what was there."""


def play(key: str, example: Said) -> Story:
    """The story of an example to its end; Difference where it turns out otherwise."""
    start = example["start"]
    story = Story(start.get("process", key), _moment(start["on"]))
    facts = _start_facts(story, start)
    story.start(_start_event(story, start), facts)
    _expect(story, start.get("expect", {}), "start")
    for number, step in enumerate(example.get("step", []), 1):
        where = f"step {number} ({step.get('do') or step.get('message') or step.get('on')})"
        try:
            _do(story, step)
        except Refusal as refusal:
            raise Difference(f"{where} was refused: {refusal.code} {_why(refusal)}") from refusal
        _expect(story, step.get("expect", {}), where)
    _expect(story, example.get("expect", {}), "the end")
    return story


def _start_facts(story: Story, start: Said) -> dict[str, Any]:
    given = dict(start.get("data", {}))
    event = _start_event(story, start)
    form = shipped(story.key)[0].forms.get(_form_of(story, event)) if event else None
    if form is None:
        return given
    with clock.frozen(story.now):
        own = {name: value for name, value in given.items() if form.field(name)}
        return {**given, **_answers(form, own, {}, {})}


def _start_event(story: Story, start: Said) -> str | None:
    plan = shipped(story.key)[1]
    wanted = start.get("event")
    return next((one.id for one in plan.starts if _is(one.id, wanted)), None) if wanted else None


def _form_of(story: Story, event: str) -> str:
    return shipped(story.key)[1].elements[event].form or ""


def _do(story: Story, step: Said) -> None:
    if "on" in step:
        story.goes_to(_moment(step["on"]))
    elif "at" in step:
        story.goes_to(step["at"].replace(tzinfo=clock.COPENHAGEN))
    if "do" in step:
        _complete(story, step)
    elif "message" in step:
        caught: list[bool] = []
        story.move(lambda run: caught.append(run.deliver(step["message"], step.get("answers", {}))))
        if not any(caught) and not step.get("unheard", False):
            raise Difference(f"nobody waits for the message {step['message']}")


def _complete(story: Story, step: Said) -> None:
    found = [one for one in story.open() if _is(one.element, step["do"])]
    if not found:
        raise Difference(f"{step['do']} is not open; open are {[one.element for one in story.open()]}")
    task = found[0]
    refused = step.get("refused")
    try:
        answers = _answered(story, task, step)
    except Refusal as refusal:
        if refused and refused in _codes(refusal):
            return
        raise
    if refused:
        raise Difference(f"{step['do']} should have been refused with {refused}")
    story.doers[task.element] = step.get("by", "")
    story.move(lambda run: run.complete(task.step, answers))


def _answered(story: Story, task: OpenStep, step: Said) -> Mapping[str, Any]:
    element = story.element(task)
    if element.four_eyes and step.get("by") and story.doers.get(element.four_eyes) == step["by"]:
        raise Refusal("four_eyes")
    package = package_of(task.plan)
    form = package.forms.get(element.form or "")
    with clock.frozen(story.now):
        answers = _answers(form, step.get("answers", {}), plain(task.data), task.data) if form else {}
        story.must_allow(task, {**plain(task.data), **answers})
    return answers


def _answers(form: Form, wishes: Said, facts: Said, known: Said) -> dict[str, Any]:
    """The answers as the form reads them; what the example does not say is filled in as it would be."""
    raw = {name: raw_of(value) for name, value in wishes.items()}
    full = Answerer(raw).fill(form, {**facts, **known})
    if full is None or any(name in full and full[name] != value for name, value in raw.items()):
        full = {**(full or {}), **raw}
    answers = read_answers(form, full, facts)
    lost = [name for name in wishes if name not in answers]
    if lost:
        raise Difference(f"the form {form.key} does not ask for {lost}")
    return {name: value for name, value in answers.items() if value is not None}


def _expect(story: Story, wanted: Said, where: str) -> None:
    told = [f"{where}: {one}" for name in wanted for one in _CHECKS[name](story, wanted[name])]
    if told:
        raise Difference("\n".join(told))


def _open(story: Story, wanted: list[Said]) -> Iterator[str]:
    there = [(one.element, story.group(one), story.due(one)) for one in story.open()]
    for want in wanted:
        found = next((one for one in there if _is(one[0], want["task"])), None)
        if found is None:
            yield f"{want['task']} is not open; open are {[one[0] for one in there]}"
            continue
        there.remove(found)
        if "group" in want and want["group"] != found[1]:
            yield f"{want['task']} belongs to {found[1]}, not {want['group']}"
        if "due" in want and want["due"] != found[2]:
            yield f"{want['task']} is due {found[2]}, not {want['due']}"
    if there:
        yield f"also open: {[one[0] for one in there]}"


def _deadlines(story: Story, wanted: list[Said]) -> Iterator[str]:
    for want in wanted:
        state = story.running(want["id"])
        if want.get("running") is False:
            if state is not None:
                yield f"{want['id']} still runs, due {state.due}"
            continue
        if state is None:
            ended = [one for one in story.clocks if one.ref == want["id"]]
            yield f"{want['id']} does not run; ended: {[(one.due, one.ended_by) for one in ended]}"
            continue
        if state.due != want["due"]:
            yield f"{want['id']} is due {state.due}, not {want['due']}"
        if "statute" in want and want["statute"] not in story.statute(state):
            yield f"{want['id']} is by {story.statute(state)}, not {want['statute']}"
        if want.get("missed", False) != (state.missed_at is not None):
            yield f"{want['id']} is {'' if state.missed_at else 'not '}missed"


def _decisions(story: Story, wanted: list[Said]) -> Iterator[str]:
    for want in wanted:
        made = [one for one in story.decided if want["id"] in (one.spec, one.table) or _is(one.element, want["id"])]
        if not made:
            yield f"{want['id']} was not decided"
            continue
        last = made[-1]
        if "matched" in want and not set(want["matched"]) <= set(last.matched):
            yield f"{want['id']} matched rows {list(last.matched)}, not {want['matched']}"
        outcome = last.outcome if isinstance(last.outcome, Mapping) else {"": last.outcome}
        for name, value in want.get("outcome", {}).items():
            found = outcome.get(name, outcome.get(""))
            if plain(found) != plain(value):
                yield f"{want['id']} answered {name} = {found}, not {value}"


def _documents(story: Story, wanted: list[str]) -> Iterator[str]:
    missing = [one for one in wanted if one not in story.documents]
    if missing:
        yield f"not written: {missing}; written are {story.documents}"


def _thrown(story: Story, wanted: list[str]) -> Iterator[str]:
    missing = [one for one in wanted if one not in [thrown.name for thrown in story.thrown]]
    if missing:
        yield f"not sent: {missing}; sent are {[thrown.name for thrown in story.thrown]}"


def _told(story: Story, wanted: list[str]) -> Iterator[str]:
    missing = [one for one in wanted if one not in story.told]
    if missing:
        yield f"not told: {missing}; told are {story.told}"


def _facts(story: Story, wanted: Said) -> Iterator[str]:
    data = story.look().data
    for name, value in wanted.items():
        if plain(data.get(name)) != plain(value):
            yield f"{name} is {data.get(name)}, not {value}"


def _rule_set(story: Story, wanted: str) -> Iterator[str]:
    if wanted not in story.rule_sets.values():
        yield f"the rule sets are {story.rule_sets}, not {wanted}"


def _ended(story: Story, wanted: str | bool) -> Iterator[str]:
    if wanted is False:
        if story.ended:
            yield f"the case has ended: {story.outcome}"
    elif not story.ended:
        yield f"the case has not ended; open are {[one.element for one in story.open()]}"
    elif story.outcome != wanted:
        yield f"it ended with {story.outcome}, not {wanted}"


_CHECKS: dict[str, Callable[[Story, Any], Iterator[str]]] = {
    "open": _open,
    "deadlines": _deadlines,
    "decisions": _decisions,
    "documents": _documents,
    "sent": _thrown,
    "told": _told,
    "facts": _facts,
    "rule_set": _rule_set,
    "ended": _ended,
}


def _is(element: str, wanted: str) -> bool:
    """A step may be named by its whole id or by the specification's alone: T4_11, T4.11."""
    name = wanted.replace(".", "_")
    return element == name or element.startswith(f"{name}_")


def _moment(day: date | datetime) -> datetime:
    if isinstance(day, datetime):
        return day.replace(tzinfo=clock.COPENHAGEN)
    return datetime.combine(day, MORNING, clock.COPENHAGEN)


def _codes(refusal: Refusal) -> set[str]:
    problems = getattr(refusal, "problems", ())
    return {refusal.code, *(one.code for one in problems), *(str(one.facts.get("check")) for one in problems)}


def _why(refusal: Refusal) -> list[str]:
    return [f"{one.where}: {one.code} {dict(one.facts)}" for one in getattr(refusal, "problems", ())]
