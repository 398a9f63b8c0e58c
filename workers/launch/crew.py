"""The programs of a running installation: started together, watched together, stopped together."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from workers.embedded import die_with_parent
from workers.launch.places import LOGS, PROJECT

PATIENCE = 20.0
LOG_LIMIT = 5_000_000


@dataclass(frozen=True)
class Member:
    """One program and where it writes what it does."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path

    def last_words(self, lines: int = 15) -> str:
        """The end of its log."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])


class Crew:
    """Programs that live and die together."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = dict(environment)
        self.members: list[Member] = []

    def start(self, name: str, command: Sequence[str | Path]) -> Member:
        """Start a program; Ctrl-C reaches it only through us, and it ends should we vanish."""
        LOGS.mkdir(parents=True, exist_ok=True)
        log = LOGS / f"{name}.log"
        if log.exists() and log.stat().st_size > LOG_LIMIT:
            log.replace(log.with_suffix(".old.log"))
        with log.open("ab") as output:
            process = subprocess.Popen(
                command,
                cwd=PROJECT,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                preexec_fn=die_with_parent(),
            )
        member = Member(name, process, log)
        self.members.append(member)
        return member

    def fallen(self) -> Member | None:
        """A program that has ended by itself, if one has."""
        return next((member for member in self.members if member.process.poll() is not None), None)

    def stop(self) -> None:
        """Ask all to finish what they hold, the last started first; end those that will not."""
        for member in reversed(self.members):
            if member.process.poll() is None:
                member.process.terminate()
        until = time.monotonic() + PATIENCE
        for member in reversed(self.members):
            try:
                member.process.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                os.killpg(member.process.pid, signal.SIGKILL)
                member.process.wait()
