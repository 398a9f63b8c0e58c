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


def _told(folder: Path, *names: str) -> None:
    cases = "".join(f'<testcase classname="{one}" name="test_x[da]"><failure/></testcase>' for one in names)
    (folder / "all-tests.xml").write_text(
        f'<testsuites><testsuite tests="9" failures="{len(names)}">{cases}</testsuite></testsuites>'
    )


def test_one_walk_in_the_browser_that_failed_is_run_again_by_its_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []

    def pytest_again(_: str, arguments: list[str]) -> Count:
        asked.extend(arguments)
        return Count(1, 0)

    monkeypatch.setattr(gate, "REPORTS", tmp_path)
    monkeypatch.setattr(gate, "chromium", lambda: "chromium")
    monkeypatch.setattr(gate, "_pytest", pytest_again)
    _told(tmp_path, "tests.browser.test_a_day")
    assert gate._again(Count(8, 1)) == Count(9, 0)
    assert asked[-1] == "tests/browser/test_a_day.py::test_x[da]"
    assert "tests/browser/test_a_day.py::test_x[da]" in capsys.readouterr().out


@pytest.mark.parametrize("names", [["tests.processes.test_a"], ["tests.browser.test_a"] * 4])
def test_what_is_no_accident_of_the_browser_is_not_run_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, names: list[str]
) -> None:
    monkeypatch.setattr(gate, "REPORTS", tmp_path)
    _told(tmp_path, *names)
    assert gate._again(Count(8, len(names))) == Count(8, len(names))
