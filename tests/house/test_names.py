"""Names say what a thing is; a drawer for everything is no name."""

from __future__ import annotations

import ast

from tests.house.tree import files, name, sources, syntax

DRAWERS = {"utils", "util", "helpers", "helper", "common", "base", "manager", "managers", "service", "misc", "tools"}
EXCEPT = {"processes/store/base.py", "tests/processes/store/test_base.py"}


def test_no_file_is_a_drawer() -> None:
    drawers = [
        name(path)
        for path in [*sources(), *files("tests")]
        if DRAWERS.intersection(path.stem.removeprefix("test_").split("_")) and name(path) not in EXCEPT
    ]
    assert drawers == []


def test_file_names_are_lower_case_words() -> None:
    odd = [name(path) for path in files("processes", "webapp", "workers", "tests") if path.stem != path.stem.lower()]
    assert odd == []


def test_no_class_is_a_bag_of_static_methods() -> None:
    bags = []
    for path in sources():
        for node in ast.walk(syntax(path)):
            if isinstance(node, ast.ClassDef):
                methods = [inner for inner in node.body if isinstance(inner, ast.FunctionDef)]
                static = [m for m in methods if any(getattr(d, "id", "") == "staticmethod" for d in m.decorator_list)]
                if methods and len(static) == len(methods):
                    bags.append(f"{name(path)}:{node.name}")
    assert bags == []


def test_tests_are_sentences() -> None:
    short = [
        f"{name(path)}:{node.name}"
        for path in files("tests")
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and node.name.count("_") < 2
    ]
    assert short == []
