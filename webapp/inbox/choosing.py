"""Two texts for one question: what one typed, and what was written elsewhere meanwhile, field by field."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from processes.forms.form import Form
from processes.language import Locale
from processes.tasks.page import TaskPage
from webapp.fields import ASKED, Filling, Raw, typed_to_raw
from webapp.sheet import sheet
from webapp.telling import NOTHING_SAID, answered

PICK = "_pick."  # before a question's name: which of the two texts stands


@dataclass(frozen=True, slots=True)
class Two:
    """One question with both answers in words; ``other`` says where the second one comes from: draft or known."""

    name: str
    label: str
    mine: str
    theirs: str
    other: str


def from_draft(told: TaskPage, mine: Raw, locale: Locale) -> tuple[Two, ...]:
    """Where the reader's draft, written elsewhere, says something else than this page."""
    if told.form is None or told.known.draft is None:
        return ()
    return _differing(told, mine, told.known.draft.answers, locale, "draft")


def from_case(told: TaskPage, mine: Raw, names: Collection[str], locale: Locale) -> tuple[Two, ...]:
    """Where the case, as it is known now, says something else than this page, for these questions."""
    if told.form is None:
        return ()
    known = typed_to_raw(told.form, {name: told.known.values.get(name) for name in names})
    theirs = {**{key: values for key, values in mine.items() if _question(key) not in names}, **known}
    return tuple(one for one in _differing(told, mine, theirs, locale, "known") if one.name in names)


def chosen(told: TaskPage, raw: Raw) -> Raw:
    """What was typed, with the other text wherever that was chosen."""
    if told.form is None:
        return raw
    other = {
        "draft": told.known.draft.answers if told.known.draft else {},
        "known": typed_to_raw(told.form, told.known.values),
    }
    for name, picked in [(key.removeprefix(PICK), values[-1]) for key, values in raw.items() if key.startswith(PICK)]:
        if picked in other:
            kept = {key: values for key, values in raw.items() if _question(key) != name}
            taken = {key: list(values) for key, values in other[picked].items() if _question(key) == name}
            raw = {**kept, **taken, ASKED: [*raw.get(ASKED, []), name]}
    return {key: values for key, values in raw.items() if not key.startswith(PICK)}


def _question(key: str) -> str:
    """The question a field belongs to: a table's cells are called ``steps.1.hours``."""
    return key.partition(".")[0]


def _differing(told: TaskPage, mine: Raw, theirs: Raw, locale: Locale, other: str) -> tuple[Two, ...]:
    form = told.form
    if form is None:
        return ()
    here, there = _said(form, told, mine, locale), _said(form, told, theirs, locale)
    names = [field.name for field in form.fields if field.name in here or field.name in there]
    return tuple(
        Two(name, (here.get(name) or there[name])[0], _words(here, name), _words(there, name), other)
        for name in names
        if _words(here, name) != _words(there, name)
    )


def _said(form: Form, told: TaskPage, raw: Raw, locale: Locale) -> dict[str, tuple[str, str]]:
    made = sheet(form, Filling(raw, {}, told.facts, free=told.free), locale)
    return {one.name: (one.label, answered(one)) for section in made.sections for one in section.questions}


def _words(said: dict[str, tuple[str, str]], name: str) -> str:
    return said[name][1] if name in said else NOTHING_SAID
