"""Files as a request sends them: read, scanned and named, before any transaction is open."""

from __future__ import annotations

from flask import current_app, request

from processes.errors import Invalid, OutsideFault
from processes.motion.papers import Upload
from processes.store.media import MOST, recognise

FILES, TITLE, SPECIAL = "_files", "_paper_title", "_paper_special"


def uploads() -> list[Upload]:
    """The files of this request, each with its title where every one has a field of its own."""
    given = [one for one in request.files.getlist(FILES) if one.filename]
    titles = request.form.getlist(TITLE)
    if len(titles) != len(given):  # without scripts there is one field, which names one file
        titles = [""] * len(given)
    special = request.form.get(SPECIAL) == "on"
    made = []
    for one, title in zip(given, titles, strict=True):
        content, name = one.stream.read(MOST + 1), one.filename or ""
        made.append(Upload(name, content, _found(content, name), title, special))
    return made


def _found(content: bytes, name: str) -> str | None:
    """What the scanner says; None when it does not answer. What is not taken anyway is not scanned."""
    try:
        recognise(content, name)
        said: str = current_app.extensions["scanner"].scan(content)
    except Invalid:
        return ""
    except OutsideFault:
        return None
    return said
