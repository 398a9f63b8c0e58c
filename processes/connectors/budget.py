"""A line whose whole conversation has a budget: a service that sends one byte now and then is not waited for."""

from __future__ import annotations

import io
import socket
import time
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any


@dataclass(frozen=True)
class Budget:
    """Until when all of it must be done, and how long a single step may take, in seconds."""

    ends: float  # on the clock that only goes forward
    patience: float

    @classmethod
    def of(cls, whole: float, patience: float) -> Budget:
        """So many seconds from now for everything."""
        return cls(time.monotonic() + whole, patience)

    def next_step(self) -> float:
        """How long the next step may take; ``TimeoutError`` when nothing is left."""
        left = self.ends - time.monotonic()
        if left <= 0:
            raise TimeoutError("the whole call took too long")
        return min(left, self.patience)


def keep(line: HTTPConnection, budget: Budget) -> HTTPConnection:
    """Connect the line and let every later step of it draw on the budget."""
    line.timeout = budget.next_step()
    line.connect()
    line.sock = _Line(line.sock, budget)
    return line


class _Line:
    """What ``http.client`` asks of a socket, no more."""

    def __init__(self, sock: socket.socket, budget: Budget) -> None:
        self._sock, self._budget = sock, budget

    def sendall(self, data: Any) -> None:
        """Sent within one step: the timeout of a socket is for all of ``sendall``."""
        self._sock.settimeout(self._budget.next_step())
        self._sock.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        """What is received, each read within what is left."""
        return io.BufferedReader(_Received(self._sock, self._budget))

    def close(self) -> None:
        """The reader made of it may still read on."""
        self._sock.close()


class _Received(io.RawIOBase):
    """The bytes that come, as long as the budget lasts."""

    def __init__(self, sock: socket.socket, budget: Budget) -> None:
        super().__init__()
        self._sock, self._budget = sock, budget
        self._bytes = sock.makefile("rb", buffering=0)

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, into: Any) -> int | None:
        """The next bytes; ``TimeoutError`` when they do not come in time."""
        self._sock.settimeout(self._budget.next_step())
        return self._bytes.readinto(into)

    def close(self) -> None:
        """Nobody reads any more."""
        self._bytes.close()
        super().close()
