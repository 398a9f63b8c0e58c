"""The tests mirror the tree: who changes a file knows where its test stands."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.house.tree import PROJECT, files, name, sources, syntax

GRACE = PROJECT / "tests" / "house" / "without_a_test.txt"
TABLES = ("processes/audit/kinds/", "processes/access/policy/", "webapp/wording/", "processes/records/")


def _needs_a_test(path: Path) -> bool:
    """Door plates and tables of words promise nothing by themselves; the house and the records' own tests read them."""
    if name(path).startswith(TABLES):
        return False
    return any(
        isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_") for node in syntax(path).body
    )


def _test_of(path: Path) -> Path:
    inside = path.relative_to(PROJECT)
    if path.name == "__init__.py":
        return PROJECT / "tests" / inside.parent.parent / f"test_{inside.parent.name}.py"
    return PROJECT / "tests" / inside.parent / f"test_{path.stem}.py"


def _without() -> set[str]:
    return {name(path) for path in sources() if _needs_a_test(path) and not _test_of(path).exists()}


def _excused() -> set[str]:
    return {line.strip() for line in GRACE.read_text().splitlines() if line.strip() and not line.startswith("#")}


def test_every_file_has_its_test_or_is_excused() -> None:
    assert _without() - _excused() == set()


def test_nobody_is_excused_who_has_a_test_or_is_gone() -> None:
    assert _excused() - _without() == set()


def test_every_test_file_has_something_to_test() -> None:
    mirrored = [
        path for path in files("tests/processes", "tests/webapp", "tests/workers") if path.stem.startswith("test_")
    ]
    strays = {
        name(path)
        for path in mirrored
        if not _subject(path).with_suffix(".py").exists() and not _subject(path).is_dir() and not _of_a_folder(path)
    }
    assert strays == set()


def _subject(test: Path) -> Path:
    inside = test.relative_to(PROJECT / "tests")
    return PROJECT / inside.parent / test.stem.removeprefix("test_")


def _of_a_folder(test: Path) -> bool:
    """A test may also be about a whole folder or a promise that several files keep together."""
    return (PROJECT / test.relative_to(PROJECT / "tests").parent).is_dir()
