"""A time for an interview in words."""

from __future__ import annotations

from datetime import datetime

from processes.language import Locale
from processes.motion.booked import Free
from tests.slots import NINE
from webapp.times import form, told


def test_when_how_long_how_and_where(monday: datetime) -> None:
    assert told(Free(NINE, 45, "fremmøde", "2.14"), Locale.DA) == (
        "mandag 9. marts kl. 9.00",
        "45 min. · fremmøde · lokale 2.14",
    )
    assert told(Free(NINE, 30, "", "", seats=3), Locale.EN) == ("Monday 9 March 9.00", "30 min. · 3 free")


def test_a_form_that_is_still_to_be_chosen_is_not_told() -> None:
    assert form("", Locale.DA) == ""
    assert form("video", Locale.EN) == "by video"
