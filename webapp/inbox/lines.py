"""The rows of a list as the template prints them: every word said, every address made, once for the whole page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID
from zlib import crc32

from flask import url_for

from processes.language import Locale
from processes.tasks.inbox import Inbox, List, Row
from webapp import when, wording
from webapp.door import Visit
from webapp.inbox.headings import WITH_HOLDER
from webapp.language import gettext
from webapp.telling import NOTHING_SAID

_ANY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Line:
    """One row in words; ``labels`` are words with their look, ``stamp`` changes when anything of the row does."""

    key: str
    stamp: str
    revision: int
    chosen: str  # what a form that acts on several rows sends for this one
    due: when.Due
    name: str
    labels: tuple[tuple[str, str], ...]
    why: str
    who: str
    cpr: str
    number: str
    case: str
    about: str
    statute: str
    deadline: str
    verified: bool
    holder: str
    mine: bool
    free: bool
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """What every row of the page is told with."""

    box: Inbox
    locale: Locale
    person_id: UUID
    case: str
    words: dict[str, str]
    dues: dict[date | None, when.Due]  # many rows of a page are due on the same day


def lines(rows: Iterable[Row], box: Inbox, visit: Visit) -> list[Line]:
    """The rows of this page."""
    words = {
        "draft": gettext("Draft %(since)s"),
        "waits": gettext("Waiting for %(who)s since %(day)s"),
        "stands_in": gettext("For %(who)s, who is away"),
        "helps": gettext("%(who)s helps"),
        "helping": gettext("You help %(who)s"),
        "later": gettext("Follow-up %(day)s"),
        "acted": gettext("Done for %(who)s"),
        "urgent": gettext("Urgent"),
        "case": gettext("Case %(number)s"),
    }
    case = url_for("cases.case", case_id=_ANY).removesuffix(str(_ANY))
    around = Around(box, visit.locale, visit.person.id, case, words, {})
    return [_line(row, around) for row in rows]


def _line(row: Row, around: Around) -> Line:
    locale = around.locale
    key = str(row.id)
    mine = row.assignee_id == around.person_id and around.box.which is not List.DONE
    about = around.words["case"] % {"number": row.case_number}
    return Line(
        key=key,
        stamp=_stamp(row),
        revision=row.revision,
        chosen=f"{key}:{row.revision}",
        due=_due(row, around),
        name=row.name.read(locale),
        labels=tuple(_labels(row, around)),
        why=_why(row, locale),
        who=row.citizen or row.process.read(locale),
        cpr=row.cpr_masked or "",
        number=row.case_number,
        case=around.case + str(row.case_id),
        about=f"{about}, {row.citizen}" if row.citizen else about,
        statute=row.statute.read(locale) if row.statute else "",
        deadline=row.deadline_name.read(locale) if row.deadline_name else "",
        verified=row.verified,
        holder=row.assignee or "",
        mine=mine,
        free=row.assignee_id is None and around.box.which in WITH_HOLDER and not row.group_waits,
        cells=tuple(_said(one, locale) for one in row.cells),
    )


def _stamp(row: Row) -> str:
    """The same for as long as all that is told of the row is; also that its case rests, and what others are called."""
    named = (row.draft_at, row.rests, row.citizen, row.assignee, row.helper, row.acted_for, row.stands_in, row.cells)
    return f"{row.revision}.{row.due_day or ''}.{crc32(repr(named).encode()):x}"


def _due(row: Row, around: Around) -> when.Due:
    if around.box.which is List.DONE and row.completed_at:
        return when.Due("kept", when.hour(row.completed_at, around.locale), "")
    if around.box.which is List.FOLLOW_UP and row.follow_up_on:
        told = when.due(row.follow_up_on, around.locale)
        return when.Due("later", told.words, told.day)
    if row.appointment_at:
        return when.due(row.due_day, around.locale, at=row.appointment_at)
    if row.due_day not in around.dues:
        around.dues[row.due_day] = when.due(row.due_day, around.locale)
    return around.dues[row.due_day]


def _why(row: Row, locale: Locale) -> str:
    code = f"why.{row.why.get('code', 'unknown')}"
    return wording.sentence(code if wording.knows(code) else "why.unknown", row.why, locale)


def _labels(row: Row, around: Around) -> Iterable[tuple[str, str]]:
    words, locale = around.words, around.locale
    if row.rests:
        yield wording.text("condition.suspended").read(locale), "wait"
    if row.priority > 0:
        yield words["urgent"], "urgent"
    if row.draft_at:
        yield words["draft"] % {"since": when.since(row.draft_at, locale)}, "draft"
    if row.group_waits and around.box.which is not List.DONE:
        who = wording.text(f"group.{row.group}").read(locale)
        yield words["waits"] % {"who": who, "day": when.day(row.opened_on, locale, short=True)}, "wait"
    if row.stands_in:
        yield words["stands_in"] % {"who": row.assignee}, ""
    if row.helper:
        helping = row.helper_id == around.person_id
        yield words["helping" if helping else "helps"] % {"who": row.assignee if helping else row.helper}, ""
    if row.follow_up_on and row.follow_up_on > around.box.today and around.box.which is not List.FOLLOW_UP:
        yield words["later"] % {"day": when.day(row.follow_up_on, locale, short=True)}, "wait"
    if row.acted_for:
        yield words["acted" if around.box.which is List.DONE else "stands_in"] % {"who": row.acted_for}, ""


def _said(value: object, locale: Locale) -> str:
    """A fact in a cell; days short, decimals with the comma of the language."""
    told = wording.plain(value, locale)
    if isinstance(value, date) and not isinstance(value, datetime):
        told = when.day(value, locale, short=True)
    if isinstance(value, Decimal) and locale is Locale.DA:
        told = told.replace(".", ",")
    return told[:1].upper() + told[1:] if told else NOTHING_SAID
