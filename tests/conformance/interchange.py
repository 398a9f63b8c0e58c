"""Reads every diagram of a folder: ``python -m tests.conformance.interchange --data DIR``.

Imported, or refused with element and sentence; anything else is a crash, and the exit status is 1 if there is one.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections import Counter
from pathlib import Path

from processes.engine import parse
from processes.errors import Invalid
from webapp.wording import sentence

DATA = Path(__file__).parents[3] / "shared" / "conformance" / "bpmn-interchange"
TOLD = 5
IMPORTED, REFUSED, CRASH = "imported", "refused", "crash"


def read(path: Path) -> tuple[str, list[str]]:
    """The verdict on one file, and what there is to say."""
    try:
        plan = parse({path.name: path.read_bytes()})
    except Invalid as invalid:
        said = [
            f"{p.where} (line {p.line}): {sentence(p.code, {'where': p.where, **p.facts}, 'en')}"
            for p in invalid.problems
        ]
        return REFUSED, list(dict.fromkeys(said))
    except Exception:  # noqa: BLE001  # a crash is what this suite looks for
        return CRASH, traceback.format_exc().splitlines()
    return IMPORTED, [f"{len(plan.processes)} processes, {len(plan.elements)} elements, {len(plan.notes)} notes"]


def main(arguments: list[str] | None = None) -> int:
    """Read the folder, print each file and the totals; 1 if any crashed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--data", type=Path, default=DATA)
    folder = asked.parse_args(arguments).data
    counts: Counter[str] = Counter()
    for path in sorted(folder.rglob("*.bpmn")):
        verdict, said = read(path)
        counts[verdict] += 1
        shown = said if verdict == CRASH else said[:TOLD]
        print(f"{verdict} {path.relative_to(folder)}")
        for line in shown:
            print(f"    {line}")
        if len(said) > len(shown):
            print(f"    and {len(said) - len(shown)} more")
    print(f"total: imported {counts[IMPORTED]}, refused {counts[REFUSED]}, crash {counts[CRASH]}")
    return 1 if counts[CRASH] else 0


if __name__ == "__main__":
    sys.exit(main())
