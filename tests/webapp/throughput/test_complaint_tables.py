"""Tables of complaints hold what is safe to tell; a share is told of five and more."""

from __future__ import annotations

from flask import Flask

from processes.language import Text
from processes.store.base import new_id
from processes.throughput.quality.complaint_figures import CentreLine, Complaints
from processes.throughput.spread import Spread
from webapp.throughput.complaint_tables import page_of

FEW = CentreLine(new_id(), Text("Nord", "North"), {"ruling": 2, "service": 0, "untold": 0}, 2, 1)
MANY = CentreLine(new_id(), Text("Syd", "South"), {"ruling": 12, "service": 8, "untold": 0}, 20, 9)
MOST = CentreLine(new_id(), Text("Vest", "West"), {"ruling": 30, "service": 10, "untold": 0}, 40, 3)
TOLD = Complaints(
    came=62,
    kinds={"ruling": 44, "service": 18, "untold": 0},
    outcomes={"upheld": 10, "changed": 3, "maintained": 49},
    faults={},
    took=Spread(62, 10, 20, 30),
    open=2,
    ages=(2, 0, 0, 0, 0),
    oldest=3,
    centres=(FEW, MANY, MOST),
    months=(),
)


def test_a_share_is_told_of_five_and_more(app: Flask) -> None:
    with app.test_request_context("/", headers={"Accept-Language": "en"}):
        page = page_of(TOLD, ())
    assert [row[1] for row in page.centres.rows] == [2, 20, 40]
    assert isinstance(page.centres.rows[0][4], str)
    assert [row[4] for row in page.centres.rows[1:]] == [45, 7]
    assert [row[1] for row in page.outcomes.rows] == [49, 10, 3]
    assert [row[1] for row in page.ages.rows] == [2, 0, 0, 0, 0]
