"""Telling people: a notice for each reader, written once, and mailed after the transaction that wrote it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from processes import clock
from processes.connectors.mail import Mail, box_of, send
from processes.errors import EngineFault, NotFound
from processes.motion.whereabouts import editions_met
from processes.notices.devices import promise_pushes
from processes.notices.letter import letter
from processes.notices.wishes import Way, wishes_of
from processes.promises.promise import promise
from processes.reading.responsible import PROCESS_OWNER, responsible
from processes.records import Case, Deadline, Definition, Notice, Person, Task
from processes.settings import Settings
from processes.store.base import new_id
from processes.store.transaction import Transaction

Facts = Mapping[str, Any]

# Of a promise. ``place`` is the page that a notice about no case leads to: a path of ours, and nothing of a citizen.
TOLD = ("element", "code", "message", "places", "who", "since", "absence", "before", "at", "process", "step", "place")

AT_THE_LIST = frozenset({"case_stuck", "second_look"})
SENDS = frozenset({"intermediateThrowEvent", "endEvent", "sendTask"})
STOPPED = "cases/stopped"  # whoever owns a process sees there what stopped, and nothing of the citizens


@dataclass(frozen=True, slots=True)
class News:
    """What there is to tell: ``kind`` names the template, ``key`` makes sure nobody is told twice."""

    kind: str
    key: str
    case_id: UUID | None
    task_id: UUID | None
    facts: Facts


def notify(tx: Transaction, facts: Facts, case_id: UUID | None) -> int:
    """Write the notice a promise asks for (``sort``, and whom: ``person`` or ``to``); answers how many were new.

    ``to`` is a role of ``reading/responsible``; a case that is stuck is told to its process's owner. What is gone or
    has no reader any more is told to nobody.
    """
    case = tx.session.get(Case, case_id) if case_id else None
    news = _news(tx, facts, case)
    return sum(compose(tx, reader, news) is not None for reader in _readers(tx, facts, case))


def compose(tx: Transaction, reader: Person, news: News) -> UUID | None:
    """Write the notice for one reader and promise to tell it; None when this reader has been told already."""
    row = {
        "id": new_id(),
        "person_id": reader.id,
        "key": news.key,
        "kind": news.kind,
        "case_id": news.case_id,
        "task_id": news.task_id,
        "facts": dict(news.facts),
        "made_at": clock.now(),
    }
    written = insert(Notice).values(row).on_conflict_do_nothing().returning(Notice.id)
    key: UUID | None = tx.execute(written).scalar()
    if key is not None and reader.active:
        promise(tx, "notice.mail", key=f"mail:{key}", notice=str(key))
    return key


def mail(open_transaction: Callable[[], AbstractContextManager[Transaction]], settings: Settings, facts: Facts) -> bool:
    """Tell one notice as its reader wants it: by mail now, with no transaction open meanwhile, or with the daily mail.

    Its messages to the reader's devices are promised first. False when no mail is to be sent now.
    """
    notice_id = UUID(facts["notice"])
    with open_transaction() as tx:
        ready = _mail(tx, notice_id, settings.public_url)
    if ready is None:
        return False
    send(ready, box_of(settings))
    with open_transaction() as tx:
        tx.find(Notice, notice_id).mailed_at = clock.now()
    return True


def _mail(tx: Transaction, notice_id: UUID, public_url: str) -> Mail | None:
    """The mail in its reader's own language; None when it is sent, waits, or the reader has left or has no address."""
    try:
        notice = tx.find(Notice, notice_id)
    except NotFound:
        return None
    reader = tx.find(Person, notice.person_id)
    if notice.mailed_at is not None or not reader.active:
        return None
    promise_pushes(tx, notice, reader)
    if not reader.email or wishes_of(tx, reader).way(notice.kind) is not Way.AT_ONCE:
        return None
    place = STOPPED if notice.kind in AT_THE_LIST else f"cases/{notice.case_id}"
    if notice.facts.get("absence"):
        place = f"absences/{notice.facts['absence']}"
    place = str(notice.facts.get("place") or place)
    leads = notice.case_id or notice.facts.get("absence") or notice.facts.get("place")
    link = f"{public_url}/{place}" if leads else public_url
    words = letter(notice.kind, {**notice.facts, "person": reader.name.partition(" ")[0], "link": link}, reader.locale)
    return Mail(reader.email, words.subject, words.body, f"notice:{notice.id}")


def _readers(tx: Transaction, facts: Facts, case: Case | None) -> tuple[Person, ...]:
    named = facts.get("person")
    if named:
        found = tx.session.get(Person, UUID(named))
        return (found,) if found is not None and found.active else ()
    return responsible(tx, case, str(facts.get("to", PROCESS_OWNER))) if case else ()


def _news(tx: Transaction, facts: Facts, case: Case | None) -> News:
    task = tx.session.get(Task, UUID(facts["task"])) if facts.get("task") else None
    deadline = _deadline(tx, facts, case)
    told: dict[str, Any] = {name: facts[name] for name in TOLD if facts.get(name)}
    if case is not None:
        process = tx.find(Definition, case.definition_id).title
        told |= {"case_number": case.number, "process": {"da": process.da, "en": process.en}}
        told |= _names(tx, case, told)
    if task is not None:
        told |= {"task": {"da": task.name_da, "en": task.name_en}, "due": _day(task.due_day)}
    if deadline is not None:
        told |= {
            "deadline": {"da": deadline.name_da, "en": deadline.name_en},
            "statute": {"da": deadline.statute_da, "en": deadline.statute_en},
            "due": _day(deadline.due_day),
        }
    return News(
        kind=facts["sort"],
        key=str(facts.get("once") or _once(facts, case, task)),
        case_id=case.id if case else None,
        task_id=task.id if task else None,
        facts=told,
    )


def _names(tx: Transaction, case: Case, told: Facts) -> dict[str, Any]:
    """What a step, and a message that was sent, are called in the versions the case has been in.

    A message is called as the step that sends it. What no drawing has, or can be read of, keeps its id.
    """
    if told.keys().isdisjoint(("element", "message")):
        return {}
    try:
        editions = editions_met(tx, case)
    except EngineFault:  # the news of a fault must not end in the same fault
        return {}
    found = {"element": editions.name(told["element"])} if "element" in told else {}
    elements = (one for edition in editions.all() for one in edition.plan.elements.values())
    senders = (one for one in elements if one.kind in SENDS and one.event_name == told.get("message"))
    if "message" in told and (sender := next(senders, None)):
        found["message"] = editions.name(sender.id)
    return {fact: {"da": name.da, "en": name.en} for fact, name in found.items()}


def _deadline(tx: Transaction, facts: Facts, case: Case | None) -> Deadline | None:
    """The deadline it is about; news of lateness that names none is about the one that is due first."""
    if facts.get("deadline"):
        return tx.session.get(Deadline, UUID(facts["deadline"]))
    if case is None or facts["sort"] != "escalation":
        return None
    first: Deadline | None = tx.execute(
        select(Deadline)
        .where(Deadline.case_id == case.id, Deadline.ended_at.is_(None))
        .order_by(Deadline.due_day, Deadline.id)
        .limit(1)
    ).scalar()
    return first


def _once(facts: Facts, case: Case | None, task: Task | None) -> str:
    """The same news of the same revision of the same thing is told once; a task handed back and forth is news again."""
    thing = f"{task.id}:{task.revision}" if task else f"{case.id}:{case.revision}" if case else ""
    message = (facts["message"],) if facts.get("message") else ()
    return ":".join(map(str, (facts["sort"], thing, facts.get("element", ""), facts.get("code", ""), *message)))


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None
