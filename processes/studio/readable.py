"""What of a draft can be read: an edition being drawn may be wrong, and its other files are still shown and edited."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import Any, TypeVar
from uuid import UUID

from processes.calendar.rulebook import read_deadlines
from processes.definitions.checks.drawn import Drawn
from processes.definitions.checks.finding import Known
from processes.definitions.manifest import Manifest, read_manifest
from processes.definitions.package import SHARED, Package, content_hash
from processes.definitions.toml_file import read_toml
from processes.errors import Invalid
from processes.forms.form import Form
from processes.language import Text
from processes.records import Definition, Draft, Person
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.drafts import seen_draft

KEPT = 32

Value = TypeVar("Value")
_kept: OrderedDict[tuple[str, str], Drawn] = OrderedDict()
_lock = Lock()


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft somebody may see: its process, its files, and what could be read of them."""

    draft: Draft
    definition: Definition
    content: Mapping[str, str]
    drawn: Drawn

    @property
    def package(self) -> Package:
        """The files that can be read, as publishing would read them."""
        return self.drawn.package


def opened(tx: Transaction, person: Person, draft_id: UUID) -> Opened:
    """The draft with its files; ``Forbidden`` for who may not see it."""
    draft, definition = seen_draft(tx, person, draft_id)
    content = content_of(tx, draft)
    return Opened(draft, definition, content, drawn_of(definition.key, content))


def drawn_of(key: str, content: Mapping[str, str]) -> Drawn:
    """The elements of every diagram that can be read, over the package of every file that can; kept for a while."""
    name = (key, content_hash(content))
    with _lock:
        known = _kept.get(name)
    if known is None:
        known = Drawn.of(readable(key, content), Known())
        with _lock:
            _kept[name] = known
            while len(_kept) > KEPT:
                _kept.popitem(last=False)
    return known


def readable(key: str, content: Mapping[str, str]) -> Package:
    """The package of these files; one that cannot be read is left out, whatever is wrong with it."""
    files = {name: text.encode() for name, text in content.items()}
    forms = {_stem(name): _try(partial(Form.read, key=_stem(name)), raw) for name, raw in _in(files, "forms/")}
    manifest = _try(partial(read_manifest, file="process.toml"), files.get("process.toml", b""))
    deadlines = (_try(read_deadlines, raw) or () for name, raw in files.items() if _last(name) == "deadlines.toml")
    return Package(
        key=key,
        manifest=manifest or Manifest(Text(key, key), ""),
        diagrams={name: raw for name, raw in files.items() if name.endswith(".bpmn")},
        tables={name: raw for name, raw in files.items() if name.endswith(".dmn")},
        forms={name: form for name, form in forms.items() if form is not None},
        texts=texts_of(content),
        deadlines=tuple(rule for rules in deadlines for rule in rules),
        rule_sets=(),
        examples={},
        content=content,
        hash=content_hash(content),
    )


def texts_of(content: Mapping[str, str]) -> dict[str, dict[str, Text]]:
    """Key -> part -> words in both languages; those of the process before those that are shared."""
    danish, english = (
        {**toml_of(content, f"{SHARED}{name}"), **toml_of(content, name)} for name in ("texts.da.toml", "texts.en.toml")
    )
    found = {}
    for key in {**danish, **english}:
        left, right = parts_of(danish.get(key)), parts_of(english.get(key))
        found[key] = {part: Text(left.get(part, ""), right.get(part, "")) for part in {**left, **right}}
    return found


def parts_of(said: Any) -> dict[str, str]:
    """The parts of one text in one language; the lines of a list under each other."""
    parts = said if isinstance(said, Mapping) else {} if said is None else {"body": said}
    return {part: "\n".join(map(str, one)) if isinstance(one, list) else str(one) for part, one in parts.items()}


def toml_of(content: Mapping[str, str], name: str) -> Mapping[str, Any]:
    """What this file says; nothing when it is not there or no TOML."""
    return _try(partial(read_toml, file=name), content.get(name, "").encode()) or {}


def _in(files: Mapping[str, bytes], folder: str) -> list[tuple[str, bytes]]:
    return [(name, raw) for name, raw in files.items() if name.startswith(folder)]


def _stem(name: str) -> str:
    return _last(name).rpartition(".")[0]


def _last(name: str) -> str:
    return name.rpartition("/")[2]


def _try(read: Callable[[bytes], Value], raw: bytes) -> Value | None:
    with suppress(Invalid):
        return read(raw)
    return None
