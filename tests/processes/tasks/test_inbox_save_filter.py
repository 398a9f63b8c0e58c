"""Filters are saved under a name, shared with one's team, and changed and removed by whoever may."""

from __future__ import annotations

from uuid import UUID

import pytest

from processes.errors import Forbidden, Invalid, Stale
from processes.records import Entry, InboxFilter, Person
from processes.store.transaction import Transaction
from processes.tasks import inbox_save_filter
from processes.tasks.inbox import Asked, List, inbox
from processes.tasks.inbox_asked import Fact
from processes.tasks.inbox_order import Key
from processes.tasks.inbox_save_filter import Wish, save_filter
from tests.builders import a_case, a_citizen, a_task
from tests.cast import Cast
from tests.situations import publish_review
from tests.trail import of_case


def names(tx: Transaction, person: Person) -> list[tuple[str, int | None, bool]]:
    return [(one.saved.name, one.count, one.saved.may_change) for one in inbox(tx, person).filters]


def test_a_saved_filter_stands_beside_the_lists_with_its_count(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north, citizen=a_citizen(tx))
    a_task(tx, case, holder=cast.astrid)
    a_task(tx, a_case(tx, team=cast.north))
    asked = Asked(List.TEAM, "amina", sort=(Key("citizen"),))
    kept = save_filter(tx, cast.astrid, Wish(" Aminas sager ", asked))
    assert names(tx, cast.astrid) == [("Aminas sager", 1, True)]
    assert inbox(tx, cast.astrid).filters[0].saved.asked == asked
    assert names(tx, cast.bo) == []
    tx.flush()
    assert tx.session.query(Entry).filter_by(kind="FilterSaved").one().facts["filter"] == str(kept.id)
    assert of_case(tx, case.id, kinds=["FilterSaved"]) == []


def test_a_shared_filter_shows_each_reader_the_own_tasks(tx: Transaction, cast: Cast) -> None:
    a_task(tx, a_case(tx, team=cast.north), holder=cast.astrid)
    save_filter(tx, cast.astrid, Wish("Vores", Asked(List.MINE), cast.north.id))
    assert names(tx, cast.astrid) == [("Vores", 1, True)]
    assert names(tx, cast.bo) == [("Vores", 0, False)]
    assert names(tx, cast.ditte) == [("Vores", 0, True)]
    assert names(tx, cast.carla) == []


def test_only_the_maker_and_the_teams_leader_change_it(tx: Transaction, cast: Cast) -> None:
    kept = save_filter(tx, cast.astrid, Wish("Vores", Asked(), cast.north.id))
    with pytest.raises(Forbidden):
        save_filter(tx, cast.bo, Wish("Mit", Asked(), None), kept.id)
    changed = save_filter(tx, cast.ditte, Wish("Teamets", Asked(List.LATE), cast.north.id), kept.id, kept.revision)
    assert (changed.id, changed.name, changed.maker_id) == (kept.id, "Teamets", cast.astrid.id)
    with pytest.raises(Stale):
        save_filter(tx, cast.astrid, Wish("Igen", Asked()), kept.id, 1)


@pytest.mark.parametrize("name", ["", "   ", "x" * 61, "a\nb"])
def test_a_name_is_needed(tx: Transaction, cast: Cast, name: str) -> None:
    with pytest.raises(Invalid, match="filter_name"):
        save_filter(tx, cast.astrid, Wish(name, Asked()))


def test_a_name_stands_once_for_a_person_and_once_for_a_team(tx: Transaction, cast: Cast) -> None:
    kept = save_filter(tx, cast.astrid, Wish("Tolk", Asked()))
    with pytest.raises(Invalid, match="filter_name_taken"):
        save_filter(tx, cast.astrid, Wish("TOLK", Asked()))
    save_filter(tx, cast.astrid, Wish("Tolk", Asked(List.TEAM)), kept.id)
    save_filter(tx, cast.bo, Wish("Tolk", Asked(), cast.north.id))
    with pytest.raises(Invalid, match="filter_name_taken"):
        save_filter(tx, cast.astrid, Wish("tolk", Asked(), cast.north.id))


def test_there_is_room_for_some(tx: Transaction, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbox_save_filter, "MOST", 2)
    for name in ("a", "b"):
        save_filter(tx, cast.astrid, Wish(name, Asked()))
    with pytest.raises(Invalid, match="filter_many"):
        save_filter(tx, cast.astrid, Wish("c", Asked()))


def test_nobody_shares_with_a_team_of_others(tx: Transaction, cast: Cast) -> None:
    for team in (cast.south.id, UUID(int=7)):
        with pytest.raises(Invalid, match="filter_team"):
            save_filter(tx, cast.astrid, Wish("Deres", Asked(), team))


@pytest.mark.parametrize(
    "asked", [Asked(process="none"), Asked(columns=("review.none",)), Asked(facts=(Fact("review.cpr", "x"),))]
)
def test_a_filter_names_only_what_is_there(tx: Transaction, cast: Cast, asked: Asked) -> None:
    publish_review(tx, cast.egon)
    with pytest.raises(Invalid):
        save_filter(tx, cast.astrid, Wish("Forkert", asked))


def test_a_filter_whose_process_is_gone_stays_without_a_count(tx: Transaction, cast: Cast) -> None:
    save_filter(tx, cast.astrid, Wish("Gammel", Asked()))
    kept = tx.session.query(InboxFilter).one()
    kept.asked = [["list", "mine"], ["process", "retired"]]
    tx.flush()
    assert names(tx, cast.astrid) == [("Gammel", None, True)]
    kept.asked = [["list", "no such list"]]
    tx.flush()
    assert names(tx, cast.astrid) == [("Gammel", None, True)]
