"""The charts of the flow say the main thing in a sentence, and their tables are what was counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from flask import Flask

from processes.language import Locale
from processes.throughput.flow.control import control
from processes.throughput.flow.histogram import histogram
from processes.throughput.flow.page import Flow, Watched
from processes.throughput.flow.slices import Slice, slices
from processes.throughput.flow.stream import Flowed, Stream, Summed
from processes.throughput.flow.times import Times
from processes.throughput.spread import Spread, spread
from tests.webapp.throughput.choice import FIRST, LAST, a_choice
from webapp.throughput.flow_charts import bins, control_chart, in_out, summed
from webapp.throughput.flow_words import Words

CUT = slices(FIRST, LAST, "week")
LEADS = [(10, 6), (20, 3), (60, 1)]
NONE = Spread(0, None, None, None)


def _flow(values: list[int], flowed: tuple[Flowed, ...]) -> Flow:
    lead = spread(LEADS)
    watched = Watched("finished", CUT[: len(values)], tuple(values), control(values))
    times = Times(lead, lead, lead, lead, lead, lead, lead)
    days = (Summed(FIRST, 12, 0), Summed(LAST, 30, 10))
    leads = tuple(NONE for _ in flowed)
    return Flow(LAST, True, Stream(flowed, days), leads, times, NONE, None, histogram(LEADS), watched, (), ())


def _words(values: list[int] | None = None, flowed: tuple[Flowed, ...] = (), **asked: Any) -> Words:
    return Words(_flow(values or [], flowed), replace(a_choice(), **asked), Locale.DA)


@pytest.fixture(autouse=True)
def _request(app: Flask) -> Any:
    with app.test_request_context("/"):
        yield


def test_growth_is_said_and_every_week_opens_down() -> None:
    told = in_out(_words(flowed=(Flowed(Slice(FIRST, date(2016, 1, 10)), 12, 5, 30),)))
    assert told.says == "12 sager kom, og 5 blev afsluttet: sagsbeholdningen voksede med 8 til 20."
    assert told.rows[0][:4] == (FIRST, 12, 5, 30)
    assert "what=started" in told.links[0, 1]
    assert "from=2016-01-04&to=2016-01-10" in told.links[0, 2]


@pytest.mark.parametrize(("until", "marked"), [(date(2016, 1, 17), []), (date(2016, 1, 13), [date(2016, 1, 11)])])
def test_a_week_that_is_not_over_is_marked_as_such(until: date, marked: list[date]) -> None:
    whole = Flowed(Slice(FIRST, date(2016, 1, 10)), 12, 5, 30)
    told = in_out(_words(flowed=(whole, Flowed(Slice(date(2016, 1, 11), until), 1, 0, 31))))
    assert [one.at for one in told.marks] == marked


def test_figures_in_fives_are_not_added_up() -> None:
    told = _words(flowed=(Flowed(Slice(FIRST, date(2016, 1, 10)), 15, 5, None),))
    words = replace(told, told=replace(told.told, stream=replace(told.told.stream, days=())))
    assert in_out(words).says.startswith("15 sager kom, og 5 blev afsluttet. 0 er åbne nu.")
    assert (list(summed(words).rows), "for få sager" in summed(words).says) == ([], True)


def test_between_the_lines_lies_what_is_open() -> None:
    told = summed(_words())
    assert told.says.startswith("Mellem de to linjer ligger de åbne sager: 12 ved periodens begyndelse, 20 ved")


def test_percentiles_are_marked_in_their_bins() -> None:
    told = bins(_words())
    assert told.says == "Halvdelen af 10 sager varede højst 10 dage, 85 % højst 20 og 95 % højst 60."
    assert [one.label for one in told.marks] == ["50 %", "85 %", "95 %"]
    assert sum(int(str(row[2])) for row in told.rows) == 10


def test_chance_and_signals_are_told_apart_in_words() -> None:
    assert "for få" in control_chart(_words([1, 2])).says
    calm = control_chart(_words([9, 11] * 4))
    assert calm.says.startswith("Intet signal")
    assert [one.label for one in calm.limits] == ["middel 10", "øvre grænse 15,3", "nedre grænse 4,7"]
    loud = control_chart(_words([10, 11, 10, 9, 60, 10, 11, 10, 9]))
    assert loud.flagged == {4}
    assert loud.says.startswith("Uden for grænserne (0 til 51,1): 1.")
