"""Runs folders of examples: ``python -m tests.conformance.cases --data DIR``; without it, those of ``bpmn/``.

Prints ``right N, wrong N`` and each difference in words: file, step, what was expected and what was found. Exit
status 1 if any example is wrong, or if there is none.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bpmn.runner import differences_of
from tests.bpmn.world import BPMN, folders

ENDINGS = (".toml", ".json")
RIGHT, WRONG = "right", "wrong"
_NOT_EXAMPLES = {"process.toml", "deadlines.toml", "rulesets.toml", "texts.da.toml", "texts.en.toml"}
_SEVERAL = ("example", "examples", "case", "cases")


class BrokenFileError(Exception):
    """A file that is no example; the sentence says what to do."""


@dataclass(frozen=True)
class Result:
    """What became of one example."""

    name: str
    told: tuple[str, ...] = ()
    on_the_way: tuple[str, ...] = ()

    @property
    def verdict(self) -> str:
        """Right, or wrong."""
        return WRONG if self.told else RIGHT


def example_files(folder: Path) -> list[Path]:
    """Every example of a folder and the folders in it; of ``bpmn/`` those in folders named ``examples``."""
    found = sorted(path for ending in ENDINGS for path in folder.rglob(f"*{ending}") if path.is_file())
    shipped = [path for path in found if path.parent.name == "examples"]
    is_content = any((folder / name / "process.toml").exists() for name in [".", *folders()])
    return shipped if is_content else [path for path in found if path.name not in _NOT_EXAMPLES]


def run_file(path: Path) -> Iterator[Result]:
    """Play every example of a file."""
    try:
        examples = list(_examples(path))
    except BrokenFileError as broken:
        yield Result("", (str(broken),))
        return
    for name, example in examples:
        try:
            told, story = differences_of(example, _folder(path), guess=BPMN not in path.parents)
        except Exception as fault:  # noqa: BLE001 (what one example runs into must not hold up the rest)
            told, story = [f"it could not be played: {type(fault).__name__} {fault}"], None
        yield Result(name, tuple(told), tuple(story.on_the_way) if story else ())


def _examples(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    content = _read(path)
    several = next((content[name] for name in _SEVERAL if isinstance(content.get(name), list)), None)
    if several is None:
        yield "", content
        return
    shared = {name: value for name, value in content.items() if name not in _SEVERAL}
    for number, one in enumerate(several, 1):
        yield str(one.get("id") or one.get("name") or f"example {number}"), {**shared, **one}


def _read(path: Path) -> Mapping[str, Any]:
    try:
        text = path.read_text(encoding="utf-8")
        content = tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
    except UnicodeDecodeError as error:
        raise BrokenFileError("the file is not written in UTF-8; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        place = f"line {line[1]}" if line else "the end"
        why = re.sub(r"\s*\(at .*\)$", "", str(error))
        raise BrokenFileError(f"{place}: this is not TOML ({why}); mend that line") from error
    except json.JSONDecodeError as error:
        raise BrokenFileError(f"line {error.lineno}: this is not JSON ({error.msg}); mend that line") from error
    if isinstance(content, list):
        return {"examples": content}
    if not isinstance(content, Mapping):
        raise BrokenFileError("line 1: an example is a table with start, step and expect; write it so")
    return content


def _folder(path: Path) -> str | None:
    """The process of an example that does not name one: the folder it lies in, or the one above."""
    return next((name for name in (path.parent.parent.name, path.parent.name) if name in folders()), None)


def main(arguments: list[str] | None = None) -> int:
    """Play them all and tell; 1 if any is wrong."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--data", type=Path, default=BPMN)
    asked.add_argument("--quiet", action="store_true", help="do not tell which tasks were done on the way")
    given = asked.parse_args(arguments)
    counts: Counter[str] = Counter()
    for path in example_files(given.data):
        for result in run_file(path):
            counts[result.verdict] += 1
            _tell(path.relative_to(given.data), result, quiet=given.quiet)
    print(f"right {counts[RIGHT]}, wrong {counts[WRONG]}")
    if not counts:
        print(f"There is no example (*.toml, *.json) in {given.data}.")
    return 1 if counts[WRONG] or not counts else 0


def _tell(path: Path, result: Result, *, quiet: bool) -> None:
    name = f"{path}{f' [{result.name}]' if result.name else ''}"
    for told in result.told:
        print(f"{WRONG} {name}: {told}")
    if result.on_the_way and not quiet:
        print(f"note {name}: done on the way with plausible answers: {', '.join(result.on_the_way)}")


if __name__ == "__main__":
    sys.exit(main())
