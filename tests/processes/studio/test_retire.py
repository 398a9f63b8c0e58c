"""No new cases of what is retired; those that run go on; and it can be undone by taking it up or publishing anew."""

from __future__ import annotations

from datetime import timedelta

import pytest

from processes import clock
from processes.access.permissions import Role
from processes.definitions.begin_version import due_versions
from processes.errors import AlreadyDone, Conflict, Forbidden, Invalid
from processes.records import Case, Definition
from processes.store.transaction import Transaction
from processes.studio.publish import Wish, publish_draft
from processes.studio.retire import must_be_reasoned, retire_process, retire_version, take_up
from tests.builders import a_citizen
from tests.calling import outer
from tests.cast import Cast, a_person
from tests.drafts import a_colleague
from tests.reviewing import NOTE, approved, published
from tests.situations import a_running_case, publish_package, publish_review
from tests.trail import trail

WHY = "Reglerne er faldet bort."


def test_the_newest_gives_way_to_the_one_before(tx: Transaction, cast: Cast) -> None:
    version = published(tx, cast, a_colleague(tx))
    runs = a_running_case(tx, cast)
    retire_version(tx, cast.egon, "review", 2, WHY)
    assert (version.retired_at is not None, version.retired_why) == (True, WHY)
    fresh = a_running_case(tx, cast, citizen=a_citizen(tx, "Bo Ahmed", "6401811111"))
    assert fresh.version_id != version.id
    assert tx.find(Case, runs.id).version_id == version.id
    assert trail(tx, "VersionRetired")[0].facts["number"] == 2
    with pytest.raises(AlreadyDone):
        retire_version(tx, cast.egon, "review", 2, WHY)
    with pytest.raises(Conflict, match="version_alone"):
        retire_version(tx, cast.egon, "review", 1, WHY)


def test_one_that_waits_never_begins(tx: Transaction, cast: Cast) -> None:
    draft = approved(tx, cast, a_colleague(tx))
    day = clock.now() + timedelta(days=2)
    publish_draft(tx, cast.egon, draft.id, Wish(NOTE, day))
    retire_version(tx, cast.egon, "review", 2, WHY)
    with clock.frozen(day + timedelta(days=1)):
        assert list(due_versions(tx, 10)) == []


def test_a_retired_process_takes_no_new_case_until_it_is_taken_up(tx: Transaction, cast: Cast) -> None:
    runs = a_running_case(tx, cast)
    retire_process(tx, cast.egon, "review", WHY)
    with pytest.raises(Conflict, match="not_published"):
        a_running_case(tx, cast, citizen=a_citizen(tx, "Bo Ahmed", "6401811111"))
    assert tx.find(Case, runs.id).is_open
    with pytest.raises(AlreadyDone):
        retire_process(tx, cast.egon, "review", WHY)
    take_up(tx, cast.egon, "review")
    assert take_up(tx, cast.egon, "review").retired_why is None
    assert len(trail(tx, "ProcessTakenUp")) == 1


def test_a_process_others_call_is_not_retired_before_them(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    publish_package(tx, cast.egon, outer())
    with pytest.raises(Conflict, match="process_called") as refused:
        retire_process(tx, cast.egon, "review", WHY)
    assert refused.value.facts["callers"] == ["Ydre"]
    retire_process(tx, cast.egon, "outer", WHY)
    assert retire_process(tx, cast.egon, "review", WHY).retired_why == WHY


def test_it_takes_the_owner_and_a_reason(tx: Transaction, cast: Cast) -> None:
    definition: Definition = publish_review(tx, cast.egon)
    for verb in (retire_process, take_up):
        with pytest.raises(Forbidden):
            verb(tx, cast.astrid, definition.key, *([WHY] if verb is retire_process else []))
    with pytest.raises(Forbidden):
        retire_version(tx, cast.astrid, definition.key, 1, WHY)
    with pytest.raises(Invalid):
        must_be_reasoned("nej")


def test_whose_process_it_is_by_now_stays(tx: Transaction, cast: Cast) -> None:
    version = published(tx, cast, a_colleague(tx))
    definition = tx.find(Definition, version.definition_id)
    lise = a_person(tx, "lise", Role.PROCESS_OWNER)
    tx.flush()
    definition.owner_id = lise.id
    tx.flush()
    retire_version(tx, lise, "review", 2, WHY)
    assert (definition.owner_id, definition.newest_id == version.id) == (lise.id, False)
