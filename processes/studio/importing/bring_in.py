"""Bringing a drawing from another tool into a draft: of a process that is new, or of one the person may change."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds.suggestions import DiagramImported
from processes.audit.trail import record
from processes.definitions.names_of_files import is_wanted
from processes.errors import Invalid, Problem
from processes.language import Text
from processes.records import Definition, Draft, DrawingImport, Person
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.importing.archive import unpacked
from processes.studio.importing.bpmn import read_bpmn
from processes.studio.importing.guess import understood
from processes.studio.importing.shapes import Note, Page
from processes.studio.importing.sort import Sort, sort_of
from processes.studio.importing.vsd import read_vsd
from processes.studio.importing.vsdx import read_vsdx
from processes.studio.importing.write import as_bpmn
from processes.studio.open import open_draft
from processes.studio.open_new import open_new
from processes.studio.save import save_files

MAIN = "process.bpmn"
_KEY = re.compile(r"[^A-Za-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Upload:
    """What somebody sent: what it is called, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Wish:
    """Where it is to go: into a draft of a process (``process``: its key), or into a new one (key and names).

    ``beside``: the drawing stands beside the process's own diagrams instead of taking the place of the main one.
    """

    process: str = ""
    key: str = ""
    title: Text = Text("", "")
    beside: bool = False


@dataclass(frozen=True, slots=True)
class _Read:
    sort: Sort
    files: Mapping[str, str]
    notes: tuple[Note, ...]


def bring_in(tx: Transaction, person: Person, upload: Upload, wish: Wish, template: Mapping[str, str]) -> Draft:
    """The draft that holds the drawing now; it may be wrong, and opens in the editor all the same.

    ``template`` are the files a new process begins with. Raises ``Invalid`` for a file that cannot be read,
    and ``Forbidden`` for whoever may not draw.
    """
    require(person, Permission.IMPORT_DIAGRAM)
    read = _read(upload, wish)
    draft = _opened(tx, person, wish, read, template)
    files: dict[str, str | None] = {**read.files}
    if read.sort is Sort.FOLDER:
        files |= dict.fromkeys(content_of(tx, draft).keys() - read.files.keys())
    save_files(tx, person, draft.id, files, draft.revision)
    _keep(tx, person, draft, upload, read)
    definition = tx.find(Definition, draft.definition_id)
    guessed = sum(one.code.startswith("import_guess") for one in read.notes)
    record(tx, person, DiagramImported(definition.key, draft.id, read.sort.value, guessed))
    return draft


def _opened(tx: Transaction, person: Person, wish: Wish, read: _Read, template: Mapping[str, str]) -> Draft:
    if wish.process:
        return open_draft(tx, person, wish.process, title=wish.title.da)
    without = {name: text for name, text in template.items() if name == "process.toml"}
    return open_new(tx, person, wish.key, wish.title, {**without, **read.files})


def _keep(tx: Transaction, person: Person, draft: Draft, upload: Upload, read: _Read) -> UUID:
    kept = DrawingImport(
        id=new_id(),
        draft_id=draft.id,
        person_id=person.id,
        made_at=clock.now(),
        name=upload.name[:200],
        sort=read.sort.value,
        told=[one.to_json() for one in read.notes],
    )
    tx.add(kept)
    tx.flush()
    return kept.id


def _read(upload: Upload, wish: Wish) -> _Read:
    sort = sort_of(upload.content, upload.name)
    if sort is Sort.FOLDER:
        return _folder(upload)
    if sort is Sort.BPMN:
        one = read_bpmn(upload.content, upload.name)
        file = _file(upload.name, wish)
        return _Read(sort, {file: one.text}, tuple(_at(note, file) for note in one.notes))
    pages = (read_vsdx if sort is Sort.VSDX else read_vsd)(upload.content, upload.name)
    if not pages:
        raise Invalid(Problem("import_nothing_drawn", "file", {"name": upload.name}))
    files: dict[str, str] = {}
    notes: list[Note] = []
    for number, page in enumerate(pages):
        file = _file(upload.name, wish) if number == 0 else f"{_plain(page.name, number)}.bpmn"
        model = understood(page)
        files[file] = as_bpmn(model, _process(wish, page, number))
        notes += [_at(note, file) for note in model.notes]
    return _Read(sort, files, tuple(notes))


def _folder(upload: Upload) -> _Read:
    """A process folder, packed as it is taken along from the portal."""
    parts = unpacked(upload.content, upload.name)
    heads = {name.partition("/")[0] for name in parts}
    cut = next(iter(heads)) + "/" if len(heads) == 1 and all("/" in name for name in parts) else ""
    wanted = {name.removeprefix(cut): raw for name, raw in parts.items() if is_wanted(name.removeprefix(cut))}
    if not any(name.endswith(".bpmn") for name in wanted):
        raise Invalid(Problem("import_no_folder", "file", {"name": upload.name}))
    try:
        files = {name: raw.decode("utf-8") for name, raw in wanted.items()}
    except UnicodeDecodeError:
        raise Invalid(Problem("import_not_text", "file", {"name": upload.name})) from None
    return _Read(Sort.FOLDER, files, (Note("import_folder", facts={"count": len(files)}),))


def _file(name: str, wish: Wish) -> str:
    if not (wish.process and wish.beside):
        return MAIN
    stem = _plain(name.rpartition("/")[2].rpartition(".")[0], 0)
    return f"{stem}.bpmn" if stem != "process" else "process_2.bpmn"


def _process(wish: Wish, page: Page, number: int) -> str:
    own = wish.process or wish.key or "process"
    return own if number == 0 and not wish.beside else f"{own}_{_plain(page.name, number).lower()}"


def _plain(name: str, number: int) -> str:
    """A name as files and ids may have it."""
    said = _KEY.sub("_", name).strip("_")[:60]
    return said if said[:1].isalpha() else f"page_{number + 1}"


def _at(note: Note, file: str) -> Note:
    return Note(note.code, note.element, file, note.facts)
