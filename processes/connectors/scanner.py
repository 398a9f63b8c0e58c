"""Papers that came from outside are scanned before anybody opens them: by ClamAV over TCP, or by a stand-in."""

from __future__ import annotations

import socket
import struct
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

from processes.errors import OutsideFault
from processes.settings import Settings

# The harmless file every scanner must find (EICAR, 2003), written so that this file itself is not found.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}" + b"$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
_PATIENCE = 5.0  # seconds for the connection and for each answer
_PIECE = 64 * 1024
_LONGEST = 4096  # bytes of a reply
_PORT = 3310


class Scanner(Protocol):
    """Whoever looks at papers."""

    def scan(self, content: bytes) -> str:
        """The name of what was found in it; empty when it is clean. Raises ``OutsideFault`` when nobody could look."""
        ...


@dataclass(frozen=True, slots=True)
class ClamAv:
    """A ClamAV daemon: the INSTREAM command of clamd(8), lengths in network order, an empty piece at the end."""

    host: str
    port: int = _PORT
    patience: float = _PATIENCE

    def scan(self, content: bytes) -> str:
        """As ``Scanner`` says."""
        try:
            with socket.create_connection((self.host, self.port), self.patience) as line:
                line.sendall(b"zINSTREAM\0")
                for start in range(0, len(content), _PIECE):
                    piece = content[start : start + _PIECE]
                    line.sendall(struct.pack("!L", len(piece)) + piece)
                line.sendall(struct.pack("!L", 0))
                said = _reply(line)
        except OSError as fault:
            raise OutsideFault("outside_down", service="scanner", because=type(fault).__name__) from fault
        return _found(said)


@dataclass(frozen=True, slots=True)
class StandIn:
    """A sample world's scanner: it knows the one harmless file every scanner knows."""

    def scan(self, content: bytes) -> str:
        """As ``Scanner`` says."""
        return "Eicar-Test-Signature" if EICAR in content else ""


@dataclass(frozen=True, slots=True)
class Nobody:
    """No scanner is set: every paper waits unread."""

    def scan(self, content: bytes) -> str:
        """Always raises ``OutsideFault``."""
        raise OutsideFault("outside_down", service="scanner", because="no_address", size=len(content))


def scanner_of(settings: Settings) -> Scanner:
    """The installation's scanner (``clamav://host:port``); a sample world without one has the stand-in."""
    if settings.scanner_url:
        where = urlsplit(settings.scanner_url)
        return ClamAv(where.hostname or "", where.port or _PORT)
    return StandIn() if settings.demo else Nobody()


def _reply(line: socket.socket) -> str:
    said = b""
    while not said.endswith(b"\0") and len(said) < _LONGEST:
        more = line.recv(_LONGEST)
        if not more:
            break
        said += more
    return said.rstrip(b"\0\n").decode(errors="replace")


def _found(said: str) -> str:
    """``stream: OK``, ``stream: Name FOUND``, or a sentence about what went wrong."""
    words = said.removeprefix("stream: ")
    if words == "OK":
        return ""
    if words.endswith(" FOUND"):
        return words.removesuffix(" FOUND")
    raise OutsideFault("outside_unreadable", service="scanner", because=words[:200])
