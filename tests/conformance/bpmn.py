"""Runs diagrams with expected traces: ``python -m tests.conformance.bpmn --data DIR``.

``DIR/expected.json`` names for each diagram its cases; the engine is reached through its face only. Exit status 1 if
any diagram is wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from processes.errors import Invalid
from tests.conformance.dialect import translated
from tests.conformance.scene import Scene
from webapp.wording import sentence

DATA = Path(__file__).parents[3] / "shared" / "conformance" / "bpmn-behaviour"
MARKER = "MARKER_exists"  # compared where a case asks for it; the file itself proves nothing elsewhere
BESIDE = "ParallelProcess"
REFUSED_AS_ASKED = ("ERROR_deployment", "ERROR")
FAULT_AS_ASKED = ("ERROR_runtime", "ERROR")
RIGHT, REFUSED, WRONG = "right", "refused", "wrong"


@dataclass(frozen=True)
class Result:
    """What became of one diagram, and the words for it."""

    verdict: str
    told: tuple[str, ...] = ()


def run_diagram(path: Path, name: str, cases: list[Mapping[str, Any]]) -> Result:
    """Play every case of a diagram; right if all are."""
    try:
        content = translated(path.read_bytes())
        Scene(content)
    except Invalid as invalid:
        if all(case["expected"] and case["expected"][0] in REFUSED_AS_ASKED for case in cases):
            return Result(RIGHT)
        words = [sentence(p.code, {"where": p.where, **p.facts}, "en") for p in invalid.problems]
        told = [f"{p.where} (line {p.line}): {said}" for p, said in zip(invalid.problems, words, strict=True)]
        return Result(REFUSED, tuple(dict.fromkeys(told)))
    differences = [said for case in cases if (said := _difference(content, name, case))]
    return Result(WRONG, tuple(differences)) if differences else Result(RIGHT)


def _difference(content: bytes, name: str, case: Mapping[str, Any]) -> str:
    scene = Scene(content)
    process = name if name in scene.processes else scene.processes[0]
    facts = {"test": case["test"], "integerVariable": case["integerVariable"]}
    beside = BESIDE if case["startParallelProcess"] else None
    trace = scene.play(process, facts, case["seconds"], beside=beside)
    expected = case["expected"]
    if MARKER in expected and scene.marker:
        trace = [*trace, MARKER]
    if Counter(trace) == Counter(expected) or (trace[-1:] == ["ERROR_runtime"] and expected == ["ERROR"]):
        return ""
    return f"test={case['test']!r} integerVariable={case['integerVariable']}: {trace}, expected {expected}"


def main(arguments: list[str] | None = None) -> int:
    """Run the folder, print per group and in total; 1 if any diagram is wrong."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--data", type=Path, default=DATA)
    folder = asked.parse_args(arguments).data
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    groups: dict[str, Counter[str]] = {}
    for diagram, cases in expected.items():
        group, _, name = diagram.rpartition("/")
        result = run_diagram(folder / f"{diagram}.bpmn", name, cases)
        groups.setdefault(group, Counter())[result.verdict] += 1
        if result.verdict != RIGHT:
            print(f"{result.verdict} {diagram}")
            for told in result.told:
                print(f"    {told}")
    for group, counts in groups.items():
        print(_line(group or ".", counts))
    total = sum(groups.values(), Counter())
    print(_line("total", total))
    return 1 if total[WRONG] else 0


def _line(name: str, counts: Counter[str]) -> str:
    return f"{name}: right {counts[RIGHT]}, refused {counts[REFUSED]}, wrong {counts[WRONG]}"


if __name__ == "__main__":
    sys.exit(main())
