"""Beginning a process nobody has drawn yet: its first draft, made from a template."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import DraftOpened
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.language import Text
from processes.records import Definition, Draft, Person
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.studio.open import begin
from processes.studio.save import must_be_storable, write_files

PLACEHOLDER = "new_process"  # the id the template's process has
TEMPLATE_WORDS = Text("Ny proces", "New process")
_KEY = re.compile(r"[a-z][a-z0-9_]{2,39}")
_OWNER = re.compile(r'^owner = "[^"]*"', re.MULTILINE)


def open_new(tx: Transaction, person: Person, key: str, title: Text, template: Mapping[str, str]) -> Draft:
    """A new process and its first draft, with the template's files under the new key and names.

    The process belongs to this person and is seen by nobody else until a version is published. Raises ``Invalid`` for a
    key or name that cannot be used, or a key another process has.
    """
    require(person, Permission.BEGIN_PROCESS)
    _must_be_free(tx, key, title)
    definition = Definition(
        id=new_id(), key=key, title_da=title.da.strip(), title_en=title.en.strip(), owner_id=person.id, start_groups=[]
    )
    tx.add(definition)
    tx.flush()
    draft = begin(tx, person, definition, None, "")
    files = {name: _renamed(name, text, definition, person) for name, text in template.items()}
    must_be_storable(files)
    write_files(tx, draft, person, files, {})
    tx.flush()
    record(tx, person, DraftOpened(key, draft.id))
    return draft


def _must_be_free(tx: Transaction, key: str, title: Text) -> None:
    problems = []
    if not _KEY.fullmatch(key):
        problems.append(Problem("process_key_unusable", "key", {"key": key}))
    elif tx.maybe(select(Definition.id).where(Definition.key == key)) is not None:
        problems.append(Problem("process_key_taken", "key", {"key": key}))
    problems += [
        Problem("process_name_missing", f"title_{language}", {})
        for language, words in (("da", title.da), ("en", title.en))
        if not words.strip() or '"' in words or "\\" in words
    ]
    if problems:
        raise Invalid(problems)


def _renamed(name: str, text: str, definition: Definition, person: Person) -> str:
    """The template's file with the process's own id, names and owner."""
    text = text.replace(PLACEHOLDER, definition.key)
    for standing, wanted in (
        (TEMPLATE_WORDS.da, definition.title_da),
        (TEMPLATE_WORDS.en, definition.title_en),
    ):
        said = wanted if name.endswith(".toml") else wanted.replace("&", "&amp;").replace("<", "&lt;")
        text = text.replace(f'"{standing}"', f'"{said}"').replace(f">{standing}<", f">{said}<")
    return _OWNER.sub(f'owner = "{person.login}"', text)
