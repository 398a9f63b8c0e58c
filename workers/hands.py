"""The hands that keep each kind of promise: outside work first, with no transaction open; then one that notes it."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING
from uuid import UUID

from processes.booking.tell_citizen import word
from processes.cases.answer_call import Asked, answer_call, ask, keep_paper
from processes.cases.deliver import deliver
from processes.cases.letters import ask_letter
from processes.cases.papers import lay
from processes.cases.post import ask_post, posted
from processes.cases.refuse_call import UNCAUGHT, refuse_call
from processes.connectors.call import run
from processes.connectors.http import OverHttp
from processes.connectors.party_post import post_link, post_message
from processes.deadlines.renew import renew
from processes.definitions.begin_term import begin_term
from processes.errors import EngineFault, Invalid, OutsideFault, Refusal
from processes.motion.note_fault import note_fault
from processes.notices.devices import send_push
from processes.notices.digest import send_digest
from processes.notices.notify import mail, notify
from processes.parties.keys import LinkKeys
from processes.parties.sending import ask_code_message, ask_link, link_sent
from processes.parties.time_link import time_link
from processes.promises.promise import promise
from processes.promises.queue import Leased, done, give_up, postponed
from processes.store.files import Files
from processes.store.secrets import CprSecret
from processes.studio.receipts import tell_readers
from processes.studio.replay_run import run_replay
from processes.tasks.bulk_run import run_bulk

if TYPE_CHECKING:
    from workers.app import Job

BULK_AT_MOST = 30.0  # seconds, well below a lease


def call_connector(job: Job, one: Leased) -> None:
    """Ask the outside, keep its papers, and give the case the answer."""
    case_id = _case(one)
    with job.transaction() as tx:
        asked = ask(tx, case_id, one.facts["step"], CprSecret(job.settings.cpr_key))
        if asked is None:
            done(tx, one)
            return
    try:
        answer = run(asked.call(str(one.id)), OverHttp.of(job.settings))
    except (OutsideFault, Invalid) as fault:
        if isinstance(fault, OutsideFault) and fault.may_pass:
            raise
        _refused(job, one, asked, fault)
        return
    papers = lay(Files(job.settings.files_dir), answer)
    with job.transaction() as tx:
        if done(tx, one) and answer_call(tx, asked, answer.data, papers) is not None:
            for who in answer.tell:
                promise(tx, "notice", case=case_id, sort="escalation", to=who, element=asked.element)


def send_letter(job: Job, one: Leased) -> None:
    """Write a letter that belongs to a step, and keep it in the case's file."""
    case_id = _case(one)
    with job.transaction() as tx:
        asked = ask_letter(tx, case_id, one.facts)
    answer = run(asked.call(str(one.id)), OverHttp.of(job.settings))
    papers = lay(Files(job.settings.files_dir), answer)
    with job.transaction() as tx:
        if done(tx, one):
            for paper in papers:
                keep_paper(tx, case_id, paper, f"letter:{one.id}", asked.made_from)


def post_document(job: Job, one: Leased) -> None:
    """Send a document of a case to whom it is for, once, and note when and how it left."""
    with job.transaction() as tx:
        posting = ask_post(tx, UUID(one.facts["document"]), CprSecret(job.settings.cpr_key))
        if posting is None:
            done(tx, one)
            return
    content = Files(job.settings.files_dir).get(posting.pdf_hash or posting.hash)
    told = {**posting.told, "pdf" if posting.pdf_hash else "text": b64encode(content).decode()}
    said = OverHttp.of(job.settings).ask(posting.service, posting.what, told, posting.key)
    with job.transaction() as tx:
        if done(tx, one):
            posted(tx, posting, said)


def deliver_message(job: Job, one: Leased) -> None:
    """Pass a message on; the promise goes in the same transaction, so that it arrives once."""
    with job.transaction() as tx:
        if done(tx, one):
            deliver(tx, one.facts, one.case_id)


def renew_clocks(job: Job, one: Leased) -> None:
    """Let a case count its legal clocks anew."""
    with job.transaction() as tx:
        if done(tx, one):
            renew(tx, _case(one))


