"""Who may import whom: the contracts of pyproject.toml hold, name every room, and each library has one house."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.house.tree import PROJECT, files, imported, name, sources, syntax, text

HOUSES = {
    "alembic": ("processes/migrations/",),
    "argon2": ("processes/people/passwords.py", "processes/sample/cast.py"),
    "babel": ("webapp/",),
    "celery": ("workers/", "webapp/nudge.py"),
    "cryptography": ("processes/store/secrets.py", "processes/connectors/push.py"),
    "flask": ("webapp/",),
    "flask_limiter": ("webapp/security.py",),
    "flask_wtf": ("webapp/",),
    "holidays": ("processes/calendar/",),
    "http_ece": ("processes/connectors/push.py",),
    "icalendar": ("webapp/notices/calendar.py",),
    "jsonschema": ("processes/forms/schema.py",),
    "kombu": ("workers/app.py", "webapp/nudge.py"),
    "lark": ("processes/rules/feel/",),
    "lxml": ("processes/",),
    "numpy": ("processes/throughput/forecast/",),
    "openpyxl": ("webapp/throughput/as_xlsx.py",),
    "orjson": ("processes/",),
    "psycopg": ("processes/sample/ledger/copying.py",),
    "py_vapid": ("processes/connectors/push.py",),
    "spiffworkflow": ("processes/engine/",),
    "sqlalchemy": ("processes/", "workers/app.py"),
    "structlog": ("workers/app.py",),
    "typst": ("processes/connectors/pdf.py",),
    "werkzeug": ("webapp/",),
}
NOBODY_IMPORTS = {"gunicorn", "redis", "tzdata"}  # a program, what Celery speaks to its broker with, and data
CALLED = {"argon2-cffi": "argon2"}  # a distribution that is imported by another name
DRAWN_IN = {  # in webapp/frontend/src/
    "@bpmn-io/properties-panel": ("studio/diagram/", "editor.mjs"),
    "@observablehq/plot": ("charts/",),
    "bpmn-js": ("studio/diagram/", "editor.mjs", "viewer.mjs", "styles/modeller.css"),
    "bpmn-js-color-picker": ("studio/diagram/", "editor.mjs"),
    "bpmn-js-properties-panel": ("studio/diagram/",),
    "bpmn-js-token-simulation": ("studio/diagram/", "editor.mjs"),
    "diagram-js-minimap": ("studio/diagram/", "editor.mjs"),
    "dkfds": ("app.mjs",),
    "dmn-js": ("table.mjs",),
    "htmx.org": ("app.mjs",),
}
BROUGHT_IN = re.compile(r"""(?:from|import) *\(?["'](@[\w-]+/[\w-]+|[a-z][\w-]*(?:\.org)?)""")


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
    inside = {
        name(path)
        for path in sources()
        if any(module.split(".")[0].lower() == library for module in imported(syntax(path)))
    }
    assert {path for path in inside if not path.startswith(HOUSES[library])} == set()
    assert [house for house in HOUSES[library] if not any(path.startswith(house) for path in inside)] == []


def test_every_library_we_ask_for_has_a_house() -> None:
    asked = {
        re.split(r"[\[=<>;]", one)[0].lower()
        for one in tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]["dependencies"]
    }
    named = {CALLED.get(one, one.replace("-", "_")) for one in asked}
    # What comes with Flask and with Celery.
    assert named | {"kombu", "werkzeug"} == HOUSES.keys() | NOBODY_IMPORTS


def test_every_package_of_the_screens_has_a_house() -> None:
    frontend = PROJECT / "webapp" / "frontend"
    found: dict[str, set[str]] = {}
    for path in [*files("webapp/frontend/src", suffix=".mjs"), *files("webapp/frontend/src", suffix=".css")]:
        for package in BROUGHT_IN.findall(text(path)):
            found.setdefault(package, set()).add(path.relative_to(frontend / "src").as_posix())
    assert found.keys() == DRAWN_IN.keys() == json.loads((frontend / "package.json").read_text())["dependencies"].keys()
    strangers = {
        (package, path) for package, paths in found.items() for path in paths if not path.startswith(DRAWN_IN[package])
    }
    assert strangers == set()


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
