"""The hands that keep each kind of promise: outside work first, with no transaction open; then one that notes it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from processes.cases.answer_call import Paper, answer_call, ask, keep_paper
from processes.cases.deliver import deliver
from processes.cases.letters import ask_letter
from processes.connectors.call import run
from processes.connectors.registry import Answer
from processes.connectors.standins.replies import AT_HAND
from processes.notices.notify import mail, notify
from processes.promises.promise import promise
from processes.promises.queue import Leased, done
from processes.store.files import Files

if TYPE_CHECKING:
    from workers.app import Job


def call_connector(job: Job, one: Leased) -> None:
    """Ask the outside, keep its papers, and give the case the answer."""
    case_id = _case(one)
    with job.transaction() as tx:
        asked = ask(tx, case_id, one.facts["step"])
        if asked is None:
            done(tx, one)
            return
    answer = run(asked.call(str(one.id)), AT_HAND)
    papers = _papers(job, answer)
    with job.transaction() as tx:
        if done(tx, one) and answer_call(tx, asked, answer.data, papers) is not None:
            for who in answer.tell:
                promise(tx, "notice", case=case_id, sort="escalation", to=who, element=asked.element)


def send_letter(job: Job, one: Leased) -> None:
    """Write a letter that belongs to a step, and keep it in the case's file."""
    case_id = _case(one)
    with job.transaction() as tx:
        asked = ask_letter(tx, case_id, one.facts)
    papers = _papers(job, run(asked.call(str(one.id)), AT_HAND))
    with job.transaction() as tx:
        if done(tx, one):
            for paper in papers:
                keep_paper(tx, case_id, paper, f"letter:{one.id}")


def deliver_message(job: Job, one: Leased) -> None:
    """Pass a message on; the promise goes in the same transaction, so that it arrives once."""
    with job.transaction() as tx:
        if done(tx, one):
            deliver(tx, one.facts, one.case_id)


def write_notice(job: Job, one: Leased) -> None:
    """Tell whom it concerns, once."""
    with job.transaction() as tx:
        if done(tx, one):
            notify(tx, one.facts, one.case_id)


def mail_notice(job: Job, one: Leased) -> None:
    """Send one notice by mail."""
    mail(job.transaction, job.settings, one.facts)
    with job.transaction() as tx:
        done(tx, one)


def _papers(job: Job, answer: Answer) -> tuple[Paper, ...]:
    files = Files(job.settings.files_dir)
    papers = []
    for document in answer.documents:
        content = document.body.encode()
        papers.append(
            Paper(
                kind=document.kind,
                title=document.title,
                to_part=document.to_part,
                hash=files.keep(content),
                size=len(content),
                special=document.special,
            )
        )
    return tuple(papers)


def _case(one: Leased) -> UUID:
    if one.case_id is None:
        raise ValueError("a call is always a case's")
    return one.case_id
