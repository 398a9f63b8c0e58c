"""The elements of a package, each with its file and line."""

from __future__ import annotations

from processes.definitions.checks.drawn import Drawn, child_text
from processes.definitions.checks.finding import Known
from processes.definitions.package import read_package
from processes.language import Text
from tests.processes.definitions.folders import folder


def _drawn(diagram: bytes | None = None) -> Drawn:
    return Drawn.of(read_package("leave_request", folder(diagram)), Known())


def test_every_element_has_its_file_and_line() -> None:
    drawn = _drawn()
    assert drawn.processes == {"leave_request": "process.bpmn"}
    (task,) = drawn.of_kind("userTask")
    finding = task.finding("dead_end")
    assert (finding.where, finding.file, finding.facts["name"]) == (
        "assess",
        "process.bpmn",
        Text("Vurder anmodning", "Assess request"),
    )
    assert b'id="assess"' in folder()["process.bpmn"].splitlines()[(finding.line or 0) - 1]
    assert {"start", "granted", "granted_yes", "lane_office"} <= drawn.ids()


def test_a_file_that_cannot_be_read_leaves_its_fault() -> None:
    drawn = _drawn(b"<definitions>")
    assert [fault.code for fault in drawn.unread] == ["xml_malformed"]
    assert drawn.shapes == ()


def test_the_text_within_an_element() -> None:
    (yes,) = [shape for shape in _drawn().shapes if shape.id == "granted_yes"]
    assert child_text(yes.tag, "conditionExpression") == "days <= 30"
    assert child_text(yes.tag, "script") == ""
