"""The day of a version comes once: until then new cases follow the one in use, afterwards this one."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.definitions.begin_version import begin_version, due_versions
from processes.definitions.package import read_package
from processes.definitions.publish import publish, waiting
from processes.errors import Conflict
from processes.records import Definition
from processes.store.transaction import Transaction, transaction
from tests.cast import Cast, a_cast
from tests.processes.definitions.folders import folder
from tests.trail import trail

LATER = b'assess = "Read the request twice."'
LAST = b'assess = "Read the request thrice."'


def test_a_version_begins_on_its_day_and_once(tx: Transaction, cast: Cast) -> None:
    first = publish(tx, cast.egon, read_package("leave_request", folder()))
    day = clock.now() + timedelta(days=3)
    later = publish(tx, cast.egon, read_package("leave_request", {**folder(), "texts.en.toml": LATER}), "later", day)
    definition = tx.find(Definition, first.definition_id)
    assert (definition.newest_id, list(due_versions(tx, 10)), begin_version(tx, later.id)) == (first.id, [], False)
    assert waiting(tx, definition) is later
    with clock.frozen(day + timedelta(seconds=1)):
        assert list(due_versions(tx, 10)) == [later.id]
        assert [begin_version(tx, later.id), begin_version(tx, later.id)] == [True, False]
        assert list(due_versions(tx, 10)) == []
    assert (definition.newest_id, waiting(tx, definition)) == (later.id, None)
    assert [line.facts["number"] for line in trail(tx, "VersionBegan")] == [2]


def test_nothing_is_published_that_would_be_taken_away_again(tx: Transaction, cast: Cast) -> None:
    publish(tx, cast.egon, read_package("leave_request", folder()))
    day = clock.now() + timedelta(days=3)
    publish(tx, cast.egon, read_package("leave_request", {**folder(), "texts.en.toml": LATER}), "later", day)
    last = read_package("leave_request", {**folder(), "texts.en.toml": LAST})
    for begins in (None, day - timedelta(days=1)):
        with pytest.raises(Conflict, match="version_waits") as refused:
            publish(tx, cast.egon, last, "last", begins)
    assert refused.value.facts["number"] == 2
    assert publish(tx, cast.egon, last, "last", day + timedelta(days=1)).number == 3


def test_of_two_sweeps_at_the_same_time_one_begins_it(own_database: Engine) -> None:
    day = clock.now() + timedelta(days=3)
    with transaction(own_database) as tx:
        egon = a_cast(tx).egon
        publish(tx, egon, read_package("leave_request", folder()))
        later = publish(tx, egon, read_package("leave_request", {**folder(), "texts.en.toml": LATER}), "later", day)
    with clock.frozen(day + timedelta(seconds=1)):
        with transaction(own_database) as one, transaction(own_database) as other:
            assert [begin_version(one, later.id), begin_version(other, later.id)] == [True, False]
        with transaction(own_database) as tx:
            assert not begin_version(tx, later.id)
            assert len(trail(tx, "VersionBegan")) == 1


def _two_that_wait(database: Engine) -> tuple[datetime, UUID, UUID]:
    first, second = clock.now() + timedelta(days=3), clock.now() + timedelta(days=4)
    with transaction(database) as tx:
        egon = a_cast(tx).egon
        publish(tx, egon, read_package("leave_request", folder()))
        later = publish(tx, egon, read_package("leave_request", {**folder(), "texts.en.toml": LATER}), "later", first)
        last = publish(tx, egon, read_package("leave_request", {**folder(), "texts.en.toml": LAST}), "last", second)
        return second + timedelta(seconds=1), later.id, last.id


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_that_are_overdue_the_last_alone_becomes_the_newest(
    own_database: Engine, order: tuple[int, int]
) -> None:
    day, *two = _two_that_wait(own_database)
    with clock.frozen(day):
        for at in order:
            with transaction(own_database) as tx:
                assert begin_version(tx, two[at]) is (at == 1)
        with transaction(own_database) as tx:
            assert tx.one(select(Definition.newest_id)) == two[1]
            assert [line.facts["number"] for line in trail(tx, "VersionBegan")] == [3]
            assert list(due_versions(tx, 10)) == []


def test_two_sweeps_at_once_never_let_the_older_take_over(own_database: Engine) -> None:
    day, older, newer = _two_that_wait(own_database)
    with clock.frozen(day):
        with transaction(own_database) as one, transaction(own_database) as other:
            assert [begin_version(one, newer), begin_version(other, older)] == [True, False]
        with transaction(own_database) as tx:
            assert not begin_version(tx, older)
            assert tx.one(select(Definition.newest_id)) == newer
