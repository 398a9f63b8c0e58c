"""uv, the virtual environment and the locked Python packages."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from workers.launch import stamps
from workers.launch.places import OWN, PROJECT, VENV, for_fetching, program, python_version
from workers.launch.redis_kit import set_up_redis
from workers.launch.telling import TroubleError, run, step

UV = "uv==0.13.9"
LOCK = PROJECT / "requirements.lock"
NO_UV = (
    "Arbejdsgang needs uv, and this Python has neither venv nor pip to fetch it with. Install one package: "
    "python3-venv (Debian, Ubuntu: sudo apt-get install python3-venv), or uv itself."
)


def set_up_python() -> None:
    """Make the virtual environment and put exactly the locked packages into it; nothing is done twice."""
    mark = stamps.fingerprint([LOCK], python_version(), sys.base_prefix)
    if stamps.is_fresh("python", mark) and program("python").exists():
        return
    stamps.forget("python")
    uv = _uv()
    with step(f"Python {python_version()}: {_count()} locked packages"):
        environment = for_fetching()
        run(
            [uv, "venv", "-q", "--clear", "--no-project", "--python", sys.executable, VENV],
            "The virtual environment cannot be made.",
            environment=environment,
        )
        run(
            [uv, "pip", "sync", "-q", "--require-hashes", "--python", program("python"), LOCK],
            "The Python packages cannot be had. Is there a way to the package index from here?",
            environment=environment,
        )
        set_up_redis(uv, LOCK, environment)
    stamps.put("python", mark)


def _count() -> int:
    return sum(1 for line in LOCK.read_text().splitlines() if "==" in line and not line.startswith(" "))


def _uv() -> Path:
    """uv from the PATH, else fetched into our own folder by venv and pip, by pip alone, or not at all."""
    if found := shutil.which("uv"):
        return Path(found)
    own = OWN / "uv"
    uv = own / "bin" / "uv"
    if uv.exists():
        return uv
    with step(f"{UV} fetched"):
        if _has("ensurepip"):
            _by_venv(own)
        elif _has("pip"):
            _by_pip(own)
        if not uv.exists():
            raise TroubleError(NO_UV)
    return uv


def _has(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def _by_venv(own: Path) -> None:
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", own], capture_output=True, check=False)
    if made.returncode == 0:
        run(
            [own / "bin" / "python", "-m", "pip", "install", "-q", "--only-binary=:all:", UV],
            "uv cannot be fetched. Is there a way to the package index from here?",
            environment=for_fetching(),
        )
    elif _has("pip"):
        shutil.rmtree(own, ignore_errors=True)
        _by_pip(own)


def _by_pip(own: Path) -> None:
    """pip may be forbidden to install by the system's maker, yet may always download."""
    wheels = own / "wheel"
    run(
        [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:", "-d", wheels, UV],
        "uv cannot be fetched. Is there a way to the package index from here?",
        environment=for_fetching(),
    )
    with zipfile.ZipFile(next(wheels.glob("uv-*.whl"))) as wheel:
        inside = next(name for name in wheel.namelist() if name.endswith("/scripts/uv"))
        (own / "bin").mkdir(exist_ok=True)
        (own / "bin" / "uv").write_bytes(wheel.read(inside))
    (own / "bin" / "uv").chmod(0o755)
