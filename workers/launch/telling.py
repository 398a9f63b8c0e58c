"""What the launcher says: one line per step with its time, and one sentence when something cannot be had."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from workers.launch.places import PROJECT

STARTED = time.monotonic()


class TroubleError(Exception):
    """The launcher cannot go on; the message is a sentence for the person at the keyboard."""


def say(words: str) -> None:
    """One line, with the seconds since the launcher began."""
    print(f"{time.monotonic() - STARTED:6.1f} s  {words}", flush=True)


@contextmanager
def step(words: str) -> Iterator[None]:
    """Tell a step once it is done, with how long it took."""
    began = time.monotonic()
    yield
    say(f"{words} ({time.monotonic() - began:.1f} s)")


def run(command: Sequence[str | Path], trouble: str, *, environment: Mapping[str, str], folder: Path = PROJECT) -> str:
    """What a program printed; when it fails, ``trouble`` and the end of what it said."""
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        said = "\n".join((done.stdout + done.stderr).strip().splitlines()[-25:])
        raise TroubleError(f"{trouble}\n{said}")
    return done.stdout
