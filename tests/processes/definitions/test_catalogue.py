"""Which processes there are, who owns them, and who may start which by which entrance."""

from __future__ import annotations

from processes import clock
from processes.definitions.catalogue import catalogue, startable
from processes.store.transaction import Transaction
from tests.calling import outer
from tests.cast import Cast
from tests.situations import publish_package, publish_review


def test_everybody_sees_every_published_process_by_its_danish_title(tx: Transaction, cast: Cast) -> None:
    titles = {"Åben": "c", "Zonen": "a", "Ældre": "b"}
    for title, key in titles.items():
        definition = publish_review(tx, cast.egon)
        definition.key, definition.title_da = key, title
    tx.flush()
    assert [one.title.da for one in catalogue(tx, cast.frida)] == ["Zonen", "Ældre", "Åben"]


def test_a_listed_process_tells_version_owner_and_whether_one_may_start_it(tx: Transaction, cast: Cast) -> None:
    definition = publish_review(tx, cast.egon)
    (mine,) = catalogue(tx, cast.astrid)
    assert (mine.key, mine.version, mine.owner, mine.may_start) == ("review", 1, "Egon", True)
    assert not catalogue(tx, cast.frida)[0].may_start
    definition.owner_id = None
    assert catalogue(tx, cast.astrid)[0].owner is None


def test_what_may_be_started_comes_with_its_entrances_and_their_forms(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    publish_package(tx, cast.egon, outer())
    review, other = startable(tx, cast.astrid)
    assert (review.key, review.version) == ("review", 1)
    (entrance,) = review.entrances
    assert (entrance.element, entrance.name.en) == ("start", "Application came")
    assert entrance.form is not None
    assert other.entrances[0].form is None
    assert startable(tx, cast.frida) == ()


def test_what_is_retired_or_not_published_yet_is_neither_listed_nor_started(tx: Transaction, cast: Cast) -> None:
    retired, unpublished = publish_review(tx, cast.egon), publish_package(tx, cast.egon, outer())
    retired.retired_at, unpublished.newest_id = clock.now(), None
    tx.flush()
    assert (startable(tx, cast.astrid), catalogue(tx, cast.astrid)) == ((), ())
