"""Those whom a version concerns are asked once to read it; who has is noted once."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.errors import NotFound
from processes.records import Person, Promise, Reading
from processes.store.transaction import Transaction
from processes.studio.receipts import confirm_reading, tell_readers
from processes.studio.versions import readers
from tests.cast import Cast
from tests.drafts import a_colleague
from tests.reviewing import published
from tests.trail import trail


def test_those_of_its_lanes_are_told_once_and_read(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    version = published(tx, cast, olga)
    assert [tell_readers(tx, version.id), tell_readers(tx, version.id)] == [4, 0]
    logins = select(Person.login).join(Reading, Reading.person_id == Person.id).order_by(Person.login)
    assert tx.execute(logins).scalars().all() == ["astrid", "bo", "carla", "ditte"]
    told = [one for one in tx.execute(select(Promise)).scalars() if one.facts.get("sort") == "version_published"]
    assert {one.facts["place"] for one in told} == {"processes/review/versions/2"}
    assert len(told) == 4
    first = confirm_reading(tx, cast.astrid, "review", 2)
    assert first.read_at is not None
    assert confirm_reading(tx, cast.astrid, "review", 2).read_at == first.read_at
    assert len(trail(tx, "VersionRead")) == 1
    rows = readers(tx, cast.egon, "review", 2)
    assert [(one.name, one.read_at is None) for one in rows] == [
        ("Bo", True),
        ("Carla", True),
        ("Ditte", True),
        ("Astrid", False),
    ]


def test_whom_it_does_not_concern_has_nothing_to_confirm(tx: Transaction, cast: Cast) -> None:
    version = published(tx, cast, a_colleague(tx))
    tell_readers(tx, version.id)
    with pytest.raises(NotFound):
        confirm_reading(tx, cast.frida, "review", 2)


def test_nobody_is_told_of_a_version_that_was_retired_meanwhile(tx: Transaction, cast: Cast) -> None:
    version = published(tx, cast, a_colleague(tx))
    version.retired_at = version.published_at
    assert tell_readers(tx, version.id) == 0
