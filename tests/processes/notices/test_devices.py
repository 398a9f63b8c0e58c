"""Browsers that show messages while no page is open."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from processes import clock
from processes.connectors.push import Browser
from processes.errors import Forbidden, Invalid, OutsideFault
from processes.notices.devices import MOST, add_device, devices, message_of, promise_pushes, remove_device, send_push
from processes.notices.notify import News, compose
from processes.records import Notice, Promise, PushDevice
from processes.settings import Settings
from processes.store.transaction import Transaction
from tests.cast import Cast, a_cast

# A browser's public key and shared secret, made for this test.
PUBLIC = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
SHARED = "BTBZMqHH6r4Tts7J_aSIgg"


@pytest.fixture
def cast(tx: Transaction) -> Cast:
    return a_cast(tx)


@pytest.fixture
def near(settings: Settings) -> Settings:
    return replace(settings, push_services=("http://127.0.0.1:9",))  # where nobody listens


def _browser(number: int = 1) -> Browser:
    return Browser(f"http://127.0.0.1:9/{number}", PUBLIC, SHARED)


def _notice(tx: Transaction, cast: Cast, kind: str = "case_stuck") -> Notice:
    key = compose(tx, cast.bo, News(kind, kind, None, None, {"case_number": "2026-1", "citizenName": "Amina"}))
    assert key is not None
    return tx.find(Notice, key)


def _opening(tx: Transaction) -> Any:
    @contextmanager
    def opened() -> Iterator[Transaction]:
        yield tx
        tx.flush()

    return opened


def _facts(tx: Transaction) -> list[dict[str, Any]]:
    return [one.facts for one in tx.execute(select(Promise).where(Promise.kind == "notice.push")).scalars()]


def test_bo_adds_a_browser_and_takes_it_away(tx: Transaction, cast: Cast, near: Settings) -> None:
    key = add_device(tx, cast.bo, _browser(), " Firefox, Linux ", near)
    assert [(one.id, one.name) for one in devices(tx, cast.bo)] == [(key, "Firefox, Linux")]
    with pytest.raises(Forbidden):
        remove_device(tx, cast.astrid, key)
    remove_device(tx, cast.bo, key)
    assert devices(tx, cast.bo) == ()


def test_a_browser_is_whoever_used_it_last(tx: Transaction, cast: Cast, near: Settings) -> None:
    first = add_device(tx, cast.bo, _browser(), "Chrome", near)
    assert add_device(tx, cast.astrid, _browser(), "Chrome", near) == first
    assert (devices(tx, cast.bo), len(devices(tx, cast.astrid))) == ((), 1)


@pytest.mark.parametrize(
    "browser",
    [
        Browser("http://127.0.0.1:10/1", PUBLIC, SHARED),
        Browser("http://127.0.0.1:9/1", "nonsense", SHARED),
        Browser("http://127.0.0.1:9/1", PUBLIC, ""),
    ],
)
def test_what_is_no_browser_is_refused(tx: Transaction, cast: Cast, near: Settings, browser: Browser) -> None:
    with pytest.raises(Invalid, match="device_unknown"):
        add_device(tx, cast.bo, browser, "", near)


def test_there_is_an_end_to_devices(tx: Transaction, cast: Cast, near: Settings) -> None:
    for number in range(MOST):
        add_device(tx, cast.bo, _browser(number), "", near)
    with pytest.raises(Invalid, match="device_too_many"):
        add_device(tx, cast.bo, _browser(MOST), "", near)
    add_device(tx, cast.bo, _browser(0), "the same again", near)


def test_only_what_is_wanted_goes_to_the_devices_once_each(tx: Transaction, cast: Cast, near: Settings) -> None:
    for number in range(2):
        add_device(tx, cast.bo, _browser(number), "", near)
    assert promise_pushes(tx, _notice(tx, cast, "task_handed"), cast.bo) == 0
    late = _notice(tx, cast, "deadline_missed")
    assert promise_pushes(tx, late, cast.bo) == promise_pushes(tx, late, cast.bo) == 2
    assert len(_facts(tx)) == 2


def test_the_message_holds_the_subject_and_no_name(tx: Transaction, cast: Cast) -> None:
    cast.bo.locale = "en"
    told = json.loads(message_of(_notice(tx, cast), cast.bo))
    assert "2026-1" in told["title"]
    assert told["to"].startswith("/notices/")
    assert "Amina" not in json.dumps(told)


def test_a_maker_that_is_away_keeps_the_promise_for_later(tx: Transaction, cast: Cast, near: Settings) -> None:
    add_device(tx, cast.bo, _browser(), "", near)
    promise_pushes(tx, _notice(tx, cast), cast.bo)
    with pytest.raises(OutsideFault):
        send_push(_opening(tx), near, _facts(tx)[0])


def test_a_device_whose_maker_is_named_no_more_is_forgotten(
    tx: Transaction, cast: Cast, near: Settings, settings: Settings
) -> None:
    add_device(tx, cast.bo, _browser(), "", near)
    promise_pushes(tx, _notice(tx, cast), cast.bo)
    assert not send_push(_opening(tx), settings, _facts(tx)[0])
    assert tx.execute(select(PushDevice)).all() == []


def test_what_was_read_meanwhile_is_not_sent(tx: Transaction, cast: Cast, near: Settings) -> None:
    add_device(tx, cast.bo, _browser(), "", near)
    notice = _notice(tx, cast)
    promise_pushes(tx, notice, cast.bo)
    notice.seen_at = clock.now()
    assert not send_push(_opening(tx), near, _facts(tx)[0])
    assert len(devices(tx, cast.bo)) == 1


@pytest.mark.parametrize("endpoint", ["http://127.0.0.1:99999/x", "http://[127.0.0.1/x", "http://127.0.0.1:9x/"])
def test_an_address_that_is_none_is_refused_and_breaks_nothing(
    tx: Transaction, cast: Cast, near: Settings, endpoint: str
) -> None:
    with pytest.raises(Invalid):
        add_device(tx, cast.bo, Browser(endpoint, PUBLIC, SHARED), "Min telefon", near)


def test_a_browser_taken_over_counts_as_one_more(tx: Transaction, cast: Cast, near: Settings) -> None:
    add_device(tx, cast.astrid, _browser(0), "", near)
    for number in range(1, MOST + 1):
        add_device(tx, cast.bo, _browser(number), "", near)
    with pytest.raises(Invalid, match="device_too_many"):
        add_device(tx, cast.bo, _browser(0), "", near)
    add_device(tx, cast.bo, _browser(1), "again", near)
    assert len(devices(tx, cast.astrid)) == 1
