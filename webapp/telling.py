"""What templates say about a task or a deadline: why it is here, how it was counted, what was answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from processes.calendar.counted import Step
from processes.calendar.rule import Bound
from processes.calendar.spoken import bound_words
from processes.calendar.workdays import ALMANAC
from webapp import wording
from webapp.fields import Question, Sheet
from webapp.language import gettext, reading

NOTHING_SAID = "–"
_YES_NO = {"true": "Yes", "false": "No"}


def why(cause: Mapping[str, Any]) -> str:
    """What brought a task here, in words."""
    code = f"why.{cause.get('code', 'unknown')}"
    facts = {name: fact for name, fact in cause.items() if name not in ("code", "was")}
    first = f"{why(cause['was'])} " if cause.get("was") else ""
    return first + wording.sentence(code if wording.knows(code) else "why.unknown", facts, reading())


def counted(step: Mapping[str, Any]) -> str:
    """One step of how a due day was counted."""
    told = Step.from_json(step)
    return wording.sentence(told.code, told.facts, reading())


def binds(whom: str) -> str:
    """Whom a deadline binds, with a capital."""
    known = [Bound(one.strip()) for one in whom.split(",") if one.strip() in set(Bound)]
    words = bound_words(tuple(known)).read(reading()) if known else whom
    return words[:1].upper() + words[1:]


def working_day_before(due_day: date) -> date | None:
    """The last working day before a due day on which nobody works; None where it is one itself."""
    return None if ALMANAC.is_open(due_day) else ALMANAC.last_open_before(due_day)


def answered(one: Question) -> str:
    """What was answered to a question, in words."""
    if one.options:
        return ", ".join(option.label for option in one.options if option.chosen) or NOTHING_SAID
    if one.rows:
        lines = [" · ".join(cell.value for cell in row if cell.value) for row in one.rows]
        return "; ".join(line for line in lines if line) or NOTHING_SAID
    return gettext(_YES_NO[one.value]) if one.widget == "yesno" and one.value in _YES_NO else one.value or NOTHING_SAID


def faulty(form: Sheet, before: str = "complete") -> str:
    """The heading over what is wrong: how many answers are missing, or must be corrected, before one can do what."""
    count = len(form.faults)
    what = "missing" if form.missing == count else "wrong"
    code = f"field.{what}_one" if count == 1 else f"field.{what}"
    facts = {"count": count, "before": wording.text(f"before.{before}")}
    return wording.sentence(code, facts, reading())


def value_of(value: Any) -> str:
    """A fact in words."""
    return wording.plain(value, reading()) or NOTHING_SAID


def lower_first(words: str) -> str:
    """The words with a small first letter, for the middle of a line."""
    return words[:1].lower() + words[1:]


def quoted(words: str) -> str:
    """The words between quotation marks."""
    return wording.quoted(words, reading())
