"""The world of a folder: secrets made once, a day of its own that goes on, one start at a time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from processes.clock import COPENHAGEN
from workers.launch import world
from workers.launch.telling import TroubleError

pytestmark = pytest.mark.usefixtures("own")


def _there(offset: timedelta) -> datetime:
    return (datetime.now(UTC) + offset).astimezone(COPENHAGEN)


def test_the_first_morning_is_the_second_of_march_at_eight() -> None:
    there = _there(world.clock_offset(None))
    assert there.date() == date(2026, 3, 2)
    assert there.hour == 8
    assert there.minute < 2


def test_time_goes_on_at_the_next_start() -> None:
    assert world.clock_offset(date(2026, 5, 4)) == world.clock_offset(None)


def test_a_later_day_may_be_chosen_and_an_earlier_one_is_refused() -> None:
    world.clock_offset(None)
    assert _there(world.clock_offset(date(2026, 7, 1))).date() == date(2026, 7, 1)
    with pytest.raises(TroubleError, match="time does not run back"):
        world.clock_offset(date(2026, 3, 2))


def test_the_morning_begins_at_eight_in_summer_too() -> None:
    assert _there(world.clock_offset(date(2026, 7, 1))).hour == 8


def test_secrets_are_made_once_and_only_the_owner_may_read_them(own: Path) -> None:
    first = world.secret_settings()
    world.remember(clock_offset=1)
    assert world.secret_settings() == first
    world.remember(secrets={"CPR_KEY": first["CPR_KEY"]})
    assert world.secret_settings()["CPR_KEY"] == first["CPR_KEY"]
    assert world.secret_settings()["API_KEYS"] == world.secret_settings()["API_KEYS"]
    assert (own / "world.json").stat().st_mode & 0o077 == 0


def test_a_second_start_in_the_folder_is_refused_with_the_address() -> None:
    with (
        world.only_here({"address": "http://localhost:8000"}),
        pytest.raises(TroubleError, match=r"already running in this folder.*8000"),
        world.only_here({}),
    ):
        raise AssertionError("two at once")


def test_who_runs_here_is_known_while_he_runs() -> None:
    assert world.running() is None
    with world.only_here({"address": "here"}):
        world.note_running(services={"REDIS_URL": "there"})
        found = world.running()
        assert found is not None
        assert (found["address"], found["services"]) == ("here", {"REDIS_URL": "there"})
    assert world.running() is None
