"""What happens in one place only, and what happens nowhere."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.house.tree import PROJECT, dotted, files, functions, name, sources, syntax, text

MAY_READ_THE_ENVIRONMENT = ("processes/settings.py", "workers/launch/", "workers/embedded.py")
SPEAK_TO_A_TERMINAL = (
    "workers/launch/",
    "workers/keeper.py",
    "webapp/commands.py",
    "tests/bench/",
    "tests/conformance/",
)
NOT_HERE = r"(?<![\w.])(pypi|npmjs|registry\.npm|files\.pythonhosted|github\.io|/root/|/home/\w|/Users/|/work/)"
OWN_WORDS = {"tests/house/test_one_place.py"}
REASONED = re.compile(r"# (noqa: [A-Z]+\d+(, [A-Z]+\d+)*|type: ignore\[[a-z, -]+\])\s+[-(#].*\w{3}")


def _calls(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(syntax(path)) if isinstance(node, ast.Call)]


def test_one_file_commits() -> None:
    committing = [
        name(path)
        for path in sources()
        for call in _calls(path)
        if isinstance(call.func, ast.Attribute) and call.func.attr == "commit"
    ]
    assert [path for path in committing if not path.startswith("processes/migrations/")] == [
        "processes/store/transaction.py"
    ]


def test_the_environment_is_read_in_one_place() -> None:
    readers = {
        name(path)
        for path in sources()
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.expr) and dotted(node) in {"os.environ", "os.getenv", "environ"}
    }
    assert {path for path in readers if not path.startswith(MAY_READ_THE_ENVIRONMENT)} == set()


def test_nobody_leaves_a_time_to_the_broker() -> None:
    """What waits in Redis beyond its visibility time-out is delivered again: a row and a sweep wait instead."""
    waiting = [
        name(path)
        for path in sources()
        for call in _calls(path)
        if any(word.arg in {"eta", "countdown"} for word in call.keywords)
    ]
    assert waiting == []


def test_only_command_line_entries_print() -> None:
    printing = {name(path) for path in sources() for call in _calls(path) if dotted(call.func) == "print"}
    assert {path for path in printing if not path.startswith(SPEAK_TO_A_TERMINAL)} == set()


def test_nothing_is_evaluated() -> None:
    evaluated = {name(path) for path in sources() for call in _calls(path) if dotted(call.func) in {"eval", "exec"}}
    assert evaluated == set()


def test_xml_is_read_with_every_door_shut() -> None:
    """An XML parser of ours resolves no entity, opens no network, loads no DTD and refuses huge trees."""
    shut = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
    for path in sources():
        for call in _calls(path):
            if dotted(call.func).endswith("XMLParser"):
                given = {word.arg: getattr(word.value, "value", None) for word in call.keywords}
                assert shut.items() <= given.items(), f"{name(path)}:{call.lineno}"


@pytest.mark.parametrize("word", ["TODO", "FIXME", "XXX"])
def test_nothing_is_left_for_later(word: str) -> None:
    left = [name(path) for path in [*sources(), *files("tests")] if re.search(rf"#.*\b{word}\b", text(path))]
    assert [path for path in left if path not in OWN_WORDS] == []


@pytest.mark.parametrize("silencing", ["noqa", "type: ignore", "noqa: S608", "type: ignore[misc, arg-type]"])
def test_a_silencing_needs_its_codes_and_a_reason(silencing: str) -> None:
    assert _is_bare(f"x = 1  # {silencing}")
    assert _is_bare(f"x = 1  # {silencing}  ( )")
    assert _is_bare(f"x = 1  # {silencing}  (constants)") == (silencing in ("noqa", "type: ignore"))
    assert not _is_bare("x = 1  # nothing is silenced")


def test_a_check_is_silenced_only_with_a_reason() -> None:
    bare = [
        f"{name(path)}:{number}"
        for path in [*sources(), *files("tests")]
        for number, line in enumerate(text(path).splitlines(), 1)
        if _is_bare(line)
    ]
    assert [place for place in bare if place.split(":")[0] not in OWN_WORDS] == []


def _is_bare(line: str) -> bool:
    """Is a check silenced here whose codes are not named, or without a word of why?"""
    return bool(re.search(r"# ?(noqa|type: ?ignore)", line)) and not REASONED.search(line)


def test_no_machine_and_no_registry_is_named() -> None:
    kinds = (".py", ".toml", ".mjs", ".json", ".yml", ".md", ".sh", ".html", ".lock")
    searched = [
        path
        for kind in kinds
        for path in [*files("processes", "webapp", "workers", "tests", "docs", "bpmn", suffix=kind)]
    ]
    searched += [path for path in PROJECT.iterdir() if path.is_file() and path.name != ".git"]
    named = {name(path) for path in searched if re.search(NOT_HERE, path.read_text(errors="replace"))}
    assert named - OWN_WORDS == set()


def test_no_function_takes_the_time_as_a_default() -> None:
    """A default is computed once, when the file is read."""
    asked = [
        f"{name(path)}:{function.name}"
        for path in sources()
        for function in functions(syntax(path))
        for default in [*function.args.defaults, *function.args.kw_defaults]
        if isinstance(default, ast.Call) and dotted(default.func).split(".")[0] == "clock"
    ]
    assert asked == []
