"""Keeping an invented case as an example of the draft, and writing, changing or removing one."""

from __future__ import annotations

import re
import tomllib
from uuid import UUID

from processes.errors import Conflict, Invalid, NotFound, Problem
from processes.language import Text
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.draft_library import EXAMPLES
from processes.studio.drafts import locked_draft, seen_draft
from processes.studio.example_run import examples_in, read_example, run_examples
from processes.studio.example_written import written
from processes.studio.sandbox import bench, must_be_fresh
from processes.studio.save import save_files
from processes.studio.trying.differs import Unreadable
from processes.studio.trying.reading import read

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e"})
_LONGEST_NAME = 60


def keep_example(tx: Transaction, person: Person, draft_id: UUID, title: Text) -> str:
    """Write the reader's own invented case down as an example of the draft; answers its name.

    Raises ``Forbidden``, ``Conflict`` where no case was begun, ``Stale`` when another holds the draft, and ``Invalid``:
    no title (``example_untitled``), or a draft that has changed since the case was tried.
    """
    locked_draft(tx, person, draft_id)
    if not title.da.strip():
        raise Invalid(Problem("example_untitled", "title"), "example_untitled")
    found = bench(tx, person, draft_id)
    must_be_fresh(found)
    if found.row is None:
        raise Conflict("try_not_begun", draft=str(draft_id))
    both = Text(title.da.strip(), title.en.strip() or title.da.strip())
    text = written(found.library, found.definition.key, found.acts, both)
    name = _name(both.en, set(examples_in(content_of(tx, found.draft))))
    save_files(tx, person, draft_id, {f"{EXAMPLES}{name}.toml": text}, found.draft.revision)
    run_examples(tx, person, draft_id)
    return name


def change_example(tx: Transaction, person: Person, draft_id: UUID, name: str, text: str, seen: int) -> None:
    """Write an example anew. Raises ``Invalid`` with the line of what cannot be read, and as ``save_files`` does."""
    draft, _ = locked_draft(tx, person, draft_id)
    if name not in examples_in(content_of(tx, draft)):
        raise NotFound(kind="example", key=name)
    must_be_readable(text)
    save_files(tx, person, draft_id, {f"{EXAMPLES}{name}.toml": text.replace("\r\n", "\n")}, seen)
    run_examples(tx, person, draft_id)


def remove_example(tx: Transaction, person: Person, draft_id: UUID, name: str) -> None:
    """Take an example out of the draft. Raises as ``save_files`` does; what is gone already is no fault."""
    draft, _ = seen_draft(tx, person, draft_id)
    save_files(tx, person, draft_id, {f"{EXAMPLES}{name}.toml": None}, draft.revision)
    run_examples(tx, person, draft_id)


def must_be_readable(text: str) -> None:
    """Raise ``Invalid`` with everything in an example that cannot be read."""
    try:
        read(read_example(text))
    except tomllib.TOMLDecodeError as fault:
        line = re.search(r"line (\d+)", str(fault))
        told = Problem("toml_broken", "", {"file": "", "because": str(fault)}, int(line[1]) if line else None)
        raise Invalid(told, "example_unreadable") from fault
    except Unreadable as unreadable:
        raise Invalid(tuple(unreadable.problems), "example_unreadable") from unreadable


def _name(title: str, taken: set[str]) -> str:
    bare = re.sub(r"[^a-z0-9]+", "_", title.casefold().translate(_LETTERS)).strip("_")[:_LONGEST_NAME] or "example"
    number = next(n for n in range(1, len(taken) + 2) if (bare if n == 1 else f"{bare}_{n}") not in taken)
    return bare if number == 1 else f"{bare}_{number}"
