"""The acts of a tryout: what was done, by whom and when; done again in order they give the same case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from processes import clock
from processes.errors import EngineFault, Problem, Refusal
from processes.forms.answers import Raw, read_answers
from processes.forms.form import Form
from processes.motion.plain import plain
from processes.studio.trying.differs import Differs
from processes.studio.trying.library import Library
from processes.studio.trying.people import born_with, citizen
from processes.studio.trying.play import why
from processes.studio.trying.story import Story


class Did(StrEnum):
    """What an act does."""

    START = "start"
    ANSWER = "answer"
    MESSAGE = "message"
    JUMP = "jump"


@dataclass(frozen=True, slots=True)
class Act:
    """One act at one moment.

    ``element`` and ``step`` say at which step (or start event), ``raw`` are answers as typed, ``by`` who answers (or,
    at the start, the citizen the case is about). ``led`` is the step the case was led to by it, where a search chose it
    and nobody's hand, and ``decisive`` are the answers that settled the way.
    """

    did: Did
    at: datetime
    element: str = ""
    step: str = ""
    raw: Raw = field(default_factory=dict)
    by: str = ""
    led: str = ""
    decisive: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """As it is kept."""
        kept = {**asdict(self), "did": self.did.value, "at": self.at.isoformat(), "decisive": list(self.decisive)}
        return {name: value for name, value in kept.items() if value or name not in ("led", "decisive")}

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Act:
        """As it was kept."""
        read = {"did": Did(kept["did"]), "at": datetime.fromisoformat(kept["at"])}
        return cls(**{**kept, **read, "decisive": tuple(kept.get("decisive", ()))})


@dataclass(frozen=True, slots=True)
class Done:
    """An act that was done: the typed answers it gave, the group whose step it was, and how long the diary was then."""

    act: Act
    answers: Mapping[str, Any]
    group: str | None
    lines: int


@dataclass(frozen=True, slots=True)
class Lived:
    """A case as its acts left it; ``fault`` is why the act after the last that was done cannot be done any more."""

    story: Story
    done: tuple[Done, ...]
    fault: Problem | None = None


def live(library: Library, key: str, acts: Sequence[Act]) -> Lived:
    """Do the acts in order on a new case, as far as they can be done. Raises ``Invalid`` when there is no start."""
    story = Story(library, key, acts[0].at)
    done: list[Done] = []
    for act in acts:
        try:
            done.append(do_act(story, act))
        except Differs as differs:
            return Lived(story, tuple(done), differs.problem)
        except (Refusal, EngineFault) as refusal:
            return Lived(story, tuple(done), Problem("try.refused", act.element, {"why": why(refusal)}))
    return Lived(story, tuple(done))


def do_act(story: Story, act: Act) -> Done:
    """Do one act. Raises ``Differs`` where what it is done to is not there, and whatever form or guard refuse with."""
    answers, group = _ACTS[act.did](story, act)
    return Done(act, answers, group, len(story.diary.lines))


def read_for(form: Form | None, raw: Raw, facts: Mapping[str, Any], at: datetime) -> dict[str, Any]:
    """The answers of a form as they count for the case: what was not answered is left out. Raises ``Invalid``."""
    if form is None:
        return {}
    with clock.imagined(at):
        answers = read_answers(form, raw, plain(facts), demo=True)
    return {name: value for name, value in answers.items() if value is not None}


def _start(story: Story, act: Act) -> tuple[Mapping[str, Any], str | None]:
    edition = story.library.edition(story.key)
    event = edition.plan.elements.get(act.element) if act.element else None
    if act.element and event is None:
        raise Differs("try.no_start", wanted=act.element, found=[one.id for one in edition.plan.starts])
    answers = read_for(edition.form(event.form) if event else None, act.raw, {}, act.at)
    story.start(act.element or None, {**born_with(citizen(act.by)), **answers})
    return answers, None


def _answer(story: Story, act: Act) -> tuple[Mapping[str, Any], str | None]:
    there = [one for one in story.open() if one.element == act.element]
    task = next((one for one in there if one.step == act.step), there[0] if there else None)
    if task is None:
        raise Differs("try.not_there", wanted=act.element, found=[one.element for one in story.open()])
    element, group = story.element(task), story.group(task)
    if element.four_eyes and act.by and story.doers.get(element.four_eyes) == act.by:
        raise Refusal("four_eyes")
    answers = read_for(story.edition_of(task).form(element.form), act.raw, task.data, story.now)
    with clock.imagined(story.now):
        story.must_allow(task, {**plain(task.data), **answers})
    story.doers[task.element] = act.by
    story.move(lambda run: run.complete(task.step, answers))
    return answers, group


def _message(story: Story, act: Act) -> tuple[Mapping[str, Any], str | None]:
    waiting = [one for one in ([] if story.ended else story.look().awaited()) if one.kind == "message"]
    there = [one for one in waiting if one.element == act.element]
    caught = next((one for one in there if one.step == act.step), there[0] if there else None)
    if caught is None:
        raise Differs("try.nobody_waits", wanted=act.element, found=[one.element for one in waiting])
    element = story.named(caught.element)
    edition = story.library.edition(story.library.key_of(caught.process) or story.key)
    form = edition.form(element.form) if element else None
    answers = read_for(form, act.raw, story.facts, story.now)
    story.move(lambda run: run.deliver(caught.name, answers, caught.step))
    return answers, None


def _jump(story: Story, act: Act) -> tuple[Mapping[str, Any], str | None]:
    if act.at < story.now:
        raise Differs("try.time_back", today=story.now.astimezone(clock.COPENHAGEN).date())
    story.goes_to(act.at)
    return {}, None


_ACTS = {Did.START: _start, Did.ANSWER: _answer, Did.MESSAGE: _message, Did.JUMP: _jump}
