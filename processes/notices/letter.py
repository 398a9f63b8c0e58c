"""A notice in words: one template for each kind and language, its places filled from a short list of harmless facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from processes.connectors.filling import fill
from processes.language import Locale, Text

KINDS = (
    "task_due",
    "deadline_missed",
    "case_stuck",
    "task_handed",
    "escalation",
    "message_undelivered",
    "letter_unaddressed",
    "letter_incomplete",
    "time_moved",
    "time_cancelled",
    "note_mention",
    "case_printed",
    "substitute",
    "absence_over",
    "case_handed",
    "case_taken_over",
    "case_freed",
    "task_asked",
    "task_answered",
    "task_recalled",
    "second_look",
    "second_settled",
    "suggestion_new",
    "suggestion_answered",
    "review_asked",
    "draft_remarked",
    "draft_approved",
    "draft_sent_back",
    "draft_taken",
    "version_published",
    "move_back_broke",
    "signal_raised",
    "signal_ended",
)
# All a mail may hold: it passes through many hands, so neither the citizen's name nor anything from a form is in it.
HARMLESS = frozenset(
    (
        "person case_number task deadline statute due process element code message places link who since before at step"
    ).split()
)
COUNTED = frozenset("late today week tasks news".split())  # what the daily mail is made of, written from the same facts
_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Letter:
    """Subject and body in one language."""

    subject: str
    body: str


def letter(kind: str, facts: Mapping[str, Any], locale: str) -> Letter:
    """The notice as its reader gets it; facts that are not ``HARMLESS`` are not even looked at."""
    allowed = {name: _fact(value) for name, value in facts.items() if name in HARMLESS | COUNTED}
    subject, _, body = fill(Text(*(template(kind, each) for each in Locale)), allowed, locale).words.partition("\n\n")
    return Letter(" ".join(subject.split()), body)


def line(name: str, facts: Mapping[str, Any], locale: str) -> str:
    """One line of a longer letter, from a template of its own."""
    return fill(Text(*(template(name, each) for each in Locale)), facts, locale).words.strip()


@cache
def template(kind: str, locale: str) -> str:
    """The template's text: its first paragraph is the subject."""
    return (_TEMPLATES / f"{kind}.{Locale(locale).value}.txt").read_text(encoding="utf-8")


def _fact(value: Any) -> Any:
    """What is kept in JSON: two languages as a mapping, days as ISO text."""
    if isinstance(value, Mapping) and value.keys() == {"da", "en"}:
        return Text(value["da"], value["en"])
    return value.isoformat() if isinstance(value, date) else value
