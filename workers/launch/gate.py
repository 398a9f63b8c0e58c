"""``test``: the gate, cheapest first; it stops at the first thing that is wrong."""

from __future__ import annotations

import os
import re
import subprocess
import xml.etree.ElementTree as ET
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workers.launch.chromium import chromium, known
from workers.launch.node_kit import node, set_up_screens
from workers.launch.places import CACHES, OWN, PROJECT, Command, for_running, program
from workers.launch.python_kit import set_up_python
from workers.launch.telling import TroubleError, step

MOST_WORKERS = 4
HOUSE = "tests/house"
COMPONENTS = "tests/components"
BROWSER = "tests/browser/"
MOST_AGAIN = 3  # more than that is no accident
REPORTS = OWN / "reports"


@dataclass(frozen=True)
class Count:
    """How many tests passed and failed; a skipped one counts as failed."""

    passed: int = 0
    failed: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.passed + other.passed, self.failed + other.failed)

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed"


def test(given: Namespace) -> int:
    """Run the gate; extra arguments go to pytest and make it run only what they name."""
    set_up_python()
    if given.more:
        set_up_screens()
        browser = [f"--chromium={found}"] if (found := known()) else []
        return _call("pytest", [program("pytest"), *browser, *given.more])
    for name, command in _checks():
        if _call(name, command):
            raise TroubleError(f"The gate stops here: {name}.")
    total = _pytest("house tests", ["-n0", HOUSE])
    if total.failed == 0:
        total += _everything(quick=given.quick)
    print(total, flush=True)
    return 1 if total.failed else 0


def _checks() -> list[tuple[str, Command]]:
    return [
        ("format", [program("ruff"), "format", "--check", "--quiet", "."]),
        ("lint", [program("ruff"), "check", "--quiet", "."]),
        ("types", [program("mypy")]),
    ]


def _everything(*, quick: bool) -> Count:
    set_up_screens()
    arguments = [f"-n{min(_cores(), MOST_WORKERS)}", "--dist=worksteal", f"--ignore={HOUSE}"]
    if quick:
        arguments += ["-m", "not browser and not faults and not big"]
    else:
        arguments += [f"--chromium={chromium()}"]
    return _components() + _again(_pytest("all tests", arguments))


def _pytest(name: str, arguments: Sequence[str]) -> Count:
    REPORTS.mkdir(parents=True, exist_ok=True)
    report = REPORTS / f"{name.replace(' ', '-')}.xml"
    report.unlink(missing_ok=True)
    where = [f"--basetemp={OWN / 'tmp'}", "-o", f"cache_dir={CACHES / 'pytest'}", f"--junitxml={report}"]
    status = _call(name, [program("pytest"), "-q", *where, *arguments])
    count = _counted(report)
    return count + Count(failed=1) if status and count.failed == 0 else count


def _again(count: Count) -> Count:
    """A browser on a machine that does much else may fail by itself: a few such tests are run once more, and named."""
    failed = _failed(REPORTS / "all-tests.xml") if count.failed else []
    if not 0 < len(failed) == count.failed <= MOST_AGAIN or not all(name.startswith(BROWSER) for name in failed):
        return count
    print("Run a second time, alone: " + ", ".join(failed), flush=True)
    second = _pytest("second time", ["-n0", f"--chromium={chromium()}", *failed])
    return Count(count.passed + second.passed, second.failed)


def _failed(report: Path) -> list[str]:
    """The tests that failed, as pytest is asked for them; empty if there is no telling."""
    if not report.exists():
        return []
    cases = ET.parse(report).getroot().iter("testcase")  # noqa: S314 (our own pytest wrote it)
    bad = [one for one in cases if {child.tag for child in one} & {"failure", "error"}]
    return [f"{one.get('classname', '').replace('.', '/')}.py::{one.get('name', '')}" for one in bad]


def _counted(report: Path) -> Count:
    if not report.exists():
        return Count(failed=1)
    suites = ET.parse(report).getroot().iter("testsuite")  # noqa: S314 (our own pytest wrote it)
    total = Count()
    for suite in suites:
        tests, bad = int(suite.get("tests", 0)), sum(int(suite.get(k, 0)) for k in ("failures", "errors", "skipped"))
        total += Count(tests - bad, bad)
    return total


def _cores() -> int:
    """How many we may use, which in a container is fewer than there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _components() -> Count:
    """The twins of the small scripts, run by Node itself."""
    twins = sorted((PROJECT / COMPONENTS).glob("*.test.mjs"))
    if not twins:
        return Count()
    with step("component tests"):
        command: Command = [node(), "--test", "--test-reporter=tap", *twins]
        done = subprocess.run(command, cwd=PROJECT, env=for_running(), capture_output=True, text=True, check=False)
    told = {name: int(number) for name, number in re.findall(r"^# (\w+) (\d+)$", done.stdout, re.MULTILINE)}
    count = Count(told.get("pass", 0), told.get("tests", 1) - told.get("pass", 0))
    if count.failed or done.returncode:
        print(done.stdout + done.stderr, flush=True)
    return count


def _call(name: str, command: Command) -> int:
    """Run a program on the terminal; its exit status."""
    with step(name):
        return subprocess.run(command, cwd=PROJECT, env=for_running(), check=False).returncode
