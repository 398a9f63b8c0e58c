"""What is taken along says which figures it is: the place always, what was chosen, and days as people write them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from flask import Flask

from processes.language import Text
from processes.store.base import new_id
from processes.throughput.choices import Process
from processes.throughput.counted import Scope
from processes.throughput.places import Place
from webapp.throughput.chosen import Chosen
from webapp.throughput.facts import facts_of
from webapp.throughput.period import Period
from webapp.throughput.shell import ASKS

HERE = Place("all", Text("Alle", "All"), Scope())
DAYS = Period("own", date(2026, 1, 5), date(2026, 3, 1))
CHOSEN = Chosen({}, DAYS, "week", HERE, None, None, None, (HERE,), (), ())


@pytest.fixture(autouse=True)
def _request(app: Flask) -> Any:
    with app.test_request_context("/"):
        yield


def test_of_all_there_is_only_place_and_days_are_told() -> None:
    assert facts_of(CHOSEN, *ASKS) == (("Sted", "Alle"), ("Periode", "05.01.2026 – 01.03.2026"))


def test_what_the_page_does_not_ask_is_not_told() -> None:
    process = Process(new_id(), "P4", Text("Sygedagpenge", "Sickness benefit"), ())
    one = replace(CHOSEN, process=process)
    assert facts_of(one) == (("Sted", "Alle"),)
    assert facts_of(one, "process") == (("Sted", "Alle"), ("Proces", "Sygedagpenge"))
