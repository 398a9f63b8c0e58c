"""A task's page as the template needs it: the form filled from what was typed, the draft, or what is known."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from flask import current_app, request, url_for

from processes.errors import Problem
from processes.language import Locale
from processes.motion.completing import CHANNEL
from processes.motion.meanwhile import KNEW
from processes.parties.keys import LinkKeys
from processes.parties.links import LinkShown
from processes.tasks.page import TaskPage
from processes.tasks.save_answers import GUIDE
from webapp.fields import Filling, Raw, Sheet, typed_to_raw, with_known
from webapp.sheet import sheet

DEVICE = "device"  # the cookie that tells one's own devices apart, and nothing else
NOTHING = Sheet((), (), 0)


def shown(
    told: TaskPage,
    locale: Locale,
    raw: Raw | None = None,
    problems: Sequence[Problem] = (),
    left: Collection[str] = (),
) -> dict[str, Any]:
    """What ``inbox/task.html`` is given; ``raw`` is what was just typed, with the problems it has.

    ``left`` names the questions the reader has left: what is wrong with them is said, the others are not judged yet.
    """
    filling = filled(told, raw, problems)
    filling = replace(filling, left=frozenset(left)) if filling else None
    form = sheet(told.form, filling, locale) if told.form and filling else NOTHING
    channel = "".join((raw or {}).get(CHANNEL, [])[-1:])
    draft = told.known.draft
    return {
        "told": told,
        "form": form,
        "channel": channel,
        "page": secrets.token_hex(8),
        "draft": draft,
        "knew": "".join((raw or (draft.answers if draft else {})).get(KNEW, [])[-1:]) or told.known.marks,
        "elsewhere": bool(draft and draft.device != request.cookies.get(DEVICE, "")),
        "resumed": bool(draft) and raw is None,
        "ticked": set((raw if raw is not None else draft.answers if draft else {}).get(GUIDE, [])),
    }


def filled(told: TaskPage, raw: Raw | None, problems: Sequence[Problem] = ()) -> Filling | None:
    """What stands in the form: what was just typed, else the reader's draft, else what is known of the case."""
    if told.form is None:
        return None
    draft = told.known.draft
    typed = raw if raw is not None else draft.answers if draft else None
    known = told.known.values
    standing = typed_to_raw(told.form, known) if typed is None else with_known(told.form, typed, known)
    return Filling(standing, told.known.sources, told.facts, tuple(problems), told.free)


def demo_link(link: LinkShown | None) -> str:
    """In a sample world, whose mails nobody gets: where the link leads; in any other world nothing."""
    settings = current_app.extensions["settings"]
    if not settings.demo or link is None or link.id is None or link.how not in {"sent", "opened"}:
        return ""
    return url_for("party.first", token=LinkKeys(settings.secret_key).token(link.id))
