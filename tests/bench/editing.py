"""Random editing at large: so many versions of the shipped processes, and what came of a case at every step of each.

``python -m tests.bench.editing [versions]`` (300). A case that is moved and cannot be walked to its end breaks it off.
"""

from __future__ import annotations

import sys
import time
from collections import Counter

from tests.bench.figures import Figures
from tests.processes.engine.editing.bones import KEYS
from tests.processes.engine.test_random_editing import fares, versions

VERSIONS = 300


def main() -> None:
    """Make so many versions, and tell what came of every case."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else VERSIONS
    figures, total, began, made = Figures(), Counter[str](), time.perf_counter(), 0
    for key in KEYS:
        for plan, drawing in versions(key, -(-wanted // len(KEYS)), seed=2):
            total += fares(key, plan, drawing)
            made += 1
        print(f"{key}: {dict(total)}", flush=True)
    figures.note("seconds", time.perf_counter() - began)
    figures.at_least("versions", made, wanted)
    figures.at_least("cases moved", total["moved"], 1)
    figures.at_least("of these walked to their end", total["ended"], total["moved"] - total["long"])
    figures.note("that went round in rings for as long as one looked", total["long"])
    figures.end()


if __name__ == "__main__":
    main()
