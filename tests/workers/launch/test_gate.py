"""The gate: it counts what pytest counted, a skipped test as a failed one, and stops at the first thing wrong."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

import pytest

from workers.launch import gate
from workers.launch.gate import Count
from workers.launch.telling import TroubleError


def _report(folder: Path, **counts: int) -> Path:
    told = " ".join(f'{name}="{number}"' for name, number in counts.items())
    report = folder / "report.xml"
    report.write_text(f"<testsuites><testsuite {told}/></testsuites>")
    return report


def test_failures_errors_and_skips_count_against_the_run(tmp_path: Path) -> None:
    report = _report(tmp_path, tests=10, failures=1, errors=1, skipped=1)
    assert gate._counted(report) == Count(passed=7, failed=3)


def test_a_run_without_a_report_has_failed(tmp_path: Path) -> None:
    assert gate._counted(tmp_path / "none.xml") == Count(failed=1)


def test_the_last_line_reads_as_pytest_s_own() -> None:
    assert str(Count(2, 0) + Count(3, 1)) == "5 passed, 1 failed"


def test_the_gate_stops_at_the_first_thing_that_is_wrong(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    reached = tmp_path / "reached"
    checks = [("lint", [sys.executable, "-c", "raise SystemExit(1)"]), ("types", ["touch", reached])]
    monkeypatch.setattr(gate, "set_up_python", lambda: None)
    monkeypatch.setattr(gate, "_checks", lambda: checks)
    with pytest.raises(TroubleError, match="stops here: lint"):
        gate.test(Namespace(more=[], quick=False))
    assert not reached.exists()


def test_the_cheapest_comes_first() -> None:
    assert [name for name, _ in gate._checks()] == ["format", "lint", "types"]
