"""A process with cases at several steps, a draft of its next version, and workers that are interrupted at will."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from sqlalchemy import Engine, select

from processes.records import Draft, Person, Version
from processes.store.transaction import Transaction, transaction
from processes.studio.open import open_draft
from processes.studio.save import save_files
from processes.tasks.complete import complete
from tests.builders import a_citizen
from tests.cast import Cast
from tests.processes.cases.moving_cases import Edit, edited, new_version
from tests.situations import YES, a_running_case, held_by, the_task

Open = Callable[[], AbstractContextManager[Transaction]]


def opening(database: Engine) -> Open:
    @contextmanager
    def opened() -> Iterator[Transaction]:
        with transaction(database) as tx:
            yield tx

    return opened


def some_cases(tx: Transaction, cast: Cast, assessing: int, approving: int) -> None:
    """So many cases that wait to be assessed, and to be approved."""
    citizen = a_citizen(tx)
    for number in range(assessing + approving):
        case = a_running_case(tx, cast, citizen=citizen)
        if number >= assessing:
            task = held_by(tx, cast.astrid, the_task(tx, case))
            complete(tx, cast.astrid, task.id, YES)


def a_draft_of(tx: Transaction, person: Person, *edits: Edit) -> Draft:
    """A draft of the sample process with these changes."""
    draft = open_draft(tx, person, "review")
    content = edited(*edits).content
    changed = {name: content[name] for name, _, _ in edits}
    save_files(tx, person, draft.id, {**changed}, draft.revision)
    return draft


def versions(tx: Transaction) -> list[Version]:
    return list(tx.execute(select(Version).order_by(Version.number)).scalars())


__all__ = ["a_draft_of", "new_version", "opening", "some_cases", "versions"]
