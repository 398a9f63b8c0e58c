"""Cases of the processes as they are shipped, for tests that want real diagrams, forms and tables."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import select

from processes.cases.opening import About, newest, open_case, start_event
from processes.definitions.package import Package, read_folder
from processes.records import Case, Definition, Person
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import publish_package

SHIPPED = Path(__file__).parent.parent / "bpmn"


@cache
def shipped(key: str) -> Package:
    """A process folder as it is shipped."""
    return read_folder(SHIPPED / key)


def a_shipped_case(
    tx: Transaction, cast: Cast, key: str, start: str | None = None, caseworker: Person | None = None, **facts: Any
) -> Case:
    """A case of a shipped process, begun at this start event with these facts, in the north team."""
    definition = tx.execute(select(Definition).where(Definition.key == key)).scalar()
    definition = definition or publish_package(tx, cast.egon, shipped(key))
    edition = newest(tx, definition)
    about = About(
        a_citizen(tx).id,
        team_id=cast.north.id,
        caseworker_id=caseworker.id if caseworker else None,
    )
    case, _ = open_case(tx, edition, start_event(edition, start), facts, about)
    return case
