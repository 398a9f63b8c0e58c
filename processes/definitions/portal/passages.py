"""What can be found in the portal: every process cut into short passages, each with the place it stands at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from processes.definitions.portal.shown import diagrams, stages, tables
from processes.forms.form import Form
from processes.language import Text
from processes.motion.edition import Edition


@dataclass(frozen=True, slots=True)
class Passage:
    """One thing that can be found. ``kind``: step, text, stage, deadline, table or form; ``at`` its anchor."""

    kind: str
    at: str
    title: Text
    words: Text


def passages(edition: Edition) -> tuple[Passage, ...]:
    """Everything of a version that a reader may search, in the order its page tells it."""
    return (*_steps(edition), *_stages(edition), *_deadlines(edition), *_tables(edition), *_forms(edition))


def _steps(edition: Edition) -> Iterator[Passage]:
    for diagram in diagrams(edition):
        for step in diagram.steps:
            at = f"step-{step.id}"
            yield Passage("step", at, step.name, diagram.title)
            for _, words in step.texts:
                yield Passage("text", at, step.name, words)


def _stages(edition: Edition) -> Iterator[Passage]:
    for stage in stages(edition):
        words = [stage.now, stage.next, stage.you]
        yield Passage("stage", f"stage-{stage.key}", stage.name, joined(words))


def _deadlines(edition: Edition) -> Iterator[Passage]:
    for rule in edition.deadlines:
        words = joined([Text.of(rule.id), rule.statute])
        yield Passage("deadline", f"deadline-{rule.key}", rule.name, words)


def _tables(edition: Edition) -> Iterator[Passage]:
    for told in tables(edition):
        words = [joined([rule.when, *(one.value for one in rule.then), rule.words]) for rule in told.rules]
        yield Passage("table", f"table-{told.key}", told.name, joined(words))


def _forms(edition: Edition) -> Iterator[Passage]:
    for form in edition.forms.values():
        yield Passage("form", f"form-{form.key}", form.title, joined(list(_asked(form))))


def _asked(form: Form) -> Iterator[Text]:
    if form.description:
        yield form.description
    for field in form.fields:
        yield field.title
        if field.help:
            yield field.help
        yield from (choice.label for choice in field.choices)


def joined(texts: list[Text]) -> Text:
    """The texts after one another, a full stop between those that have none."""
    return Text(_row([one.da for one in texts]), _row([one.en for one in texts]))


def _row(words: list[str]) -> str:
    said = [one.strip() for one in words if one.strip()]
    return " ".join(one if one.endswith((".", "?", "!", ":")) else f"{one}." for one in said)
