"""One step of an invented case as its page shows it: its form, what is known, its words, and whose it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from processes.cases.parts import Fact
from processes.forms.form import Form
from processes.language import Text
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.sandbox import bench, lived
from processes.studio.sandbox_page import Open, open_tasks, reports
from processes.studio.spoken_facts import Facts
from processes.studio.trying.story import Story


@dataclass(frozen=True, slots=True)
class StepPage:
    """One step to answer: its form, what is known, its words, and whose it is."""

    open: Open
    form: Form | None
    facts: dict[str, Any]
    known: tuple[Fact, ...]
    words: dict[str, Text]
    now: datetime


def step_page(tx: Transaction, person: Person, draft_id: UUID, step: str) -> StepPage | None:
    """One step of the reader's own case; None where it no longer waits."""
    story = lived(bench(tx, person, draft_id)).story
    for shown, task in zip(open_tasks(story), story.open(), strict=True):
        if shown.step == step:
            element, edition = story.element(task), story.edition_of(task)
            words = dict(edition.texts.get(element.text or "", {}))
            form = edition.form(element.form)
            return StepPage(shown, form, dict(task.data), _known(story, task.data), words, story.now)
    for shown in reports(story):
        if shown.step == step:
            found = story.named(shown.element)
            edition = story.library.edition(story.library.key_of(found.process if found else "") or story.key)
            form = edition.form(found.form) if found else None
            return StepPage(shown, form, dict(story.facts), _known(story, story.facts), {}, story.now)
    return None


def _known(story: Story, facts: Mapping[str, Any]) -> tuple[Fact, ...]:
    return Facts([story.library.edition(key) for key in story.keys]).known(facts)
