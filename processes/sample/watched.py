"""The figures of the sample world watched as the beat would have: each Monday of the last weeks, with its notices."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from sqlalchemy import delete, select

from processes import clock
from processes.calendar.first_days import monday_of
from processes.notices.notify import notify
from processes.records import Promise, Signal
from processes.store.transaction import Transaction
from processes.throughput.alerts.watch import watch
from processes.throughput.refresh import refresh

WEEKS = 8
MORNING = time(6)
_TOLD = select(Promise).where(Promise.kind == "notice", Promise.facts["sort"].astext.like("signal\\_%"))
_MAILS = select(Promise.id).where(Promise.kind == "notice.mail")


def watch_weeks(tx: Transaction) -> int:
    """Watch every Monday until this one, once; answers how many were told. Old news is not mailed."""
    if tx.maybe(select(Signal.id).limit(1)) is not None:
        return 0
    refresh(tx)
    today = clock.today()
    monday = monday_of(today)
    told = 0
    for back in range(WEEKS, -1, -1):
        morning = datetime.combine(monday - timedelta(weeks=back), MORNING, clock.COPENHAGEN)
        with clock.frozen(min(morning, clock.now())):
            told += watch(tx)
            _tell(tx)
    return told


def _tell(tx: Transaction) -> None:
    """The notices of that day; of mails only those promised for them are dropped, whatever else waits to be mailed."""
    tx.flush()
    others = set(tx.execute(_MAILS).scalars())
    for one in tx.execute(_TOLD).scalars().all():
        notify(tx, one.facts, one.case_id)
        tx.session.delete(one)
    tx.flush()
    tx.execute(delete(Promise).where(Promise.id.in_(set(tx.execute(_MAILS).scalars()) - others)))
