"""The tree as the house tests read it: source files, their syntax, and what stands in them."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
ROOMS = ("processes", "webapp", "workers")
NOT_OURS = {"node_modules", "__pycache__", "built", ".arbejdsgang", ".venv", ".git"}


def files(*rooms: str, suffix: str = ".py") -> list[Path]:
    """Every file with this suffix in these folders, without what is fetched or built."""
    found = (path for room in rooms for path in (PROJECT / room).rglob(f"*{suffix}"))
    return sorted(path for path in found if not NOT_OURS.intersection(path.relative_to(PROJECT).parts))


def sources() -> list[Path]:
    """Our Python, without tests and without the migrations themselves."""
    return [path for path in files(*ROOMS) if "versions" not in path.parts]


def name(path: Path) -> str:
    """The path as a reader of the project knows it."""
    return path.relative_to(PROJECT).as_posix()


@functools.cache
def text(path: Path) -> str:
    """What stands in a file."""
    return path.read_text(encoding="utf-8")


@functools.cache
def syntax(path: Path) -> ast.Module:
    """A Python file, read."""
    return ast.parse(text(path), filename=str(path))


def functions(module: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function in a module, methods and inner ones too."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def dotted(node: ast.expr) -> str:
    """``a.b.c`` as it was written; empty for anything but names and attributes."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        inner = dotted(node.value)
        return f"{inner}.{node.attr}" if inner else ""
    return ""


def imported(module: ast.Module) -> Iterator[str]:
    """Every module that is imported, by its full name."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
