"""Reads every diagram of a folder: ``python -m tests.conformance.interchange --data DIR``.

Imported, or refused with element and sentence; anything else is a crash. Each is also taken into a draft and out again,
where every element and attribute must still be there, and drawn. The exit status is 1 if anything crashed or was lost.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections import Counter
from pathlib import Path

from processes.definitions.picture import drawings, picture
from processes.engine import parse
from processes.engine.xml import read_xml
from processes.errors import Invalid
from processes.studio.importing.bpmn import read_bpmn
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


def lost(path: Path) -> list[str]:
    """What a diagram lost on its way into a draft and out again, and what of it could not be drawn."""
    content = path.read_bytes()
    kept = read_bpmn(content, path.name).text.encode()
    gone = _parts(content) - _parts(kept)
    drawn = sum(len(one.shapes) + len(one.lines) for one in drawings(kept, path.name) if picture(one))
    said = [f"lost: {part} ({number} times)" for part, number in gone.items()]
    return said if drawn else [*said, "nothing of it can be drawn"]


def _parts(content: bytes) -> Counter[str]:
    """Every element, attribute and text of a file, counted."""
    found: Counter[str] = Counter()
    for tag in read_xml(content, "diagram").iter():
        found[f"{tag.tag} {(tag.text or '').strip()}"] += 1
        found.update(f"{tag.tag} @{name!s}={value!s}" for name, value in tag.attrib.items())
    return found


def main(arguments: list[str] | None = None) -> int:
    """Read the folder, print each file and the totals; 1 if any crashed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--data", type=Path, default=DATA)
    folder = asked.parse_args(arguments).data
    counts: Counter[str] = Counter()
    losses = 0
    for path in sorted(folder.rglob("*.bpmn")):
        verdict, said = read(path)
        counts[verdict] += 1
        gone = lost(path) if verdict != CRASH else []
        losses += bool(gone)
        said = [*gone, *said]
        shown = said if verdict == CRASH else said[:TOLD]
        print(f"{verdict} {path.relative_to(folder)}")
        for line in shown:
            print(f"    {line}")
        if len(said) > len(shown):
            print(f"    and {len(said) - len(shown)} more")
    print(f"total: imported {counts[IMPORTED]}, refused {counts[REFUSED]}, crash {counts[CRASH]}")
    print(f"taken into a draft and out again: {sum(counts.values()) - losses} whole, {losses} with losses")
    return 1 if counts[CRASH] or losses else 0


if __name__ == "__main__":
    sys.exit(main())
