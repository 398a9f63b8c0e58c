"""Cases that really run, one line each: ``a_running_case(tx, cast)``, ``the_task(tx, case)``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import select

from processes import clock
from processes.cases.opening import About
from processes.cases.start import start
from processes.definitions.package import Package, read_folder
from processes.engine import parse
from processes.records import Case, Citizen, Definition, Person, Task, TaskCondition, Version
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast

REVIEW = Path(__file__).parent / "review"


@cache
def review() -> Package:
    """The sample process of the tests: assess, approve with four eyes, send; a reminder; withdrawn at any time."""
    return read_folder(REVIEW)


def publish_review(tx: Transaction, owner: Person) -> Definition:
    """The sample process, published."""
    return publish_package(tx, owner, review())


def publish_package(tx: Transaction, owner: Person, package: Package) -> Definition:
    """This package as version 1 of a process of its own, without asking the checks."""
    plan = parse(package.diagrams, package.tables, key=package.hash)
    title = package.manifest.title
    definition = Definition(
        id=new_id(),
        key=package.key,
        title_da=title.da,
        title_en=title.en,
        owner_id=owner.id,
        start_groups=list(package.manifest.start_groups),
    )
    tx.add(definition)
    tx.flush()
    version = Version(
        id=new_id(),
        definition_id=definition.id,
        number=1,
        hash=package.hash,
        main=plan.main,
        processes=list(plan.processes),
        content=dict(package.content),
        published_at=clock.now(),
        published_by_id=owner.id,
    )
    tx.add(version)
    tx.flush()
    definition.newest_id = version.id
    tx.flush()
    return definition


def a_running_case(
    tx: Transaction, cast: Cast, *, caseworker: Person | None = None, citizen: Citizen | None = None, **answers: Any
) -> Case:
    """A case of the sample process, begun by Astrid; it waits at "assess"."""
    if tx.execute(select(Definition).where(Definition.key == "review")).first() is None:
        publish_review(tx, cast.egon)
    raw = {"received": ["2026-03-02"], **{name: [str(value)] for name, value in answers.items()}}
    about = About((citizen or a_citizen(tx)).id, caseworker_id=caseworker.id if caseworker else None)
    started = start(tx, cast.astrid, "review", "start", raw, about)
    return tx.find(Case, started.case_id)


def the_task(tx: Transaction, case: Case, element: str | None = None) -> Task:
    """The case's one open task (at this element)."""
    wanted = select(Task).where(Task.case_id == case.id, Task.condition == TaskCondition.OPEN)
    if element is not None:
        wanted = wanted.where(Task.element == element)
    return tx.one(wanted.execution_options(populate_existing=True))


def held_by(tx: Transaction, person: Person, task: Task) -> Task:
    """The task in this person's hands."""
    task.assignee_id = person.id
    tx.flush()
    return task


YES = {"granted": ["true"], "reason": ["Alt er i orden"]}
NO = {"granted": ["false"], "reason": ["Der mangler bilag"]}
