"""What is kept of a report is read again as it was."""

from __future__ import annotations

from processes.language import Text
from processes.throughput.reports.content import Section, as_json, from_json, rows


def test_a_report_survives_being_kept() -> None:
    content = (
        Section("inflow", ("process", "started"), rows([[Text("Klage", "Complaint"), 7], ["few", None]])),
        Section("lead", ("process", "half"), rows([[Text("a", "b"), 2.5]])),
    )
    assert from_json(as_json(content)) == content
