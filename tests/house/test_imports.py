"""Who may import whom: the contracts of pyproject.toml hold, name every room, and each library has one house."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.house.tree import PROJECT, files, imported, name, sources, syntax, text

HOUSES = {
    "alembic": ("processes/migrations/",),
    "argon2": ("processes/people/", "processes/sample/"),
    "celery": ("workers/", "webapp/nudge.py"),
    "flask": ("webapp/",),
    "holidays": ("processes/calendar/",),
    "lark": ("processes/rules/feel/",),
    "SpiffWorkflow": ("processes/engine/",),
    "typst": ("processes/connectors/pdf.py",),
}


def _contracts() -> list[dict[str, Any]]:
    tools = tomllib.loads((PROJECT / "pyproject.toml").read_text())["tool"]
    found: list[dict[str, Any]] = tools["importlinter"]["contracts"]
    return found


def _named(start: str) -> dict[str, Any]:
    return next(contract for contract in _contracts() if str(contract["name"]).startswith(start))


def test_every_contract_holds(tmp_path: Path) -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [lint, "--cache-dir", tmp_path, "--config", "pyproject.toml"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert f"{len(_contracts())} kept, 0 broken" in " ".join(done.stdout.replace("Contracts:", "").split())


def test_every_screen_is_named_in_its_contract() -> None:
    inside = [path for path in files("webapp") if path.parent.name != "webapp"]
    screens = {f"webapp.{path.parent.name}" for path in inside if "Blueprint(" in text(path)}
    assert set(_named("Screens do not know each other")["modules"]) == screens


@pytest.mark.parametrize("library", sorted(HOUSES))
def test_a_library_has_one_house(library: str) -> None:
    strangers = [
        name(path)
        for path in sources()
        if any(module.split(".")[0] == library for module in imported(syntax(path)))
        and not name(path).startswith(HOUSES[library])
    ]
    assert strangers == []


def test_the_launcher_needs_the_standard_library_alone() -> None:
    launcher = [
        PROJECT / "arbejdsgang",
        PROJECT / "workers/embedded.py",
        PROJECT / "workers/programs.py",
        *files("workers/launch"),
    ]
    allowed = sys.stdlib_module_names | {"workers"}
    assert {
        (name(path), module)
        for path in launcher
        for module in imported(syntax(path))
        if module.split(".")[0] not in allowed
        or (
            module.startswith("workers.")
            and not module.startswith(("workers.launch", "workers.embedded", "workers.programs"))
        )
    } == set()
