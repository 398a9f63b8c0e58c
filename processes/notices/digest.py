"""The daily mail: what is late, what is due today and this week, and what has happened since the last one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, or_, select, update

from processes import clock
from processes.calendar.workdays import Calendar
from processes.connectors.mail import Mail, box_of, send
from processes.language import Text
from processes.notices.choose import telling_of
from processes.notices.letter import Letter, letter, line
from processes.notices.wishes import MORNING, Way, wishes_of
from processes.promises.promise import promise
from processes.reading.holding import is_held_by, is_not_disqualified
from processes.records import Absence, Case, Deadline, Notice, Person, Task, TaskCondition, Telling
from processes.settings import Settings
from processes.store.transaction import Transaction

SHOWN = 10  # tasks, and news, written out in one mail
NEWS = timedelta(days=14)  # older news has been on the screen long enough
KIND = "notice.digest"


def promise_digests(tx: Transaction) -> int:
    """Promise today's mail to everybody whose hour has come and who has had none today; answers to how many.

    Nobody gets one on a day that is not worked, nor while away: what gathered meanwhile comes with the first after it.
    """
    now = clock.now().astimezone(clock.COPENHAGEN)
    today = now.date()
    if not Calendar().is_working(today):
        return 0
    away = select(Absence.id).where(
        Absence.person_id == Person.id,
        Absence.since <= today,
        or_(Absence.until.is_(None), Absence.until >= today),
    )
    wanted = (
        select(Person)
        .outerjoin(Telling, Telling.person_id == Person.id)
        .where(
            Person.active,
            Person.email.is_not(None),
            or_(Telling.digested_on.is_(None), Telling.digested_on < today),
            func.coalesce(Telling.digest_hour, MORNING) <= now.hour,
            ~away.exists(),
        )
        .order_by(Person.id)
    )
    readers = tx.execute(wanted).scalars().all()
    for reader in readers:
        telling_of(tx, reader).digested_on = today
        promise(tx, KIND, key=f"digest:{reader.id}:{today}", person=str(reader.id), day=today.isoformat())
    return len(readers)


def send_digest(
    open_transaction: Callable[[], AbstractContextManager[Transaction]], settings: Settings, facts: Mapping[str, Any]
) -> bool:
    """Send one person's daily mail, with no transaction open meanwhile; False when there is nothing to say.

    Work and news in one letter; the news in it counts as mailed.
    """
    with open_transaction() as tx:
        reader = tx.session.get(Person, UUID(facts["person"]))
        if reader is None or not reader.active or not reader.email:
            return False
        news = _news(tx, reader)
        words = digest(tx, reader, news, date.fromisoformat(facts["day"]), settings.public_url)
    if words is None:
        return False
    send(Mail(reader.email, words.subject, words.body, f"digest:{reader.id}:{facts['day']}"), box_of(settings))
    with open_transaction() as tx:
        told = update(Notice).where(Notice.id.in_([one.id for one in news]), Notice.mailed_at.is_(None))
        tx.execute(told.values(mailed_at=clock.now()))
    return True


def digest(tx: Transaction, reader: Person, news: Sequence[Notice], day: date, public_url: str) -> Letter | None:
    """The daily mail in its reader's language; None when neither work that hurries nor news is there."""
    sunday = day + timedelta(days=6 - day.weekday())
    hurries = _hurrying(tx, reader, sunday)
    if not hurries and not news:
        return None
    days = [min(_days(one.task)) for one in hurries]
    late = sum(one < day for one in days)
    locale = reader.locale
    tasks = [line("digest_task_for" if one.whom else "digest_task", _told(one), locale) for one in hurries[:SHOWN]]
    told = [letter(one.kind, {**one.facts, "person": reader.name}, locale).subject for one in news[:SHOWN]]
    facts = {
        "person": reader.name.partition(" ")[0],
        "late": late,
        "today": sum(one == day for one in days),
        "week": sum(one > day for one in days),
        "tasks": _listed(tasks, len(hurries), locale),
        "news": _listed(told, len(news), locale),
        "link": f"{public_url}/tasks",
    }
    return letter("digest", facts, locale)


def _listed(lines: Sequence[str], of: int, locale: str) -> str:
    """Lines with a dash each; how many more there are is said."""
    more = [line("digest_more", {"more": of - len(lines)}, locale)] if of > len(lines) else []
    return "\n".join(f"- {one}" for one in (*lines, *more)) or line("digest_none", {}, locale)


@dataclass(frozen=True, slots=True)
class _Hurry:
    """A task that hurries; ``whom`` names the absent colleague who holds it, where the reader stands in."""

    task: Task
    number: str
    deadline: Deadline | None
    whom: str | None


def _hurrying(tx: Transaction, reader: Person, until: date) -> list[_Hurry]:
    """What this person holds, or stands in for today, that is late or due until this day; the first first.

    What is put off is left out, and so are the cases in which she has a conflict of interest.
    """
    appointment = func.date(func.timezone("Europe/Copenhagen", Task.appointment_at))
    wanted = (
        select(Task, Case.number, Deadline, Person.name)
        .join(Case, Case.id == Task.case_id)
        .join(Person, Person.id == Task.assignee_id)
        .outerjoin(Deadline, Deadline.id == Task.deadline_id)
        .where(
            is_held_by(reader),
            is_not_disqualified(reader),
            Task.condition == TaskCondition.OPEN,
            or_(Task.due_day <= until, appointment <= until),
            or_(Task.follow_up_on.is_(None), Task.follow_up_on <= clock.today(), _is_late()),
        )
        .order_by(Task.sort_at, Task.id)
    )
    return [
        _Hurry(task, number, deadline, None if task.assignee_id == reader.id else name)
        for task, number, deadline, name in tx.execute(wanted)
    ]


def _is_late() -> Any:
    return and_(Task.due_day.is_not(None), Task.due_day < clock.today())


def _days(task: Task) -> list[date]:
    """The days that make a task hurry: the legal one and the appointment's."""
    met = task.appointment_at.astimezone(clock.COPENHAGEN).date() if task.appointment_at else None
    return [one for one in (task.due_day, met) if one is not None]


def _told(one: _Hurry) -> dict[str, Any]:
    statute = one.deadline.statute if one.deadline else Text("intern frist", "internal day")
    told = {"task": one.task.name, "case_number": one.number, "due": min(_days(one.task)), "statute": statute}
    return told | {"whom": one.whom} if one.whom else told


def _news(tx: Transaction, reader: Person) -> list[Notice]:
    """What waits for the daily mail: neither mailed nor read on the screen yet, newest first."""
    wanted = (
        select(Notice)
        .where(
            Notice.person_id == reader.id,
            Notice.mailed_at.is_(None),
            Notice.seen_at.is_(None),
            Notice.made_at > clock.now() - NEWS,
        )
        .order_by(Notice.made_at.desc(), Notice.id.desc())
    )
    wishes = wishes_of(tx, reader)
    return [one for one in tx.execute(wanted).scalars() if wishes.way(one.kind) is Way.DAILY]


__all__ = ["KIND", "digest", "promise_digests", "send_digest"]
