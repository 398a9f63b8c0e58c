"""A task is completed: by whoever has it, or for a party outside by link or through a colleague. One way for all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from processes import clock
from processes.audit.kinds import TaskCompleted
from processes.audit.trail import record
from processes.engine import Run
from processes.errors import AlreadyDone, Invalid, Problem
from processes.forms.answers import Raw, read_answers
from processes.motion.booked import hold, promise_word, wanted_in
from processes.motion.edition import Edition, edition_of
from processes.motion.extra import keep_note
from processes.motion.extra_form import ANSWER
from processes.motion.guard import must_allow
from processes.motion.meanwhile import must_stand
from processes.motion.move import lock, move, must_run
from processes.motion.moving import Cause, Moved
from processes.motion.plain import plain
from processes.motion.rulings import note_ruling
from processes.records import Person, Task, TaskCondition
from processes.records.task import PARTIES
from processes.store.transaction import Transaction

CHANNEL = "_channel"  # the question beside a party's form: how did the answers come?


class Channel(StrEnum):
    """How a party's answers came."""

    LINK = "link"
    IN_PERSON = "personligt"
    PHONE = "telefon"
    IN_WRITING = "skriftligt"


THROUGH_US = (Channel.IN_PERSON, Channel.PHONE, Channel.IN_WRITING)


@dataclass(frozen=True, slots=True)
class Hand:
    """Whose hand completes a task: an employee's, and for a party's step the way its answers came.

    ``acting_for`` is the absent colleague whom the employee stands in for.
    """

    person: Person | None
    channel: Channel | None = None
    acting_for: UUID | None = None


def complete_task(tx: Transaction, task: Task, raw: Raw, hand: Hand) -> Moved:
    """Complete an open task and move its case to the next resting point; who may do so is asked before.

    Raises ``AlreadyDone``, ``CaseBusy``, ``EngineFault``, and ``Invalid`` with one problem per field; a party's step
    that names no way its answers came is refused, so that nobody answers in another's place unseen.
    """
    edition = edition_of(tx, task.version_id)
    case = lock(tx, task.case_id)
    must_run(case)
    form = edition.form(task.form_key)
    answers: Mapping[str, object] = read_answers(form, raw, case.facts) if form else {}
    done_for, channel = _for_whom(task, hand)
    wanted = wanted_in(form, answers, raw)
    if wanted is not None:
        hold(tx, case, wanted, hand.person, task=task)
        promise_word(tx, case.id, None, wanted.starts_at)

    task.condition = TaskCondition.DONE
    task.completed_at, task.completed_by_id = clock.now(), hand.person.id if hand.person else None
    task.answers = plain(answers)
    task.done_for, task.channel, task.acting_for_id = done_for, channel, hand.acting_for
    entry = TaskCompleted(case.id, task.id, task.element, task.form_key, done_for, channel)
    record(tx, hand.person, entry, acting_for=hand.acting_for)
    note_ruling(tx, hand.person, task, edition, form, answers)
    _let_go(tx, task)
    if task.deviation_id is not None:
        return keep_note(tx, case, task, hand.person, str(answers.get(ANSWER) or ""))
    return move(
        tx,
        case,
        lambda run: _complete(run, edition, task, raw, answers),
        cause=Cause("task_completed", task.step, task.name, {}, task.element, task.group, hand.acting_for),
        by=hand.person,
    )


def channel_of(raw: Raw) -> Channel | None:
    """The way that was chosen beside the form, if one was."""
    given = raw.get(CHANNEL) or ""
    said = given if isinstance(given, str) else str(next(iter(given), ""))
    return Channel(said) if said in set(THROUGH_US) else None


def _for_whom(task: Task, hand: Hand) -> tuple[str | None, str | None]:
    if task.group not in PARTIES:
        return None, None
    if hand.channel is None:
        raise Invalid(Problem("channel_missing", CHANNEL), "channel_missing")
    return task.group, hand.channel


FORGET = "DELETE FROM answer_draft WHERE task_id = :forgotten_task"
END_LINKS = """
UPDATE invitation SET ended_at = :ended_links_at, answers = NULL
 WHERE task_id = :ended_links_of AND ended_at IS NULL
"""


def _let_go(tx: Transaction, task: Task) -> None:
    """Everybody's drafts of a task that is done, and a link to it that is still out."""
    tx.write(FORGET, forgotten_task=task.id)
    if task.group in PARTIES:
        tx.write(END_LINKS, ended_links_of=task.id, ended_links_at=clock.now())


def _complete(run: Run, edition: Edition, task: Task, raw: Raw, answers: Mapping[str, object]) -> None:
    """Under the lock: a step that is gone is refused, what was known must still stand, and the guard is asked."""
    here = next((step for step in run.open_steps() if step.step == task.step), None)
    if here is None:
        raise AlreadyDone("already_done", task=str(task.id), case=str(task.case_id))
    must_stand(edition.form(task.form_key), raw, here.data, answers)
    given = {**here.data, **answers}
    must_allow(edition, task.element, given, run.asks(given))
    run.complete(task.step, answers)
