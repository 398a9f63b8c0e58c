"""What the editor of diagrams is told, as plain values in the reader's language."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any
from uuid import UUID

from flask import url_for
from flask_wtf.csrf import generate_csrf

from processes.forms.form import Form
from processes.language import Locale, Text
from processes.studio.diagram_choices import Callable, Choices, Clock
from processes.studio.diagram_expression import functions, names_of
from processes.studio.page import DraftPage
from processes.studio.remarks_at import remarks_at
from webapp import wording
from webapp.door import Visit


def told(visit: Visit, draft: DraftPage, choices: Choices, file: str) -> dict[str, Any]:
    """Everything one page of the editor begins with."""
    return {
        "file": file,
        "draft": str(draft.id),
        "base": f"/studio/drafts/{draft.id}",
        "who": str(visit.person.id),
        "token": generate_csrf(),
        "language": visit.locale.value,
        "diagrams": [
            {"file": name, "href": address(draft.id, name), "name": _drawn_name(name, choices, visit.locale)}
            for name in draft.diagrams
        ],
        "urls": {key: f"/studio/drafts/{draft.id}/{part}" for key, part in _PARTS.items()},
        "standing": sorted(choices.standing),
        "remarks": [asdict(one) for one in remarks_at(visit.tx, visit.person, draft.id)],
        "choices": choices_told(visit.locale, draft.id, choices),
    }


_PARTS = {  # what the editor leads to -> its address below the draft's
    "forms": "forms",
    "tables": "tables",
    "deadlines": "deadlines",
    "texts": "texts",
    "stages": "texts",
    "stage": "stages",
    "examples": "try/examples",
    "review": "review",
}


def address(draft_id: UUID, file: str) -> str:
    """Where a diagram of the draft is drawn."""
    return url_for("editor.shown", draft_id=draft_id, file=file)


def choices_told(locale: Locale, draft_id: UUID, choices: Choices) -> dict[str, Any]:
    """The choices as the fields of the properties take them."""

    def named(key: str, words: Text, **more: Any) -> dict[str, Any]:
        return {"key": key, "name": words.read(locale) or key, **more}

    return {
        "revision": choices.revision,
        "groups": [named(one.key, _group(one.key, one.name), outside=one.outside) for one in choices.groups],
        "forms": [_form(one, locale) for one in choices.forms],
        "stages": [
            named(one.key, one.name, **{part: words.read(locale) for part, words in one.lines.items()})
            for one in choices.stages
        ],
        "texts": [
            {"key": key, "parts": {part: {"da": words.da, "en": words.en} for part, words in parts.items()}}
            for key, parts in choices.texts.items()
        ],
        "grounds": [named(key, words) for key, words in choices.grounds],
        "deadlines": [_clock(one, locale) for one in choices.clocks],
        "tables": [{"key": one.key, "name": one.name or one.key, "file": one.file} for one in choices.tables],
        "processes": [_process(one, locale, draft_id) for one in choices.processes],
        "operations": [named(key, _operation(key)) for key in choices.operations],
        "definitions": [named(key, words) for key, words in choices.definitions],
        "outcomes": [named(key, _outcome(key, words)) for key, words in choices.outcomes],
        "names": [
            {"name": one.name, "kind": _kind(one.kind, locale), "source": one.title.read(locale)}
            for one in names_of(choices.drawn)
        ],
        "functions": [{"name": one.name, "takes": one.takes} for one in functions()],
    }


def _drawn_name(file: str, choices: Choices, locale: Locale) -> str:
    """A diagram is called as the process in it; one that cannot be read, as its file."""
    return next((one.name.read(locale) for one in choices.processes if one.file == file and one.name), file)


def _clock(one: Clock, locale: Locale) -> dict[str, Any]:
    words = {"name": one.name, "statute": one.statute, "length": one.length}
    return {"key": one.key, "points": one.points, **{part: said.read(locale) for part, said in words.items()}}


def _form(form: Form, locale: Locale) -> dict[str, Any]:
    fields = [{"name": one.name, "title": one.title.read(locale)} for one in form.fields]
    name = " ".join(filter(None, (form.spec, form.title.read(locale))))
    return {"key": form.key, "name": name, "spec": form.spec, "fields": fields}


def _process(one: Callable, locale: Locale, draft_id: UUID) -> dict[str, Any]:
    page = address(draft_id, one.file) if one.file else None
    return {"key": one.key, "name": one.name.read(locale) or one.key, "page": page}


def _group(key: str, name: Text) -> Text:
    """A team's own name; a party outside as it is called elsewhere."""
    return wording.text(f"group.{key}") if wording.knows(f"group.{key}") else name


def _operation(key: str) -> Text:
    return wording.text(f"operation.{key}") if wording.knows(f"operation.{key}") else Text(key, key)


def _outcome(key: str, name: Text) -> Text:
    """As the pages of a case call it; else as the end is called on the drawing."""
    return wording.text(f"outcome.{key}") if wording.knows(f"outcome.{key}") else name


def _kind(kind: str, locale: Locale) -> str:
    return wording.text(f"feel.{kind}").read(locale) if wording.knows(f"feel.{kind}") else ""
