"""A finding says where it is, how heavy, and becomes the problem of a refusal."""

from __future__ import annotations

from processes.definitions.checks.finding import Finding, Severity
from processes.errors import Problem


def test_a_problem_becomes_a_fault_and_back() -> None:
    problem = Problem("form_missing", "assess", {"form": "x", "file": "process.bpmn"}, 3, 4)
    finding = Finding.of(problem)
    assert finding.is_fault
    assert (finding.file, finding.line, finding.column) == ("process.bpmn", 3, 4)
    assert finding.problem.code == "form_missing"
    assert finding.problem.facts["where"] == "assess"


def test_a_warning_does_not_refuse() -> None:
    assert not Finding("dead_end", "assess", Severity.WARNING).is_fault


def test_the_same_finding_is_one() -> None:
    assert len({Finding("dead_end", "assess", facts={"a": 1}), Finding("dead_end", "assess", facts={"a": 1})}) == 1
