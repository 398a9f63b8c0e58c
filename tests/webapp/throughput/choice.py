"""What a reader of figures chose, without a request: all places, ten weeks."""

from __future__ import annotations

from datetime import date

from processes.language import Text
from processes.throughput.counted import Scope
from processes.throughput.places import Place
from webapp.throughput.chosen import Chosen
from webapp.throughput.period import Period

FIRST, LAST = date(2016, 1, 4), date(2016, 3, 6)


def a_choice() -> Chosen:
    """Everything, by week."""
    here = Place("all", Text("Alle", "All"), Scope())
    return Chosen({"place": "all"}, Period("own", FIRST, LAST), "week", here, None, None, None, (here,), (), ())
