"""What the workers would do for a case, done at once: calls, messages and notices, so that a walk can go on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select

from processes.cases.answer_call import Paper, answer_call, ask
from processes.cases.deliver import deliver
from processes.connectors.call import run
from processes.connectors.shapes import Answer
from processes.connectors.standins.replies import AT_HAND
from processes.notices.notify import notify
from processes.promises.promise import promise
from processes.records import Promise
from processes.store.files import Files
from processes.store.transaction import Transaction

_MOST = 50  # a case that asks for more at one resting point is going round in a circle


@dataclass(frozen=True)
class Errands:
    """Keeps promises in the caller's transaction. ``files`` takes the letters."""

    tx: Transaction
    files: Files

    def run(self, case_id: UUID) -> None:
        """Keep every promise of this case, and those that follow from keeping them; mails are left out."""
        for _ in range(_MOST):
            promised = self._take(case_id)
            if not promised:
                return
            for one in promised:
                self._keep(one)

    def _take(self, case_id: UUID) -> list[Promise]:
        self.tx.flush()
        found: Any = self.tx.execute(select(Promise).where(Promise.case_id == case_id).order_by(Promise.id)).scalars()
        promised = list(found)
        for one in promised:
            self.tx.session.expunge(one)
        self.tx.execute(delete(Promise).where(Promise.id.in_([one.id for one in promised])))
        return promised

    def _keep(self, one: Promise) -> None:
        if one.kind == "connector.call":
            self._call(one)
        elif one.kind == "message.deliver":
            deliver(self.tx, one.facts, one.case_id)
        elif one.kind == "notice":
            notify(self.tx, one.facts, one.case_id)
            self.tx.flush()
            self.tx.execute(delete(Promise).where(Promise.kind == "notice.mail"))

    def _call(self, one: Promise) -> None:
        asked = ask(self.tx, one.case_id, one.facts["step"]) if one.case_id else None
        if asked is None:
            return
        answer = run(asked.call(str(one.id)), AT_HAND)
        answer_call(self.tx, asked, answer.data, self._papers(answer))
        for who in answer.tell:
            promise(self.tx, "notice", case=asked.case_id, key=f"tell:{one.id}:{who}", sort="escalation", to=who)

    def _papers(self, answer: Answer) -> tuple[Paper, ...]:
        papers = []
        for document in answer.documents:
            content = document.body.encode()
            papers.append(
                Paper(
                    kind=document.kind,
                    title=document.title,
                    to_part=document.to_part,
                    hash=self.files.keep(content),
                    size=len(content),
                    special=document.special,
                )
            )
        return tuple(papers)
