"""Where the launcher keeps what it makes: everything lies in one folder inside the project."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
OWN = PROJECT / ".arbejdsgang"
VENV = OWN / "venv"
CACHES = OWN / "cache"
LOGS = OWN / "logs"
FRONTEND = PROJECT / "webapp" / "frontend"
BUILT = PROJECT / "webapp" / "static" / "built"
CERTIFICATES = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem")


Command = list[str | Path]


def program(name: str) -> Path:
    """A program of the virtual environment."""
    return VENV / "bin" / name


def packages() -> Path:
    """Where the virtual environment's packages lie."""
    return next((VENV / "lib").glob("python3*/site-packages"), VENV)


def for_fetching() -> dict[str, str]:
    """The environment for the tools that fetch packages: the person's own, with every cache in our folder."""
    caches = {
        "UV_CACHE_DIR": CACHES / "uv",
        "UV_PYTHON_DOWNLOADS": "never",
        "UV_SYSTEM_CERTS": "1",
        "PIP_CACHE_DIR": CACHES / "pip",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "npm_config_cache": CACHES / "npm",
        "npm_config_update_notifier": "false",
    }
    trusted = next((path for path in CERTIFICATES if Path(path).exists()), None)
    node = {"NODE_EXTRA_CA_CERTS": trusted} if trusted and "NODE_EXTRA_CA_CERTS" not in os.environ else {}
    return {**os.environ, **node, **{name: str(value) for name, value in caches.items()}}


def for_running(**more: str) -> dict[str, str]:
    """The environment for our own programs: even their home is in our folder, so that nothing is left elsewhere."""
    home = OWN / "home"
    home.mkdir(parents=True, exist_ok=True)
    ours = {
        "HOME": home,
        "XDG_CACHE_HOME": CACHES / "xdg",
        "XDG_CONFIG_HOME": home / "config",
        "PATH": f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "VIRTUAL_ENV": VENV,
        "PYTHONPYCACHEPREFIX": CACHES / "python",
        "PYTHONUNBUFFERED": "1",
        "PYTHONUTF8": "1",
        "MYPY_CACHE_DIR": CACHES / "mypy",
        "RUFF_CACHE_DIR": CACHES / "ruff",
        "HYPOTHESIS_STORAGE_DIRECTORY": CACHES / "hypothesis",
    }
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONHOME", "PYTHONPATH"}}
    return {**kept, **{name: str(value) for name, value in ours.items()}, **more}


def python_version() -> str:
    """The Python that runs us, as 3.11."""
    return f"{sys.version_info.major}.{sys.version_info.minor}"
