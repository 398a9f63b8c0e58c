"""Of too few no time is told, and links to cases keep the choice and name their days."""

from __future__ import annotations

from typing import cast

from flask import Flask

from processes.language import Locale
from processes.throughput.flow.page import Flow
from processes.throughput.spread import Spread
from tests.webapp.throughput.test_flow_charts import _words
from webapp.throughput.flow_words import Words


def test_of_fewer_than_five_no_time_is_told(app: Flask) -> None:
    with app.test_request_context("/"):
        words = _words()
        assert words.spread(Spread(4, 10, 20, 30)) == ("under 5", "under 5", "under 5")
        assert words.spread(Spread(5, 10, 20, 30)) == (10, 20, 30)
        assert words.spread(Spread(0, None, None, None)) == (None, None, None)


def test_links_name_the_days_of_the_period(app: Flask) -> None:
    with app.test_request_context("/"):
        asked = Words(cast("Flow", None), _words().asked, Locale.EN)
        assert asked.cases("open", least=3) == (
            "/figures/cases?place=all&what=open&period=own&from=2016-01-04&to=2016-03-06&least=3"
        )
