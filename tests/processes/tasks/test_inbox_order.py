"""Every order of a list has places, and pages by them follow one another both ways without gap or twin."""

from __future__ import annotations

from datetime import timedelta
from itertools import product
from uuid import UUID

import pytest

from processes import clock
from processes.language import Locale, Text
from processes.motion.due import Due
from processes.store.transaction import Transaction
from processes.tasks import inbox as lists
from processes.tasks.inbox import LAST, Asked, List, inbox
from processes.tasks.inbox_order import END, SORTS, Key, Place, place_of
from tests.builders import a_case, a_citizen, a_task
from tests.cast import Cast

NAMES = ("Åse Bø", "Amina Khan", "Ægir Holm", "Zoe Ø", "Amina Khan")


@pytest.fixture
def a_full_list(tx: Transaction, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """Thirteen tasks with many ties, on pages of four."""
    monkeypatch.setattr(lists, "PAGE", 4)
    for n in range(13):
        citizen = a_citizen(tx, NAMES[n % 5], f"72038{n:05d}") if n % 3 else None
        case = a_case(tx, team=cast.north, citizen=citizen)
        holder = (cast.astrid, cast.bo, None)[n % 3]
        task = a_task(tx, case, holder=holder, name=Text(f"Øvelse {n % 2}", f"Exercise {n % 2}"))
        task.due_day = clock.today() + timedelta(days=n % 4) if n % 5 else None
        task.sort_at = Due(task.due_day, None).sort_at
        task.priority = n % 2
        task.follow_up_on = clock.today() if n % 2 else None
    tx.flush()
    return cast


def walked(tx: Transaction, cast: Cast, asked: Asked) -> list[list[UUID]]:
    """The ids of each page, from the first to the last."""
    pages: list[list[UUID]] = []
    place = None
    while True:
        box = inbox(tx, cast.astrid, asked, place)
        pages.append([row.id for row in box.rows])
        place = box.after
        if place is None:
            return pages


@pytest.mark.parametrize(("name", "down"), list(product(SORTS, (False, True))))
def test_pages_in_every_order_hold_each_task_once(tx: Transaction, a_full_list: Cast, name: str, down: bool) -> None:
    asked = Asked(List.TEAM, sort=(Key(name, down), Key("opened" if name != "opened" else "due", not down)))
    pages = walked(tx, a_full_list, asked)
    assert [len(page) for page in pages] == [4, 4, 4, 1]
    assert len({one for page in pages for one in page}) == 13


@pytest.mark.parametrize("name", list(SORTS))
def test_from_the_end_the_same_rows_come_page_by_page(tx: Transaction, a_full_list: Cast, name: str) -> None:
    asked = Asked(List.TEAM, sort=(Key(name),))
    forwards = [one for page in walked(tx, a_full_list, asked) for one in page]
    box = inbox(tx, a_full_list.astrid, asked, LAST)
    backwards = [row.id for row in box.rows]
    assert box.after is None
    while box.before is not None:
        box = inbox(tx, a_full_list.astrid, asked, box.before)
        backwards = [row.id for row in box.rows] + backwards
        assert box.after is not None
    assert backwards == forwards


def test_descending_turns_the_whole_order_round_ties_included(tx: Transaction, a_full_list: Cast) -> None:
    up = walked(tx, a_full_list, Asked(List.TEAM, sort=(Key("citizen"),)))
    down = walked(tx, a_full_list, Asked(List.TEAM, sort=(Key("citizen", descending=True),)))
    assert [one for page in up for one in page] == [one for page in down for one in page][::-1]


def test_names_stand_in_the_danish_order(tx: Transaction, a_full_list: Cast) -> None:
    asked, place = Asked(List.TEAM, sort=(Key("citizen"),)), None
    names: list[str | None] = []
    while place is not None or not names:
        box = inbox(tx, a_full_list.astrid, asked, place, Locale.DA)
        names += [row.citizen for row in box.rows]
        place = box.after
    assert list(dict.fromkeys(names)) == ["Amina Khan", "Zoe Ø", "Ægir Holm", "Åse Bø", None]


def test_a_place_survives_its_way_through_an_address() -> None:
    at = clock.now()
    place = Place((at, "amina khan"), UUID(int=7))
    keys = (Key("due"), Key("citizen"))
    assert place_of(place.told(), keys) == place
    assert place_of(place.told(), (Key("priority"), Key("citizen"))) is None
    assert place_of(LAST, keys) == END


@pytest.mark.parametrize("told", ["", "x", "²", "W10", "eyJhIjoxfQ", "a" * 3000, "WyI-IiwxLDIsM10"])
def test_what_no_page_told_is_no_place(told: str) -> None:
    assert place_of(told, (Key("due"),)) is None
