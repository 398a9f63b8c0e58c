"""How a step of a draft will look: as a task to whoever works, as a page to a party, as a letter; nothing is a case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from processes.definitions.checks.drawn import Shape
from processes.definitions.manifest import Stage
from processes.engine.elements import text_in_both
from processes.errors import NotFound
from processes.forms.form import Form
from processes.language import Text
from processes.motion.assign import PARTIES
from processes.motion.letters import PARTS as LETTER
from processes.parties.page import Lines, PartyPage
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.readable import Opened, opened
from processes.studio.texts import STAGE, stages_of
from processes.tasks.holding import Acts, Holding
from processes.tasks.page import Known, Rights, TaskPage

NOBODY = UUID(int=0)
NUMBER = "S-2026-00000"  # a number no case has
PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Step:
    """A step that can be looked at: as a task, or as the letter it sends."""

    id: str
    name: Text
    is_task: bool
    has_letter: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter in both languages, its places named and not filled."""

    subject: Text
    parts: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """One step of a draft as it will be seen."""

    opened: Opened
    step: Step
    task: TaskPage
    party: PartyPage
    letter: Letter | None
    stage: Stage | None


def steps(tx: Transaction, person: Person, draft_id: UUID) -> tuple[Step, ...]:
    """What can be looked at in this draft. Raises ``Forbidden`` for whoever may not see it."""
    return tuple(_steps(opened(tx, person, draft_id)))


def preview(tx: Transaction, person: Person, draft_id: UUID, element: str) -> Preview:
    """One step as it will be seen. Raises ``NotFound`` for what is no step."""
    found = opened(tx, person, draft_id)
    step = next((one for one in _steps(found) if one.id == element), None)
    if step is None:
        raise NotFound(kind="step", key=element)
    shape = next(shape for shape in found.drawn.shapes if shape.id == element)
    task, party = _task(found, shape, person), _party(found, shape)
    return Preview(found, step, task, party, _letter(found, shape), _stage(found, shape))


def _steps(found: Opened) -> Iterator[Step]:
    for shape in found.drawn.nodes():
        letter = _letter(found, shape) is not None
        if shape.kind == "userTask" or letter:
            task = shape.kind == "userTask"
            yield Step(shape.id, text_in_both(shape.tag), task, letter)


def _group(found: Opened, shape: Shape) -> str | None:
    one = shape.element
    lanes = found.package.manifest.lanes
    return one.group or lanes.get(one.lane or "")


def _words(found: Opened, shape: Shape) -> dict[str, Text]:
    return dict(found.package.texts.get(shape.element.text or "", {}))


def _letter(found: Opened, shape: Shape) -> Letter | None:
    words = _words(found, shape)
    parts = [(part, words[part]) for part in LETTER if words.get(part) and part != "subject"]
    if not parts and not words.get("subject"):
        return None
    return Letter(words.get("subject", Text("", "")), tuple(parts))


def _stage(found: Opened, shape: Shape) -> Stage | None:
    """The station the step belongs to, in words; a line that is not written is empty."""
    raw: Any = next((one for one in stages_of(found.content) if one.get("key") == shape.element.stage), None)
    if raw is None:
        return None
    said = {part: Text.of(raw[part]) if isinstance(raw.get(part), dict) else Text("", "") for part in STAGE}
    return Stage(str(raw["key"]), said["name"], said["now"], said["next"], said["you"])


def _why(found: Opened, shape: Shape) -> Text | None:
    """The station's line Why, which a step without one of its own takes."""
    raw: Any = next((one for one in stages_of(found.content) if one.get("key") == shape.element.stage), {})
    return Text.of(raw["why"]) if isinstance(raw.get("why"), dict) else None


def _form(found: Opened, shape: Shape) -> Form | None:
    return found.package.forms.get(shape.element.form or "")


def _task(found: Opened, shape: Shape, person: Person) -> TaskPage:
    words = _words(found, shape)
    group, guide = _group(found, shape), words.get("guide") or Text("", "")
    points = zip(guide.da.splitlines(), guide.en.splitlines() or guide.da.splitlines(), strict=False)
    nothing = Acts(*[False] * len(Acts.__dataclass_fields__))
    return TaskPage(
        id=NOBODY,
        revision=0,
        name=text_in_both(shape.tag),
        condition="open",
        why={"reason": "preview"},
        group=group,
        on_behalf=group in PARTIES,
        case_id=NOBODY,
        case_number=NUMBER,
        process=found.definition.title,
        citizen="Amina Prøve",
        cpr_masked="720387-xxxx",
        age=38,
        facts={},
        form=_form(found, shape),
        known=Known({}, {}),
        guide=tuple(Text(da, en) for da, en in points),
        instruction=words.get("instruction"),
        deadline=None,
        assignee_id=person.id,
        assignee=person.name,
        may=Rights(claim=False, complete=True, release=False, hand=False),
        holding=Holding(None, 0, None, False, False, None, nothing, ()),
        booked=None,
        free=(),
        next_steps=(),
        channel=None,
        completed_by_id=None,
        completed_by=None,
        completed_at=None,
    )


def _party(found: Opened, shape: Shape) -> PartyPage:
    words, stage = _words(found, shape), _stage(found, shape)
    name, now, you = (stage.name, stage.now, stage.you) if stage is not None else (None, None, None)
    lines = Lines(name, words.get("we_do") or now, words.get("why") or _why(found, shape), words.get("you_do") or you)
    form = _form(found, shape)
    return PartyPage(
        task_id=NOBODY,
        revision=0,
        name=text_in_both(shape.tag),
        number=NUMBER,
        part="citizen",
        reader="Amina Prøve",
        about=None,
        due_day=None,
        lines=lines,
        meeting=None,
        form=form,
        values={},
        sources={},
        facts={},
        draft=None,
        draft_at=None,
        free=(),
    )
