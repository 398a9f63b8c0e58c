"""Every file says what it is for, and everything public what it promises."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.tree import files, name, sources, syntax

Public = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def _public(body: list[ast.stmt], above: str = "") -> Iterator[tuple[str, Public]]:
    """A method of a class that builds on another may inherit its promise from there."""
    for node in body:
        if isinstance(node, Public) and not node.name.startswith("_"):
            yield above + node.name, node
            if isinstance(node, ast.ClassDef) and not node.bases:
                yield from _public(node.body, f"{above}{node.name}.")


def test_every_file_begins_with_its_purpose() -> None:
    silent = [name(path) for path in [*sources(), *files("tests")] if not ast.get_docstring(syntax(path))]
    assert silent == []


def test_everything_public_says_what_it_promises() -> None:
    silent = [
        f"{name(path)}:{words}"
        for path in sources()
        for words, node in _public(syntax(path).body)
        if not ast.get_docstring(node) and not _is_overload(node)
    ]
    assert silent == []


def _is_overload(node: Public) -> bool:
    return any(getattr(decorator, "id", "") in {"overload", "override"} for decorator in node.decorator_list) or any(
        isinstance(decorator, ast.Attribute) and decorator.attr == "setter" for decorator in node.decorator_list
    )