def tell_version(job: Job, one: Leased) -> None:
    """Ask those whom a new version concerns to read what is new."""
    with job.transaction() as tx:
        if done(tx, one):
            tell_readers(tx, UUID(one.facts["version"]))


def begin_changed_term(job: Job, one: Leased) -> None:
    """Let the cases a changed term takes over count anew."""
    with job.transaction() as tx:
        if done(tx, one):
            begin_term(tx, one.facts)


def write_notice(job: Job, one: Leased) -> None:
    """Tell whom it concerns, once."""
    with job.transaction() as tx:
        if done(tx, one):
            notify(tx, one.facts, one.case_id)


def mail_notice(job: Job, one: Leased) -> None:
    """Tell one notice as its reader wants it: by mail now or later, on the devices."""
    mail(job.transaction, job.settings, one.facts)
    with job.transaction() as tx:
        done(tx, one)


def push_notice(job: Job, one: Leased) -> None:
    """Show one notice on one device."""
    send_push(job.transaction, job.settings, one.facts)
    with job.transaction() as tx:
        done(tx, one)


def mail_digest(job: Job, one: Leased) -> None:
    """Send one person's daily mail."""
    send_digest(job.transaction, job.settings, one.facts)
    with job.transaction() as tx:
        done(tx, one)


def run_many(job: Job, one: Leased) -> None:
    """Do an act on many tasks, as far as it gets before others must have their turn; then it is promised on."""
    finished = run_bulk(job.transaction, UUID(one.facts["bulk"]), BULK_AT_MOST)
    with job.transaction() as tx:
        if finished:
            done(tx, one)
        else:
            postponed(tx, one, seconds=0)


def replay_cases(job: Job, one: Leased) -> None:
    """Play cases that have ended once more on a draft, as far as it gets; then it is promised on."""
    finished = run_replay(job.transaction, UUID(one.facts["replay"]), BULK_AT_MOST)
    with job.transaction() as tx:
        if finished:
            done(tx, one)
        else:
            postponed(tx, one, seconds=0)


def send_link(job: Job, one: Leased) -> None:
    """Mail a party the personal link to its step; made when it is sent, the same again when it is sent again."""
    with job.transaction() as tx:
        asked = ask_link(tx, UUID(one.facts["task"]), LinkKeys(job.settings.secret_key), job.settings.public_url)
    if asked is not None:
        post_link(asked[1], job.settings)
    with job.transaction() as tx:
        if done(tx, one) and asked is not None:
            link_sent(tx, asked[0])


def send_code(job: Job, one: Leased) -> None:
    """Send a party the one-time code it asked for, by the second way."""
    invitation, number = UUID(one.facts["invitation"]), int(one.facts["number"])
    with job.transaction() as tx:
        message = ask_code_message(tx, invitation, number, LinkKeys(job.settings.secret_key))
    if message is not None:
        post_message(message, job.settings)
    with job.transaction() as tx:
        done(tx, one)


def tell_citizen(job: Job, one: Leased) -> None:
    """Mail a citizen that an interview was booked, moved or cancelled."""
    with job.transaction() as tx:
        url = time_link(tx, _case(one), LinkKeys(job.settings.secret_key), job.settings.public_url)
        told = word(tx, _case(one), one.facts, url if one.facts.get("at") else "")
    if told is not None:
        post_link(told, job.settings)
    with job.transaction() as tx:
        done(tx, one)


def _refused(job: Job, one: Leased, asked: Asked, said: Refusal) -> None:
    """No for good: the diagram's error event goes on; without one the case stops and its people hear why."""
    try:
        with job.transaction() as tx:
            if done(tx, one):
                refuse_call(tx, asked, said.code, {"refusedBecause": str(said.facts.get("because", said.code))})
    except EngineFault as fault:
        if fault.code != UNCAUGHT:
            raise
        with job.transaction() as tx:
            if give_up(tx, one, repr(said)):
                note_fault(tx, asked.case_id, EngineFault(said.code, asked.element, **_plain(said)))


def _plain(said: Refusal) -> dict[str, str]:
    return {name: str(value) for name, value in said.facts.items() if name != "element"}


def _case(one: Leased) -> UUID:
    if one.case_id is None:
        raise ValueError("a call is always a case's")
    return one.case_id
