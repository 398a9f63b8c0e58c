"""Rows for tests that need a case to be in a certain way without walking it there."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any

from processes import clock
from processes.language import Text
from processes.motion.due import FAR
from processes.records import Case, Citizen, Deadline, Definition, Person, Task, Team, Version
from processes.store.base import new_id
from processes.store.secrets import CprSecret
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction

SECRET = CprSecret(bytes(range(32)))
_serial = count(1)


def a_citizen(tx: Transaction, name: str = "Amina Khan", cpr: str = "7203872766", **more: Any) -> Citizen:
    """A citizen with this number, sealed with ``SECRET``."""
    sealed = SECRET.seal(cpr)
    citizen = Citizen(
        id=new_id(),
        cpr_cipher=sealed.cipher,
        cpr_index=sealed.index,
        cpr_masked=sealed.masked,
        name=name,
        sort_key=sort_key(name),
        relatives=[],
        **more,
    )
    tx.add(citizen)
    tx.flush()
    return citizen


def a_version(tx: Transaction, owner: Person | None = None, content: dict[str, str] | None = None) -> Version:
    """A published version of a process of its own; without ``content`` it cannot be run."""
    serial = next(_serial)
    definition = Definition(
        id=new_id(),
        key=f"process_{serial}",
        title_da="Sygedagpengeopfølgning",
        title_en="Sickness benefit follow-up",
        owner_id=owner.id if owner else None,
        start_groups=[],
    )
    version = Version(
        id=new_id(),
        definition_id=definition.id,
        number=1,
        hash=f"hash-{serial}",
        main="main",
        processes=[],
        content=content or {},
        published_at=clock.now(),
    )
    tx.add(definition)
    tx.flush()
    tx.add(version)
    tx.flush()
    return version


def a_case(
    tx: Transaction,
    *,
    team: Team | None = None,
    caseworker: Person | None = None,
    citizen: Citizen | None = None,
    version: Version | None = None,
) -> Case:
    """An open case as a row; its run is not alive."""
    version = version or a_version(tx)
    case = Case(
        id=new_id(),
        number=f"2026-T{next(_serial):05d}",
        definition_id=version.definition_id,
        version_id=version.id,
        citizen_id=citizen.id if citizen else None,
        team_id=team.id if team else None,
        centre_id=team.centre_id if team else None,
        caseworker_id=caseworker.id if caseworker else None,
        opened_at=clock.now(),
        facts={},
        state=b"-",
    )
    tx.add(case)
    tx.flush()
    return case


def a_deadline(tx: Transaction, case: Case, due: date, *, started: date | None = None, **more: Any) -> Deadline:
    """A running legal clock of this case."""
    facts: dict[str, Any] = {
        "rule": "P4-10",
        "name_da": "Første opfølgningssamtale",
        "name_en": "First follow-up interview",
        "statute_da": "Sygedagpengeloven § 13 b, stk. 1",
        "statute_en": "Sickness Benefit Act, section 13 b(1)",
        "kind": "law",
        "rule_set": "SDP-2025",
        "binds": "authority",
        "start_day": started or due - timedelta(days=56),
        "started_by": "SE1",
        "due_day": due,
        "due_at": datetime.combine(due, time(23, 59), clock.COPENHAGEN),
        "counted_day": due,
        "explanation": [],
        "points": {},
        "alerts": [],
        "told": [],
    }
    deadline = Deadline(id=new_id(), case_id=case.id, **{**facts, **more})
    tx.add(deadline)
    tx.flush()
    return deadline


def a_task(
    tx: Transaction,
    case: Case,
    *,
    holder: Person | None = None,
    team: Team | None = None,
    deadline: Deadline | None = None,
    name: Text = Text("Første opfølgningssamtale", "First follow-up interview"),
) -> Task:
    """An open task of this case."""
    serial = next(_serial)
    task = Task(
        id=new_id(),
        case_id=case.id,
        version_id=case.version_id,
        step=f"step-{serial}",
        element=f"T{serial}",
        process="main",
        name_da=name.da,
        name_en=name.en,
        team_id=team.id if team else case.team_id,
        assignee_id=holder.id if holder else None,
        barred=[],
        opened_at=clock.now(),
        due_day=deadline.due_day if deadline else None,
        deadline_id=deadline.id if deadline else None,
        sort_at=deadline.due_at if deadline else FAR,
        why={},
    )
    tx.add(task)
    tx.flush()
    return task
