"""What an owner changed in the deadlines since the folder was shipped is carried over into what is shipped next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import dropwhile

from processes.calendar.rulebook import read_deadlines
from processes.definitions.package import Package, read_package
from processes.errors import Invalid, Problem

ENDING = "deadlines.toml"


@dataclass(frozen=True, slots=True)
class Published:
    """One published version's files and the reason given for it; a deploy gives none."""

    note: str
    content: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Change:
    """A file as the folder last had it (None: it had none), and as the owner published it since."""

    folder: str | None
    owner: str


def with_owners_deadlines(package: Package, versions: Iterable[Published]) -> Package:
    """The package with its owner's deadlines; ``versions`` are the process's, oldest first.

    A file the folder changed as well is taken as the folder has it if the owner's new rows stand in it. Otherwise
    ``Invalid`` (``ship_over_owner``): somebody must decide, and a deploy does not.
    """
    carried, problems = {}, []
    for name, change in _changes(versions).items():
        now = package.content.get(name)
        if now == change.folder:
            carried[name] = change.owner
        elif now != change.owner and not _has_taken_in(now, change):
            facts = {"file": name, "process": package.key, "rows": _other_rows(change)}
            problems.append(Problem("ship_over_owner", name, facts))
    if problems:
        raise Invalid(problems, "package_refused", count=len(problems))
    if not carried:
        return package
    return read_package(package.key, {name: text.encode() for name, text in {**package.content, **carried}.items()})


def _changes(versions: Iterable[Published]) -> dict[str, _Change]:
    """Every file whose newest text is the owner's. A version shipped with it leaves the change standing."""
    since = list(dropwhile(lambda one: one.note, versions))
    names = sorted({name for one in since for name in one.content if name.endswith(ENDING)})
    changes = {name: _change(name, since) for name in names}
    return {name: change for name, change in changes.items() if change is not None}


def _change(name: str, versions: Iterable[Published]) -> _Change | None:
    folder: str | None = None
    owner: str | None = None
    for one in versions:
        text = one.content.get(name)
        if one.note:
            owner = text if text != folder else None
        elif text != owner:
            folder, owner = text, None
    return _Change(folder, owner) if owner is not None else None


def _has_taken_in(now: str | None, change: _Change) -> bool:
    new = _new_rows(change)
    return bool(new) and new <= _rows(now)


def _new_rows(change: _Change) -> set[str]:
    return _rows(change.owner) - _rows(change.folder)


def _other_rows(change: _Change) -> list[str]:
    """The owner's rows that the folder did not have so: new ones, and those that say something else."""
    before = {rule.key: rule for rule in read_deadlines(change.folder.encode())} if change.folder else {}
    return sorted(rule.key for rule in read_deadlines(change.owner.encode()) if before.get(rule.key) != rule)


def _rows(text: str | None) -> set[str]:
    return {rule.key for rule in read_deadlines(text.encode())} if text else set()
