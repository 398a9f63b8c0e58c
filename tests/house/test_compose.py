"""The compose file names exactly the settings, and starts what an installation consists of."""

from __future__ import annotations

import json
import re
import shutil
import subprocess

import pytest

from processes import settings
from tests.house.tree import PROJECT

COMPOSE = (PROJECT / "docker-compose.yml").read_text()


def _block(title: str) -> str:
    """The indented lines below a title at the margin."""
    found = re.search(rf"^{title}:.*\n((?:[ \t].*\n|\n)+)", COMPOSE, re.MULTILINE)
    assert found, title
    return found[1]


def test_the_compose_file_names_exactly_the_settings() -> None:
    named = re.findall(r"^  ([A-Z_]+):", _block("x-settings"), re.MULTILINE)
    assert sorted(named) == sorted(settings.names())


def test_everything_an_installation_consists_of_is_started() -> None:
    services = set(re.findall(r"^  ([a-z]+):$", _block("services"), re.MULTILINE))
    assert {"postgres", "redis", "web", "worker", "beat"} <= services


def test_programs_that_write_a_log_are_told_how_much_of_it() -> None:
    assert re.findall(r'"--loglevel", "([^"]*)"', COMPOSE) == ["${LOG_LEVEL:-INFO}"] * 2


def test_no_secret_has_a_default() -> None:
    for secret in ("SECRET_KEY", "CPR_KEY", "POSTGRES_PASSWORD"):
        assert not re.search(rf"\$\{{{secret}:-", COMPOSE), secret
        assert re.search(rf"\$\{{{secret}:\?", COMPOSE), secret


@pytest.mark.parametrize("secret", ["SECRET_KEY", "CPR_KEY", "POSTGRES_PASSWORD"])
def test_the_client_reads_it_where_there_is_one(secret: str) -> None:
    """Where the docker compose client is not installed, the tests above stand alone."""
    docker = shutil.which("docker")
    if not docker or subprocess.run([docker, "compose", "version"], capture_output=True, check=False).returncode:
        return
    given = {"SECRET_KEY": "s" * 40, "CPR_KEY": "c" * 44, "POSTGRES_PASSWORD": "p" * 24, "PATH": "/usr/bin:/bin"}
    ask = [docker, "compose", "-f", str(PROJECT / "docker-compose.yml"), "config", "--format", "json"]
    whole = subprocess.run(ask, env=given, capture_output=True, text=True, check=False)
    assert whole.returncode == 0, whole.stderr
    assert set(json.loads(whole.stdout)["services"]["web"]["environment"]) == set(settings.names())
    lacking = {name: value for name, value in given.items() if name != secret}
    assert subprocess.run(ask, env=lacking, capture_output=True, check=False).returncode != 0
