"""What an example expects and what was there; every difference is a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from processes.engine import Decided, Thrown
from processes.motion.clocks_state import ClockState
from processes.motion.plain import plain
from tests.bpmn.names import PROCESSES, is_id, is_statute, is_step, same
from tests.bpmn.reading import Said
from tests.bpmn.specification import is_step_of_it
from tests.bpmn.tables import rows_that_counted
from tests.bpmn.world import Paper, Story, playable, shipped

NOT_OPEN, NOT_SENT, GOING_ON = "to be open; found", "to be sent; found", "found the case going on"
NOT_DECIDED = "to be decided; decided are"
NOT_WRITTEN = "to be written; found"
_STANDS_FOR = {"G-02": ("P5-12", "P3-14"), "G-03": ("P5-13",), "G-05": ("P5-14",)}  # a general deadline in its process
_LEADERS = {"team_leader": "teamleder", "centre_manager": "centerchef", "process_owner": "procesejer"}


def differences(story: Story, wanted: Said) -> Iterator[str]:
    """Every difference between what is wanted and how the case stands."""
    for name, what in wanted.items():
        yield from _CHECKS[name](story, what)


def _open(story: Story, wanted: list[Said]) -> Iterator[str]:
    there = [(story.element(one), story.group(one), story.due(one)) for one in story.open()]
    for want in wanted:
        found = _best([one for one in there if is_step(one[0], want["task"])], want)
        if found is None:
            yield f"expected {want['task']} {NOT_OPEN} {_listed(one[0].id for one in there)}"
            continue
        there.remove(found)
        if "group" in want and not same(want["group"], found[1] or ""):
            yield f"{want['task']}: expected group {want['group']}, found {found[1]}"
        if "due" in want and want["due"] != found[2]:
            yield f"{want['task']}: expected due {want['due']}, found {found[2]}"
    rest = [one[0] for one in there if not story.guesses or is_step_of_it(one[0])]
    if rest:
        yield f"expected nothing else open; found {_listed(one.id for one in rest)}"


def _best(found: list[tuple[Any, Any, Any]], want: Said) -> tuple[Any, Any, Any] | None:
    """Of several open steps of one name the one that fits best."""
    fits = [sum((want.get("group") == one[1], want.get("due") == one[2])) for one in found]
    return found[fits.index(max(fits))] if found else None


def _has_open(story: Story, wanted: list[Said]) -> Iterator[str]:
    yield from (one for one in _open(story, wanted) if not one.startswith("expected nothing else"))


def _not_open(story: Story, wanted: list[str]) -> Iterator[str]:
    there = [story.element(one) for one in story.open()]
    yield from (f"expected {name} not to be open; found it open" for name in wanted if _any_step(there, name))


def _any_step(elements: list[Any], name: str) -> bool:
    return any(is_step(one, name) for one in elements)


def _deadlines(story: Story, wanted: list[Said]) -> Iterator[str]:
    for want in wanted:
        refs = (_clock_id(want["id"]), *_STANDS_FOR.get(_clock_id(want["id"]), ()))
        state = next((one for one in map(story.running, refs) if one is not None), None)
        ended = [one for one in story.clocks if one.ref in refs and not one.runs]
        is_told = want.get("kept") or want.get("missed") or _only_counted(want, ended)
        if want.get("running") is False or (state is None and ended and is_told):
            yield from _ended_clock(story, want, state, ended)
        elif state is None:
            told = [f"due {one.due}, {one.ended_by}" for one in ended]
            yield f"{want['id']}: expected it to run{_due(want)}; found it not running ({_listed(told)})"
        else:
            yield from _running_clock(story, want, state)


def _only_counted(want: Said, ended: list[ClockState]) -> bool:
    """Whether only the day is asked about, of a clock that was kept."""
    return "due" in want and "running" not in want and any(one.is_kept for one in ended)


def _ended_clock(story: Story, want: Said, state: ClockState | None, ended: list[ClockState]) -> Iterator[str]:
    if state is not None:
        yield f"{want['id']}: expected it not to run; found it running, due {state.due}"
    elif any(name in want for name in ("due", "kept", "missed", "start")):
        fits = [one for one in ended if _fits(story, want, one)]
        if not fits:
            told = [f"due {one.due}, {one.ended_by}{', missed' if one.missed_at else ''}" for one in ended]
            yield f"{want['id']}: expected an ended one {_all_of(want)}; found {_listed(told)}"


def _fits(story: Story, want: Said, one: ClockState) -> bool:
    if "statute" in want and not any(is_statute(want["statute"], said) for said in story.statutes(one)):
        return False
    is_missed = one.missed_at is not None
    there = {"due": one.due, "start": one.start, "kept": one.is_kept, "missed": is_missed}
    return all(want.get(name, value) == value for name, value in there.items())


def _running_clock(story: Story, want: Said, state: ClockState) -> Iterator[str]:
    if "due" in want and state.due != want["due"]:
        yield f"{want['id']}: expected due {want['due']}, found {state.due}"
    if "start" in want and state.start != want["start"]:
        yield f"{want['id']}: expected it to start {want['start']}, found {state.start}"
    if "statute" in want and not any(is_statute(want["statute"], said) for said in story.statutes(state)):
        yield f"{want['id']}: expected by {want['statute']}, found {story.statutes(state)[0]}"
    if "rule_set" in want and state.rule_set != want["rule_set"]:
        yield f"{want['id']}: expected rule set {want['rule_set']}, found {state.rule_set}"
    if want.get("missed", False) != (state.missed_at is not None):
        yield f"{want['id']}: expected {_missed(want.get('missed', False))}, found {_missed(state.missed_at)}"


def _missed(is_missed: object) -> str:
    return "it missed" if is_missed else "it not missed"


def _clock_id(said: str) -> str:
    """``P4_10`` and ``P4.10`` are P4-10."""
    return said.replace("_", "-").replace(".", "-").upper()


def _due(want: Said) -> str:
    return f", due {want['due']}" if "due" in want else ""


def _all_of(want: Said) -> str:
    return ", ".join(f"{name} = {value}" for name, value in want.items() if name != "id")


def _decisions(story: Story, wanted: list[Said]) -> Iterator[str]:
    for want in wanted:
        made = [one for one in story.decided if _is_decision(one, want["id"])]
        if not made:
            names = (one.spec or one.table for one in story.decided)
            yield f"{want['id']}: expected it {NOT_DECIDED} {_listed(dict.fromkeys(names))}"
            continue
        last = made[-1]
        rows = want.get("matched", [])
        rows, found = (rows if isinstance(rows, list) else [rows]), rows_that_counted(last)
        if not set(rows) <= set(found):
            yield f"{want['id']}: expected matched rows {rows}, found {found}"
        yield from _outcome(want, last.outcome)


def _is_decision(one: Decided, wanted: str) -> bool:
    return any(same(wanted, name) for name in (one.spec or "", one.table)) or is_id(one.element, wanted)


def _outcome(want: Said, found: Any) -> Iterator[str]:
    outcome = found if isinstance(found, Mapping) else {"": found}
    said = want.get("outcome")
    if said is not None and not isinstance(said, Mapping):
        if not any(_equal(one, said) for one in [*outcome.values(), found]):
            yield f"{want['id']}: expected the answer {said}, found {dict(outcome)}"
        return
    for name, value in (said or {}).items():
        key = _answer_named(name, list(outcome))
        if key not in outcome:
            yield f"{want['id']}: expected {name} = {value}; it answers {_listed(outcome)}"
        elif not _equal(outcome[key], value):
            yield f"{want['id']}: expected {name} = {value}, found {outcome[key]}"


def _answer_named(name: str, answers: list[str]) -> str:
    """The answer meant: its name, or the one whose name ends so (``category``: ``proposedCategory``)."""
    exact = [one for one in answers if same(one, name)]
    ending = [one for one in answers if one.casefold().endswith(name.casefold())]
    return (exact or (ending if len(ending) == 1 else []) or [""])[0]


def _equal(found: Any, wanted: Any) -> bool:
    numbers = [Decimal(str(one)) for one in (found, wanted) if type(one) in (int, float, Decimal)]
    alike = str(plain(found)) == str(plain(wanted))
    return bool(plain(found) == plain(wanted)) or alike or (len(numbers) == 2 and numbers[0] == numbers[1])


def _not_decided(story: Story, wanted: list[str]) -> Iterator[str]:
    for name in wanted:
        if any(_is_decision(one, name) for one in story.decided):
            yield f"{name}: expected it not to be decided; found it decided"


def _is_paper(paper: Paper, wanted: str) -> bool:
    if any(same(wanted, name) for name in (paper.text or "", paper.kind, *paper.titles)):
        return True
    return is_id(paper.element, wanted)


def _is_thrown(thrown: Thrown, wanted: str) -> bool:
    names = (thrown.name, thrown.definition or "", *PROCESSES.get(thrown.definition or "", ()))
    return any(same(wanted, name) for name in names) or is_id(thrown.element, wanted)


def _is_passed(passed: str, wanted: str) -> bool:
    known = next((shipped(key)[1].elements[passed] for key in playable() if passed in shipped(key)[1].elements), None)
    return is_step(known, wanted) if known else is_id(passed, wanted)


_THERE: dict[str, tuple[str, Callable[[Story], list[Any]], Callable[[Any, str], bool]]] = {
    "documents": ("written", lambda story: story.documents, _is_paper),
    "sent": ("sent", lambda story: story.thrown, _is_thrown),
    "told": ("told", lambda story: story.told, lambda one, wanted: same(one, wanted) or _LEADERS.get(one) == wanted),
    "passed": ("passed", lambda story: sorted(story.passed), _is_passed),
}


def _present(name: str) -> Callable[[Story, list[str]], Iterator[str]]:
    verb, there, is_it = _THERE[name]

    def check(story: Story, wanted: list[str]) -> Iterator[str]:
        found = there(story)
        for want in wanted:
            if not any(is_it(one, want) for one in found):
                told = [name for name in map(_called, found) if not name.startswith("flow_")]
                yield f"expected {want} to be {verb}; found {_listed(told)}"

    return check


def _absent(name: str) -> Callable[[Story, list[str]], Iterator[str]]:
    verb, there, is_it = _THERE[name]

    def check(story: Story, wanted: list[str]) -> Iterator[str]:
        found = there(story)
        is_this = is_id if name == "passed" else is_it  # a call that covers a step may well pass it by
        for want in wanted:
            if any(is_this(one, want) for one in found):
                yield f"expected {want} not to be {verb}; found it {verb}"

    return check


def _called(one: Any) -> str:
    return one.name if isinstance(one, Thrown) else str(one)


def _facts(story: Story, wanted: Said) -> Iterator[str]:
    data = story.look().data
    for name, value in wanted.items():
        if not _equal(data.get(name), value):
            yield f"expected {name} = {value}, found {data.get(name)}"


def _rule_set(story: Story, wanted: list[str]) -> Iterator[str]:
    for want in wanted:
        if want not in story.rule_sets.values():
            yield f"expected rule set {want}, found {_listed(story.rule_sets.values())}"


def _ended(story: Story, wanted: str | bool) -> Iterator[str]:
    if wanted is False:
        if story.ended:
            yield f"expected the case to go on; found it ended with {story.outcome}"
    elif not story.ended:
        yield f"expected the end {wanted}; {GOING_ON}, open {_listed(one.element for one in story.open())}"
    elif wanted is not True and not any(same(str(wanted), name) for name in _end_names(story)):
        yield f"expected the end {wanted}, found {story.outcome}"


def _end_names(story: Story) -> Iterator[str]:
    """The outcome, and what the end event that gave it is called in both languages."""
    yield story.outcome or ""
    for element in shipped(story.key)[1].elements.values():
        if element.outcome and element.outcome == story.outcome and element.id in story.passed:
            yield from (name for name in (element.name.da, element.name.en, element.id) if name)


def _listed(names: Any) -> str:
    return ", ".join(str(one) for one in names) or "nothing"


_CHECKS: dict[str, Callable[[Story, Any], Iterator[str]]] = {
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
