"""The texts of a draft, Danish and English side by side: those of its steps, its letters, and the citizen's lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Refusal
from processes.language import Text
from processes.studio.texts import PAIRED, READER, STAGE, stage, text, texts
from processes.studio.texts_write import READERS, remove_text, write_stage, write_text
from webapp.door import Visit, reads, writes
from webapp.studio.saving import NOT_REFUSED, Refused, kept, page_again, seen
from webapp.studio.shell import shell

screens = Blueprint("draft_texts", __name__)
# How many lines a field has; those that are not named have one.
ROWS = {"instruction": 4, "guide": 6, "body": 9, "rights": 3, "complain": 3} | dict.fromkeys(
    ("we_do", "why", "you_do", "when", "ground"), 2
)
WAS = "was."  # before the name of a field: what stood in it when the page was made
BELOW = "/studio/drafts/<uuid:draft_id>"


@screens.get(f"{BELOW}/texts")
@reads(Permission.SEE_DRAFT)
def listed(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Every text, those that lack something first."""
    key = request.args.get("key", "").strip()
    if key:
        return redirect(url_for("draft_texts.shown", draft_id=draft_id, key=key))
    told = texts(visit.tx, visit.person, draft_id)
    return render_template("studio/texts.html", told=told, **shell(visit, draft_id, "texts"))


@screens.get(f"{BELOW}/texts/<key>")
@reads(Permission.SEE_DRAFT)
def shown(visit: Visit, draft_id: UUID, key: str) -> ResponseReturnValue:
    """One text."""
    return _text(visit, draft_id, key)


@screens.post(f"{BELOW}/texts/<key>")
@writes(Permission.SAVE_DRAFT)
def save(visit: Visit, draft_id: UUID, key: str) -> ResponseReturnValue:
    """Keep it in both languages."""
    saved = write_text(visit.tx, visit.person, draft_id, key, _typed(), seen())
    return kept(visit, saved, url_for("draft_texts.shown", draft_id=draft_id, key=key))


@screens.post(f"{BELOW}/texts/<key>/remove")
@writes(Permission.SAVE_DRAFT)
def remove(visit: Visit, draft_id: UUID, key: str) -> ResponseReturnValue:
    """Take it out of both languages."""
    saved = remove_text(visit.tx, visit.person, draft_id, key, seen())
    return kept(visit, saved, url_for("draft_texts.listed", draft_id=draft_id))


@screens.get(f"{BELOW}/stages/<key>")
@reads(Permission.SEE_DRAFT)
def station(visit: Visit, draft_id: UUID, key: str) -> ResponseReturnValue:
    """One station of the citizen's way."""
    return _stage(visit, draft_id, key)


@screens.post(f"{BELOW}/stages/<key>")
@writes(Permission.SAVE_DRAFT)
def save_station(visit: Visit, draft_id: UUID, key: str) -> ResponseReturnValue:
    """Keep its lines."""
    saved = write_stage(visit.tx, visit.person, draft_id, key, _typed(STAGE), seen())
    return kept(visit, saved, url_for("draft_texts.station", draft_id=draft_id, key=key))


@screens.errorhandler(Refusal)
def wrong(fault: Refusal) -> ResponseReturnValue:
    """The page again, with what was typed and what is wrong."""
    return page_again(fault, {"draft_texts.save": _text, "draft_texts.save_station": _stage})


def _text(visit: Visit, draft_id: UUID, key: str, refused: Refused = NOT_REFUSED) -> str:
    told = text(visit.tx, visit.person, draft_id, key)
    words = {**told.parts, **(_touched(told.parts) if refused is not NOT_REFUSED else {})}
    reader = words.pop(READER, Text.of(told.reader)).da
    stands = [part for part in words if part in told.asked or words[part] or part not in PAIRED]
    shown = {"told": told, "words": words, "reader": reader, "readers": READERS, "refused": refused}
    shown |= {"open": stands, "more": [part for part in words if part not in stands]}
    shown |= {"known": PAIRED, "rows_of": ROWS, "hinted": ("guide", "body", "ground", "we_do")}
    return render_template("studio/text.html", **shown, **shell(visit, draft_id, "texts"))


def _stage(visit: Visit, draft_id: UUID, key: str, refused: Refused = NOT_REFUSED) -> str:
    told = stage(visit.tx, visit.person, draft_id, key)
    words = {**told.parts, **(_touched(told.parts, STAGE) if refused is not NOT_REFUSED else {})}
    return render_template(
        "studio/stage.html", told=told, words=words, refused=refused, **shell(visit, draft_id, "texts")
    )


def _touched(standing: Mapping[str, Text], only: Iterable[str] = ()) -> dict[str, Text]:
    """What was typed; where somebody left a field as it stood on her page, what is saved now."""
    found = {}
    for name, words in _typed(only).items():
        now = standing.get(name, words)
        found[name] = Text(_mine(f"{name}.da", words.da, now.da), _mine(f"{name}.en", words.en, now.en))
    return found


def _mine(field: str, typed: str, standing: str) -> str:
    was = request.form.get(f"{WAS}{field}")
    return standing if was is not None and _plain(was) == _plain(typed) else typed


def _plain(words: str) -> str:
    return words.replace("\r\n", "\n").strip()


def _typed(only: Iterable[str] = ()) -> Mapping[str, Text]:
    """The parts that stood on the page, in both languages."""
    sent = (name for name in request.form if name.endswith((".da", ".en")) and not name.startswith(WAS))
    names = {name.rpartition(".")[0] for name in sent}
    wanted = names & set(only) if only else names
    words = {name: Text(request.form.get(f"{name}.da", ""), request.form.get(f"{name}.en", "")) for name in wanted}
    if READER in request.form and not only:
        words[READER] = Text.of(request.form[READER])
    return {name: words[name] for name in sorted(words)}
