"""A process folder, from disk or from an upload, read into one frozen value with everything a version holds."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from processes.calendar.rule import DeadlineRule
from processes.calendar.rule_sets import RuleSet, read_rule_sets
from processes.calendar.rulebook import read_deadlines
from processes.definitions.manifest import Manifest, read_manifest
from processes.definitions.names_of_files import is_wanted, name_problems
from processes.definitions.toml_file import read_toml
from processes.errors import Invalid, Problem
from processes.forms.form import Form
from processes.language import Text

FILE_LIMIT = 5 * 1024 * 1024
WHOLE_LIMIT = 20 * 1024 * 1024
SHARED = "_shared/"

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Package:
    """One process folder. ``content`` maps every file name to its text, shared files under ``_shared/``.

    ``hash`` is SHA-256 over names and texts in order: the same folder has the same hash everywhere.
    """

    key: str
    manifest: Manifest
    diagrams: Mapping[str, bytes]
    tables: Mapping[str, bytes]
    forms: Mapping[str, Form]
    texts: Mapping[str, Mapping[str, Text]]
    deadlines: tuple[DeadlineRule, ...]
    rule_sets: tuple[RuleSet, ...]
    examples: Mapping[str, Mapping[str, Any]]
    content: Mapping[str, str]
    hash: str


def read_package(key: str, files: Mapping[str, bytes], shared: Mapping[str, bytes] | None = None) -> Package:
    """The package of these files (name -> bytes, names with ``/``); Invalid with every fault, its file and line.

    ``shared`` are the files of ``bpmn/_shared``: rule sets, deadlines, and forms and tables that several use: those
    the folder's diagrams or tables name are taken. One of the folder's own goes before a shared one of the same name.
    """
    everything = _with_shared(files, shared or {})
    problems = name_problems(everything, FILE_LIMIT, WHOLE_LIMIT)
    if problems:
        raise Invalid(problems, "package_invalid")
    return _Reading(key, everything).package()


def read_folder(folder: Path) -> Package:
    """The package of a folder on disk, with the ``_shared`` folder beside it."""
    shared = folder.parent / SHARED
    return read_package(folder.name, files_of(folder), files_of(shared) if shared.is_dir() else {})


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file under ``folder`` that a package may hold: name relative to it -> bytes. Links are not followed."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not path.is_symlink() and is_wanted(name):
            found[name] = path.read_bytes()
    return found


def _with_shared(files: Mapping[str, bytes], shared: Mapping[str, bytes]) -> dict[str, bytes]:
    """A shared form or table comes with the folder only if the folder names it: else nobody there would know why."""
    everything = dict(files)
    said = b"\n".join(content for name, content in files.items() if name.endswith((".bpmn", ".dmn")))
    for name, content in shared.items():
        if not name.startswith(("forms/", "tables/")):
            everything.setdefault(SHARED + name, content)
        elif Path(name).stem.encode() in said:
            everything.setdefault(name, content)
    return everything


class _Reading:
    """Reads file after file and gathers every fault before it tells any."""

    def __init__(self, key: str, files: Mapping[str, bytes]) -> None:
        self.key = key
        self.files = files
        self.problems: list[Problem] = []
        self.content = {name: self._text(name) for name in sorted(files)}

    def package(self) -> Package:
        manifest = self._try("process.toml", lambda raw: read_manifest(raw, "process.toml"), needed=True)
        texts = _pairs(self._toml("texts.da.toml"), self._toml("texts.en.toml"))
        deadlines = [rule for name in self._called("deadlines.toml") for rule in self._try(name, read_deadlines) or ()]
        rule_sets = [one for name in self._called("rulesets.toml") for one in self._try(name, read_rule_sets) or ()]
        forms = {key: self._try(name, partial(Form.read, key=key)) for key, name in self._keys("forms/")}
        examples = {key: self._toml(name) for key, name in self._keys("examples/")}
        # in whatever order they came, the same is found in them
        ordered = {name: self.files[name] for name in sorted(self.files)}
        diagrams = {name: raw for name, raw in ordered.items() if name.endswith(".bpmn")}
        if not diagrams:
            self.problems.append(Problem("diagram_missing", self.key))
        if self.problems or manifest is None:
            raise Invalid(self.problems, "package_invalid")
        return Package(
            key=self.key,
            manifest=manifest,
            diagrams=diagrams,
            tables={name: raw for name, raw in ordered.items() if name.endswith(".dmn")},
            forms={key: form for key, form in forms.items() if form is not None},
            texts=texts,
            deadlines=tuple(deadlines),
            rule_sets=tuple(rule_sets),
            examples=examples,
            content=self.content,
            hash=content_hash(self.content),
        )

    def _text(self, name: str) -> str:
        try:
            return self.files[name].decode("utf-8")
        except UnicodeDecodeError as fault:
            line = self.files[name].count(b"\n", 0, fault.start) + 1
            self.problems.append(Problem("file_not_utf8", name, {"file": name}, line))
            return ""

    def _called(self, ending: str) -> list[str]:
        return [name for name in self.content if name.rpartition("/")[2] == ending]

    def _keys(self, folder: str) -> list[tuple[str, str]]:
        names = [name for name in self.content if name.startswith(folder)]
        return [(name[len(folder) :].rpartition(".")[0], name) for name in names]

    def _toml(self, name: str) -> Mapping[str, Any]:
        return self._try(name, lambda raw: read_toml(raw, name)) or {}

    def _try(self, name: str, read: Callable[[bytes], Value], *, needed: bool = False) -> Value | None:
        """What ``read`` makes of the file; None if it is not there, or faulty: then its faults are gathered."""
        raw = self.files.get(name)
        if raw is None:
            if needed:
                self.problems.append(Problem("file_missing", name, {"file": name}))
            return None
        try:
            return read(raw)
        except Invalid as invalid:
            for problem in invalid.problems:
                facts = {**problem.facts, "file": name}
                self.problems.append(Problem(problem.code, problem.where or name, facts, problem.line, problem.column))
            return None


def _pairs(danish: Mapping[str, Any], english: Mapping[str, Any]) -> dict[str, dict[str, Text]]:
    """Key of the step or letter -> part -> words; a bare text is the part ``body``, lines are joined."""
    found: dict[str, dict[str, Text]] = {}
    for key in {**danish, **english}:
        left, right = _parts(danish.get(key)), _parts(english.get(key))
        found[key] = {part: Text(left.get(part, ""), right.get(part, "")) for part in {**left, **right}}
    return found


def _parts(raw: Any) -> dict[str, str]:
    parts = raw if isinstance(raw, Mapping) else {} if raw is None else {"body": raw}
    return {part: "\n".join(map(str, said)) if isinstance(said, list) else str(said) for part, said in parts.items()}


def content_hash(content: Mapping[str, str]) -> str:
    """SHA-256 over every name and text, in the order of the names, each with its length before it."""
    digest = hashlib.sha256()
    for name in sorted(content):
        for part in (name.encode(), content[name].encode()):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)
    return digest.hexdigest()
