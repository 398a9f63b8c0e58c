"""Versions of the sample process with one thing changed, for cases that are to go from one to another."""

from __future__ import annotations

from sqlalchemy import select

from processes import clock
from processes.definitions.package import Package, read_package
from processes.engine import parse
from processes.records import Definition, Person, Version
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.situations import review

Edit = tuple[str, str, str]  # file, text, text instead

SOONER: Edit = ("process.bpmn", ">P3D<", ">P2D<")
NO_REMINDER: Edit = ("process.bpmn", 'cancelActivity="false"', 'cancelActivity="true"')
RENAMED: Edit = ("process.bpmn", "assess", "appraise")
STRAIGHT: Edit = ("process.bpmn", 'sourceRef="grant" targetRef="letter"', 'sourceRef="grant" targetRef="approve"')
SHORTER: Edit = ("deadlines.toml", 'length = "P14D"', 'length = "P10D"')
OTHER_FORM: Edit = ("process.bpmn", '<ag:stage key="handling"/><ag:deadline', '<ag:stage key="looking"/><ag:deadline')


def edited(*edits: Edit) -> Package:
    """The sample process with these changes."""
    content = {name: bytes(text, "utf-8") for name, text in review().content.items()}
    for name, old, new in edits:
        assert old.encode() in content[name], (name, old)
        content[name] = content[name].replace(old.encode(), new.encode())
    return read_package(review().key, content)


def new_version(tx: Transaction, person: Person, *edits: Edit) -> Version:
    """The next version of the sample process, published without asking the checks."""
    package = edited(*edits)
    plan = parse(package.diagrams, package.tables, key=package.hash)
    definition = tx.one(select(Definition).where(Definition.key == package.key))
    number = len(tx.execute(select(Version.id).where(Version.definition_id == definition.id)).all()) + 1
    version = Version(
        id=new_id(),
        definition_id=definition.id,
        number=number,
        hash=package.hash,
        main=plan.main,
        processes=list(plan.processes),
        content=dict(package.content),
        published_at=clock.now(),
        published_by_id=person.id,
    )
    tx.add(version)
    tx.flush()
    definition.newest_id = version.id
    tx.flush()
    return version
