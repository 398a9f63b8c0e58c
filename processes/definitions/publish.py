"""Publishing: a package becomes a frozen version, after every check has been asked."""

from __future__ import annotations

from sqlalchemy import func, select

from processes import clock
from processes.access.permissions import Permission, Relation
from processes.access.policy import require
from processes.audit.kinds import VersionPublished
from processes.audit.trail import record
from processes.connectors.registry import OPERATIONS
from processes.definitions.checks import check_package
from processes.definitions.package import Package
from processes.engine import parse
from processes.errors import Invalid, Problem
from processes.records import Definition, Person, Version
from processes.store.base import new_id
from processes.store.transaction import Transaction


def publish(tx: Transaction, person: Person, package: Package, note: str = "") -> Version:
    """A new version of this package's process, used by new cases from now on; running cases keep theirs.

    Publishing what is published already changes nothing and answers the version that stands. Raises ``Forbidden``,
    and ``Invalid`` with every fault of the checks, marked by element.
    """
    known = tx.maybe(select(Definition).where(Definition.key == package.key))
    require(person, Permission.PUBLISH, _relations(known, person, package))
    standing = tx.session.get(Version, known.newest_id) if known and known.newest_id else None
    if standing is not None and standing.hash == package.hash:
        return standing
    must_pass(package)
    plan = parse(package.diagrams, package.tables, key=package.hash)
    _must_not_capture(tx, package.key, plan.processes)
    definition = known or _fresh(tx, package)
    version = Version(
        id=new_id(),
        definition_id=definition.id,
        number=_next_number(tx, definition),
        hash=package.hash,
        main=plan.main,
        processes=list(plan.processes),
        content=dict(package.content),
        note=note,
        published_at=clock.now(),
        published_by_id=person.id,
    )
    tx.add(version)
    tx.flush()
    _update(tx, definition, version, package)
    record(tx, person, VersionPublished(definition.key, version.number, version.hash))
    return version


def _must_not_capture(tx: Transaction, own: str, processes: tuple[str, ...]) -> None:
    """A process is called by its id: one that another definition publishes already would take over its calls."""
    held = tx.execute(
        select(Version.processes, Definition.key)
        .join(Definition, Definition.newest_id == Version.id)
        .where(Definition.key != own, Version.processes.overlap(list(processes)))
    )
    problems = [
        Problem("process_held_elsewhere", process, {"process": process, "definition": key})
        for names, key in held
        for process in sorted(set(names) & set(processes))
    ]
    if problems:
        raise Invalid(problems, "package_refused", count=len(problems))


def must_pass(package: Package) -> None:
    """Raise ``Invalid`` with every fault the checks find; warnings do not refuse."""
    faults: list[Problem] = [one.problem for one in check_package(package, frozenset(OPERATIONS)) if one.is_fault]
    if faults:
        raise Invalid(faults, "package_refused", count=len(faults))


def _relations(known: Definition | None, person: Person, package: Package) -> set[Relation]:
    """A process that is new belongs to whom its manifest names."""
    if known is not None:
        return known.relations_to(person)
    return {Relation.OWNER} if package.manifest.owner == person.login else set()


def _fresh(tx: Transaction, package: Package) -> Definition:
    title = package.manifest.title
    owner = tx.execute(select(Person.id).where(Person.login == package.manifest.owner)).scalar()
    fresh = Definition(id=new_id(), key=package.key, title_da=title.da, title_en=title.en, owner_id=owner)
    tx.add(fresh)
    tx.flush()
    return fresh


def _update(tx: Transaction, definition: Definition, version: Version, package: Package) -> None:
    manifest = package.manifest
    definition.title_da, definition.title_en = manifest.title.da, manifest.title.en
    definition.start_groups = list(manifest.start_groups)
    definition.kle = manifest.kle
    definition.newest_id = version.id
    owner = tx.execute(select(Person.id).where(Person.login == manifest.owner)).scalar()
    definition.owner_id = owner or definition.owner_id


def _next_number(tx: Transaction, definition: Definition) -> int:
    highest = select(func.max(Version.number)).where(Version.definition_id == definition.id)
    return (tx.execute(highest).scalar() or 0) + 1
