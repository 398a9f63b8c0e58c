"""An invented case written down as an example: what was done on which day, and what was true then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from processes import clock
from processes.language import Text
from processes.studio.toml_write import as_toml
from processes.studio.trying.acting import MORNING
from processes.studio.trying.acts import Act, Did, Done, do_act
from processes.studio.trying.library import Library
from processes.studio.trying.people import born_with, citizen
from processes.studio.trying.play import copied
from processes.studio.trying.story import Story
from processes.studio.trying.tables import rows_that_counted

_WIDE = 110
_JUST_BEFORE = timedelta(minutes=1)


@dataclass
class _Seen:
    """What was told already, so that each step tells only what is new."""

    clocks: dict[str, tuple[date, bool]] = field(default_factory=dict)
    papers: int = 0
    sent: int = 0
    decided: int = 0


def written(library: Library, key: str, acts: Sequence[Act], title: Text) -> str:
    """The file of an example. Raises whatever an act that can no longer be done raises."""
    story, seen = Story(library, key, acts[0].at), _Seen()
    blocks = [f"title = {as_toml({'da': title.da, 'en': title.en})}\n"]
    now: datetime | None = None
    for act in acts:
        for part, rings in _parts(story, act):
            blocks.append(_block(story, seen, part, now, rings))
            now = part.at
    ended = as_toml(story.outcome or True) if story.ended else "false"
    blocks.append(f"[expect]\nended = {ended}\n")
    return "\n".join(blocks)


def _block(story: Story, seen: _Seen, act: Act, now: datetime | None, rings: tuple[str, ...]) -> str:
    """One act with what is true after it; ``rings`` are the timers that ring then, or in a minute."""
    done = do_act(story, act)
    lines = [*_moment(act, now), *_done(story, done)]
    expect = list(_expect(story, seen))
    if rings:
        has_rung = set(rings) <= story.diary.passed
        expect = [*(expect if has_rung else []), _list("passed" if has_rung else "not_passed", list(rings))]
    table = "start" if act.did is Did.START else "step"
    block = "\n".join([f"[{table}]" if table == "start" else "[[step]]", *lines, ""])
    return block + ("\n".join([f"[{table}.expect]", *expect, ""]) if expect else "")


def _parts(story: Story, act: Act) -> Iterator[tuple[Act, tuple[str, ...]]]:
    """A jump in as many as timers ring on the way for the first time, each a minute before and then: so that an example
    tells when one comes sooner or later."""
    if act.did is not Did.JUMP:
        yield act, ()
        return
    for at, rings in _rings(story, act).items():
        fresh = tuple(one for one in rings if one not in story.diary.passed)
        if fresh and at - _JUST_BEFORE > story.now:
            yield Act(Did.JUMP, at - _JUST_BEFORE), fresh
        if fresh:
            yield Act(Did.JUMP, at), fresh
    if act.at > story.now:
        yield act, ()


def _rings(story: Story, act: Act) -> dict[datetime, list[str]]:
    """The timers that will ring on the way, by their moment."""
    ahead, found = copied(story), dict[datetime, list[str]]()
    do_act(ahead, act)
    for line in ahead.diary.lines[len(story.diary.lines) :]:
        element = ahead.named(line.element)
        if line.what == "left" and element is not None and element.event == "timer":
            found.setdefault(line.at, []).append(line.element)
    return found


def _moment(act: Act, now: datetime | None) -> Iterator[str]:
    if act.at == now and act.did is not Did.JUMP:  # a jump to where one is lets ring what is due
        return
    local = act.at.astimezone(clock.COPENHAGEN)
    yield f"on = {local.date()}" if local.time() == MORNING else f"at = {local.isoformat()}"


def _done(story: Story, done: Done) -> Iterator[str]:
    act = done.act
    if act.did is Did.START:
        if act.element:
            yield f"event = {as_toml(act.element)}"
        yield _line("data", {**born_with(citizen(act.by)), **done.answers})
    elif act.did is Did.ANSWER:
        yield f"do = {as_toml(act.element)}"
        if act.by:
            yield f"by = {as_toml(act.by)}"
    elif act.did is Did.MESSAGE:
        yield f"message = {as_toml(act.element)}"
    if act.did is not Did.START and (asked := _asked(story, done)):
        yield _line("answers", asked)


def _asked(story: Story, done: Done) -> dict[str, Any]:
    """Only what the form asks for: what it derives from the answers comes by itself."""
    element = story.named(done.act.element)
    if element is None or not element.form:
        return {}
    edition = story.library.edition(story.library.key_of(element.process) or story.key)
    form = edition.form(element.form)
    return {name: value for name, value in done.answers.items() if form is not None and form.field(name) is not None}


def _expect(story: Story, seen: _Seen) -> Iterator[str]:
    yield _list("open", [_task(story, one) for one in story.open()])
    moved = list(_clocks(story, seen))
    if moved:
        yield _list("deadlines", moved)
    decided = {one.table: one for one in story.decided[seen.decided :]}  # the last use of each
    if decided:
        rows = [{"id": key, "matched": rows_that_counted(story, one)} for key, one in decided.items()]
        yield _list("decisions", rows)
    papers = story.diary.documents[seen.papers :]
    if papers:
        yield _list("documents", list(dict.fromkeys(one.text or one.element for one in papers)))
    sent = story.thrown[seen.sent :]
    if sent:
        yield _list("sent", list(dict.fromkeys(one.name for one in sent)))
    seen.papers, seen.sent, seen.decided = len(story.diary.documents), len(story.thrown), len(story.decided)


def _task(story: Story, step: Any) -> dict[str, Any]:
    told = {"task": step.element, "group": story.group(step), "due": story.due(step)}
    return {name: value for name, value in told.items() if value is not None}


def _clocks(story: Story, seen: _Seen) -> Iterator[dict[str, Any]]:
    """Clocks that came, moved or went since."""
    running = {} if story.ended else {one.ref: (one.due, one.missed_at is not None) for one in story.clocks if one.runs}
    for ref, (due, is_missed) in running.items():
        if seen.clocks.get(ref) != (due, is_missed):
            yield {"id": ref, "due": due, **({"missed": True} if is_missed else {})}
    if not story.ended:
        yield from ({"id": ref, "running": False} for ref in seen.clocks if ref not in running)
    seen.clocks = running


def _line(name: str, values: Mapping[str, Any]) -> str:
    return f"{name} = {as_toml(_plain(values))}"


def _list(name: str, values: list[Any]) -> str:
    whole = f"{name} = {as_toml(values, True)}"
    return whole if len(whole) <= _WIDE else f"{name} = {as_toml(values, False)}"


def _plain(value: Any) -> Any:
    """Without what nothing was answered to."""
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items() if one is not None}
    return [_plain(one) for one in value] if isinstance(value, (list, tuple)) else value
