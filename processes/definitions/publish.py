"""Publishing: a package becomes a frozen version, after every check has been asked."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select

from processes import clock
from processes.access.permissions import Permission, Relation
from processes.access.policy import require
from processes.audit.kinds import VersionPublished
from processes.audit.trail import record
from processes.connectors.registry import OPERATIONS
from processes.definitions.checks import check_package
from processes.definitions.manifest import Manifest
from processes.definitions.package import Package
from processes.engine import parse
from processes.errors import Conflict, Invalid, Problem
from processes.records import Definition, Person, Version
from processes.store.base import new_id
from processes.store.transaction import Transaction


def publish(
    tx: Transaction, person: Person, package: Package, note: str = "", valid_from: datetime | None = None
) -> Version:
    """A new version of this package's process, used by new cases from now on, or from ``valid_from`` if that is ahead.

    Running cases keep theirs. Publishing what is published already changes nothing and answers the version that stands.
    Raises ``Forbidden``, ``Conflict`` (``version_waits``) when another version would take over from this one, and
    ``Invalid`` with every fault of the checks, marked by element.
    """
    # Two who publish at once wait for each other; cases of the process are opened meanwhile.
    named = select(Definition).where(Definition.key == package.key).with_for_update(key_share=True)
    known = tx.maybe(named.execution_options(populate_existing=True))
    require(person, Permission.PUBLISH, _relations(known, person, package))
    ahead = valid_from is not None and valid_from > clock.now()
    standing = followed(tx, known, ahead=ahead) if known is not None else None
    if standing is not None and standing.hash == package.hash:
        return standing
    if known is not None:
        _must_not_be_overtaken(tx, known, valid_from if ahead else None)
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
        valid_from=valid_from if ahead else None,
    )
    tx.add(version)
    tx.flush()
    if not ahead:
        make_newest(tx, definition, version, package.manifest)
    record(tx, person, VersionPublished(definition.key, version.number, version.hash))
    return version


def waiting(tx: Transaction, definition: Definition) -> Version | None:
    """The version of this process whose day comes last of those that wait for theirs."""
    ahead = select(Version).where(
        Version.definition_id == definition.id,
        Version.valid_from.is_not(None),
        Version.in_force_at.is_(None),
        Version.retired_at.is_(None),
    )
    return tx.maybe(ahead.order_by(Version.valid_from.desc(), Version.number.desc()).limit(1))


def followed(tx: Transaction, definition: Definition, *, ahead: bool) -> Version | None:
    """The version another takes over from: today the one in force, on a day to come what waits for its day before."""
    last = waiting(tx, definition) if ahead else None
    return last or (tx.find(Version, definition.newest_id) if definition.newest_id else None)


def _must_not_be_overtaken(tx: Transaction, definition: Definition, begins: datetime | None) -> None:
    """What waits was made without knowing of this one: on its day it would take this one's changes away again."""
    other = waiting(tx, definition)
    if other is not None and other.valid_from is not None and (begins is None or begins < other.valid_from):
        raise Conflict("version_waits", number=other.number, at=other.valid_from, definition=definition.key)


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


def make_newest(tx: Transaction, definition: Definition, version: Version, manifest: Manifest) -> None:
    """New cases follow this version from now on, and the process is called and owned as it says."""
    fall_back(definition, version, manifest)
    owner = tx.execute(select(Person.id).where(Person.login == manifest.owner)).scalar()
    definition.owner_id = owner or definition.owner_id


def fall_back(definition: Definition, version: Version, manifest: Manifest) -> None:
    """New cases follow this older version again, and the process is called as it says; whose it is by now stays."""
    definition.title_da, definition.title_en = manifest.title.da, manifest.title.en
    definition.start_groups = list(manifest.start_groups)
    definition.kle = manifest.kle
    definition.newest_id = version.id


def _next_number(tx: Transaction, definition: Definition) -> int:
    highest = select(func.max(Version.number)).where(Version.definition_id == definition.id)
    return (tx.execute(highest).scalar() or 0) + 1
