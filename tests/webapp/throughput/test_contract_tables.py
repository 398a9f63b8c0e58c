"""A contract as a chart: the target across, missed months marked, and the reason beside them."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from processes import clock
from processes.throughput.contracts.contract import Month, Promise, Said
from processes.throughput.contracts.indicators import Indicator
from webapp.throughput.contract_tables import chart_of


def test_missed_months_are_marked_and_explained() -> None:
    said = Said("To var syge.", "Ditte", clock.now())
    months = (
        Month(date(2026, 1, 1), 95, True, None),
        Month(date(2026, 2, 1), 80, False, said),
        Month(date(2026, 3, 1), None, None, None),
    )
    chart = chart_of(Promise(uuid4(), Indicator.TIMELINESS, 90, months, may_explain=True))
    assert chart.flagged == {1}
    assert [row[3] for row in chart.rows] == ["Nået", "Ikke nået"]
    assert str(chart.rows[1][4]).startswith("To var syge. (Ditte")
    assert chart.limits[0].label == "mindst 90"
    assert "1 af 2" in chart.says
