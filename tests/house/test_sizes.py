"""Small files and small functions: what does not fit on a screen is not read."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.house.tree import PROJECT, files, functions, name, sources, syntax, text

FILE, LARGE_FILE, FUNCTION, TEMPLATE, SCRIPT = 300, 400, 50, 120, 120
MAY_BE_LARGE = ("processes/rules/", "processes/engine/")
TABLES_OF_WORDS = ("webapp/wording/", "processes/audit/kinds/", "processes/access/policy/")


def _all() -> list[Path]:
    """Tests are read as often as what they test."""
    return [*sources(), *files("tests")]


def _lines(path: Path) -> int:
    return text(path).count("\n")


def test_no_file_is_longer_than_its_limit() -> None:
    limit = {path: LARGE_FILE if name(path).startswith(MAY_BE_LARGE) else FILE for path in _all()}
    too_long = {name(path): _lines(path) for path in limit if _lines(path) > limit[path]}
    assert {path: lines for path, lines in too_long.items() if not path.startswith(TABLES_OF_WORDS)} == {}


def test_no_function_is_longer_than_fifty_lines() -> None:
    too_long = {
        f"{name(path)}:{function.name}": _length(function)
        for path in _all()
        for function in functions(syntax(path))
        if _length(function) > FUNCTION
    }
    assert too_long == {}


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


@pytest.mark.parametrize(("folder", "suffix", "limit"), [("webapp/templates", ".html", TEMPLATE)])
def test_no_page_is_longer_than_its_limit(folder: str, suffix: str, limit: int) -> None:
    assert {name(path): _lines(path) for path in files(folder, suffix=suffix) if _lines(path) > limit} == {}


def test_the_launcher_s_entry_is_short() -> None:
    assert _lines(PROJECT / "arbejdsgang") <= 40
