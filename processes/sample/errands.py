"""What the workers would do for a case, done at once: calls, messages and notices, so that a walk can go on."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import bindparam, delete, select

from processes import clock
from processes.cases.answer_call import Asked, answer_call, ask, keep_paper
from processes.cases.deliver import Delivered, deliver
from processes.cases.letters import ask_letter
from processes.cases.papers import lay
from processes.cases.post import POST, ask_post, posted
from processes.cases.refuse_call import UNCAUGHT, refuse_call
from processes.connectors.call import run
from processes.connectors.standins.replies import AT_HAND
from processes.errors import EngineFault, Invalid
from processes.motion.note_fault import note_fault
from processes.notices.notify import notify
from processes.promises.promise import promise
from processes.records import Case, Promise
from processes.store.files import Files
from processes.store.transaction import Transaction

# Built once: building a question costs more than asking it.
PROMISED = select(Promise).where(Promise.case_id == bindparam("case"))
TAKEN = delete(Promise).where(Promise.id.in_(bindparam("promises", expanding=True)))
MAILS = delete(Promise).where(Promise.kind == "notice.mail")
BEGUN_NOW = select(Case.id).where(Case.opened_at == bindparam("now")).order_by(Case.number)
_MOST = 50  # a case that asks for more at one resting point is going round in a circle


@dataclass(frozen=True)
class Errands:
    """Keeps promises in the caller's transaction. ``files`` takes the letters."""

    tx: Transaction
    files: Files
    _begun: list[UUID] = field(default_factory=list)

    def run(self, case_id: UUID) -> None:
        """Keep every promise of this case, and those that follow from keeping them; mails are left out."""
        for _ in range(_MOST):
            promised = self._take(case_id)
            if not promised:
                return
            for one in promised:
                self._keep(one)

    def begun(self) -> list[UUID]:
        """The cases that began since this was asked last, because a message found nobody who waited for it."""
        found, self._begun[:] = list(self._begun), []
        return found

    def _take(self, case_id: UUID) -> list[Promise]:
        """The case's promises in the same order every time; none of them is left."""
        promised: list[Promise] = list(self.tx.execute(PROMISED, {"case": case_id}).scalars())
        if promised:
            for one in promised:
                self.tx.session.expunge(one)
            self.tx.execute(TAKEN, {"promises": [one.id for one in promised]})
        return sorted(promised, key=lambda one: (one.kind, one.key or "", str(sorted(one.facts.items()))))

    def _keep(self, one: Promise) -> None:
        if one.kind == "connector.call":
            self._call(one)
        elif one.kind == "letter":
            self._letter(one)
        elif one.kind == POST:
            self._post(one)
        elif one.kind == "message.deliver":
            self._deliver(one)
        elif one.kind == "notice":
            notify(self.tx, one.facts, one.case_id)
            self.tx.execute(MAILS)

    def _deliver(self, one: Promise) -> None:
        before = set(self.tx.execute(BEGUN_NOW, {"now": clock.now()}).scalars())
        if deliver(self.tx, one.facts, one.case_id) is Delivered.STARTED:
            after: list[UUID] = list(self.tx.execute(BEGUN_NOW, {"now": clock.now()}).scalars())
            self._begun.extend(case_id for case_id in after if case_id not in before)

    def _call(self, one: Promise) -> None:
        asked = ask(self.tx, one.case_id, one.facts["step"]) if one.case_id else None
        if asked is None:
            return
        try:
            answer = run(asked.call(_key(asked, one)), AT_HAND)
        except Invalid as said:
            self._refused(asked, said)
            return
        answer_call(self.tx, asked, answer.data, lay(self.files, answer, on_paper=False))
        for who in answer.tell:
            promise(self.tx, "notice", case=asked.case_id, key=f"tell:{one.id}:{who}", sort="escalation", to=who)

    def _refused(self, asked: Asked, said: Invalid) -> None:
        """No for good, a rate nobody knows for one: as in a worker, the diagram's error event, else the case stops."""
        try:
            refuse_call(self.tx, asked, said.code, {"refusedBecause": said.code})
        except EngineFault as fault:
            if fault.code != UNCAUGHT:
                raise
            note_fault(self.tx, asked.case_id, EngineFault(said.code, asked.element))

    def _letter(self, one: Promise) -> None:
        """A letter beside a step, on the day of the walk."""
        if one.case_id is not None:
            asked = ask_letter(self.tx, one.case_id, one.facts)
            for paper in lay(self.files, run(asked.call(_key(asked, one)), AT_HAND), on_paper=False):
                keep_paper(self.tx, one.case_id, paper, _key(asked, one))

    def _post(self, one: Promise) -> None:
        posting = ask_post(self.tx, UUID(one.facts["document"]))
        if posting is not None:
            posted(self.tx, posting, AT_HAND.ask(posting.service, posting.what, posting.told, posting.key))


def _key(asked: Asked, one: Promise) -> str:
    """The same at every walk, so that the same world has the same references."""
    return f"{asked.number}:{asked.element}:{one.facts.get('step', '')}:{clock.today()}"
