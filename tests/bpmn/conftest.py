"""Tells at the end of a run which share of every diagram's ways its examples take."""

from __future__ import annotations

from typing import Any

import pytest


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """One line for each diagram."""
    reports = [one for of in ("passed", "failed") for one in terminalreporter.getreports(of)]
    told = {said for one in reports if isinstance(one, pytest.TestReport) for said in _ways(one)}
    if told:
        terminalreporter.section("ways taken by examples (flows and boundary events)")
        for line in sorted(told):
            terminalreporter.write_line(line)


def _ways(report: pytest.TestReport) -> list[str]:
    return [str(value) for name, value in report.user_properties if name == "ways"]
