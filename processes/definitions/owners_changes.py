"""What an owner published since the folder was shipped is carried over into what is shipped next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import dropwhile

from processes.calendar.rulebook import read_deadlines
from processes.definitions.package import Package, read_package
from processes.errors import Invalid, Problem

ROWS = "deadlines.toml"  # files in which rows of both can stand side by side


@dataclass(frozen=True, slots=True)
class Published:
    """One published version's files and the reason given for it; a deploy gives none."""

    note: str
    content: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Change:
    """A file as the folder last had it, and as the owner published it since; None: it was not there."""

    folder: str | None
    owner: str | None


def with_owners_changes(package: Package, versions: Iterable[Published]) -> Package:
    """The package with what its owner changed; ``versions`` are the process's, oldest first.

    A file the folder changed as well is taken as the folder has it if the owner's new rows stand in it. Otherwise
    ``Invalid`` (``ship_over_owner``, ``ship_over_file``): somebody must decide, and a deploy does not.
    """
    content, problems = dict(package.content), []
    for name, change in _changes(versions).items():
        now = package.content.get(name)
        if now == change.folder:
            content = _with(content, name, change.owner)
        elif now != change.owner and not (name.endswith(ROWS) and _has_taken_in(now, change)):
            problems.append(_problem(package.key, name, change))
    if problems:
        raise Invalid(problems, "package_refused", count=len(problems))
    if content == package.content:
        return package
    return read_package(package.key, {name: text.encode() for name, text in content.items()})


def _with(content: dict[str, str], name: str, text: str | None) -> dict[str, str]:
    others = {each: words for each, words in content.items() if each != name}
    return others if text is None else {**others, name: text}


def _problem(key: str, name: str, change: _Change) -> Problem:
    facts = {"file": name, "process": key}
    if name.endswith(ROWS):
        return Problem("ship_over_owner", name, {**facts, "rows": _other_rows(change)})
    return Problem("ship_over_file", name, facts)


def _changes(versions: Iterable[Published]) -> dict[str, _Change]:
    """Every file whose newest text is the owner's. A version shipped with it leaves the change standing."""
    since = list(dropwhile(lambda one: one.note, versions))
    names = sorted({name for one in since for name in one.content})
    changes = {name: _change(name, since) for name in names}
    return {name: change for name, change in changes.items() if change is not None}


def _change(name: str, versions: Iterable[Published]) -> _Change | None:
    folder: str | None = None
    owned: _Change | None = None
    for one in versions:
        text = one.content.get(name)
        if one.note:
            owned = _Change(folder, text) if text != folder else None
        elif owned is None or text != owned.owner:
            folder, owned = text, None
    return owned


def _has_taken_in(now: str | None, change: _Change) -> bool:
    new = _new_rows(change)
    return bool(new) and new <= _rows(now)


def _new_rows(change: _Change) -> set[str]:
    return _rows(change.owner) - _rows(change.folder)


def _other_rows(change: _Change) -> list[str]:
    """The owner's rows that the folder did not have so: new ones, and those that say something else."""
    before = {rule.key: rule for rule in read_deadlines(change.folder.encode())} if change.folder else {}
    now = read_deadlines(change.owner.encode()) if change.owner else ()
    return sorted(rule.key for rule in now if before.get(rule.key) != rule)


def _rows(text: str | None) -> set[str]:
    return {rule.key for rule in read_deadlines(text.encode())} if text else set()
