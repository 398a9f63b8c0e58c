"""``down``: stop what runs in this folder, or remove everything that was ever made here."""

from __future__ import annotations

import os
import shutil
import signal
import time
from argparse import Namespace
from pathlib import Path

from workers.launch import world
from workers.launch.places import BUILT, FRONTEND, LOGS, OWN
from workers.launch.telling import TroubleError, say

LOOKS_AFTER = 0.2
PATIENCE = 60.0


def down(given: Namespace) -> int:
    """Stop what runs in this folder; with ``--erase`` remove everything that was ever made here."""
    other = world.running()
    if other is not None:
        _stop(other.get("process"))
        say("stopped")
    elif not given.erase:
        say("nothing runs in this folder")
    if given.erase:
        _forget_data()
        for path in (OWN, FRONTEND / "node_modules", BUILT):
            _remove(path)
        say("everything that was made here is removed")
    return 0


def begin_anew() -> None:
    """Forget the world of this folder: its data, its files, its secrets and its day; what is installed stays."""
    if os.environ.get("DATABASE_URL"):
        raise TroubleError(
            "--fresh empties the private database of this folder, never a real server. DATABASE_URL names a real one: "
            "empty it there, or leave DATABASE_URL unset."
        )
    _forget_data()
    for path in [OWN / "world.json", OWN / "files", OWN / "redis", OWN / "beat", LOGS]:
        _remove(path)


def _stop(process: int | None) -> None:
    if process is None:
        raise TroubleError("Arbejdsgang is just starting in this folder; try again in a moment.")
    os.kill(process, signal.SIGTERM)
    until = time.monotonic() + PATIENCE
    while world.running() is not None:
        if time.monotonic() > until:
            raise TroubleError(f"Arbejdsgang (process {process}) does not stop; see the logs in {LOGS}.")
        time.sleep(LOOKS_AFTER)


def _forget_data() -> None:
    if data := world.facts().get("postgres"):
        _remove(Path(data))


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
