"""What a reader's lists stand among: processes in the order of her language, colleagues, filters and columns."""

from __future__ import annotations

from processes.language import Locale
from processes.records import Definition
from processes.store.transaction import Transaction
from processes.tasks.inbox import Asked
from processes.tasks.inbox_desk import desk
from processes.tasks.inbox_save_filter import Wish, save_filter
from tests.builders import a_case, a_task, a_version
from tests.cast import Cast


def test_processes_stand_in_the_order_of_the_readers_language(tx: Transaction, cast: Cast) -> None:
    for danish, english in (("Åbning", "Admission"), ("Klage", "Zeal"), ("Ændring", "Change")):
        definition = tx.find(Definition, a_version(tx).definition_id)
        definition.title_da, definition.title_en = danish, english
    tx.flush()
    assert [one.title.da for one in desk(tx, cast.astrid, Locale.DA).processes] == ["Klage", "Ændring", "Åbning"]
    assert [one.title.en for one in desk(tx, cast.astrid, Locale.EN).processes] == ["Admission", "Change", "Zeal"]


def test_colleagues_are_those_of_ones_own_teams(tx: Transaction, cast: Cast) -> None:
    assert [name for _, name in desk(tx, cast.astrid, Locale.DA).colleagues] == ["Astrid", "Bo", "Ditte"]


def test_filters_stand_by_their_names_the_danish_way(tx: Transaction, cast: Cast) -> None:
    for name in ("Årets", "Zoner", "alle"):
        save_filter(tx, cast.astrid, Wish(name, Asked()))
    assert [one.name for one in desk(tx, cast.astrid, Locale.DA).filters] == ["alle", "Zoner", "Årets"]


def test_whether_one_helps_is_known(tx: Transaction, cast: Cast) -> None:
    assert not desk(tx, cast.astrid, Locale.DA).reach.helps
    a_task(tx, a_case(tx, team=cast.south), holder=cast.carla).helper_id = cast.astrid.id
    tx.flush()
    assert desk(tx, cast.astrid, Locale.DA).reach.helps
