"""The scanner: ClamAV's own protocol, the stand-in of a sample world, and nobody."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from processes.connectors.scanner import EICAR, ClamAv, Nobody, StandIn, scanner_of
from processes.errors import OutsideFault
from processes.settings import Settings


def received(line: socket.socket) -> bytes:
    """What one INSTREAM brings, piece by piece, as clamd reads it."""
    reader = line.makefile("rb")
    assert reader.read(10) == b"zINSTREAM\0"
    content = b""
    while (length := struct.unpack("!L", reader.read(4))[0]) > 0:
        content += reader.read(length)
    return content


@contextmanager
def clamd(answer: bytes | None = None) -> Iterator[ClamAv]:
    """A daemon for one paper; it finds EICAR, unless told what to answer."""
    door = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        line, _ = door.accept()
        with line:
            content = received(line)
            found = b"stream: Eicar-Test-Signature FOUND\0" if EICAR in content else b"stream: OK\0"
            line.sendall(found if answer is None else answer)

    thread = threading.Thread(target=serve)
    thread.start()
    yield ClamAv("127.0.0.1", door.getsockname()[1])
    thread.join()
    door.close()


@pytest.mark.parametrize("size", [0, 1, 64 * 1024, 64 * 1024 + 1, 1_000_000])
def test_a_clean_paper_of_any_length_is_clean(size: int) -> None:
    with clamd() as scanner:
        assert scanner.scan(b"a" * size) == ""


def test_the_test_file_is_found_by_name() -> None:
    with clamd() as scanner:
        assert scanner.scan(b"x" * 70_000 + EICAR) == "Eicar-Test-Signature"


@pytest.mark.parametrize("answer", [b"", b"INSTREAM size limit exceeded. ERROR\0", b"\xff\xfe\0"])
def test_an_answer_that_says_neither_is_no_answer(answer: bytes) -> None:
    with clamd(answer) as scanner, pytest.raises(OutsideFault) as fault:
        scanner.scan(b"paper")
    assert fault.value.may_pass


def test_a_daemon_that_is_down_may_be_asked_again_later() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(OutsideFault) as fault:
        ClamAv("127.0.0.1", port).scan(b"paper")
    assert (fault.value.code, fault.value.may_pass) == ("outside_down", True)


def test_a_sample_world_has_a_stand_in_and_any_other_world_must_name_its_scanner(settings: Settings) -> None:
    assert scanner_of(replace(settings, demo=True, scanner_url="")) == StandIn()
    assert scanner_of(replace(settings, demo=False, scanner_url="")) == Nobody()
    assert scanner_of(replace(settings, scanner_url="clamav://scan.example:3311")) == ClamAv("scan.example", 3311)
    assert scanner_of(replace(settings, scanner_url="clamav://scan.example")) == ClamAv("scan.example", 3310)


def test_the_stand_in_finds_the_test_file_and_nobody_says_nothing() -> None:
    assert (StandIn().scan(b"a" + EICAR), StandIn().scan(b"paper")) == ("Eicar-Test-Signature", "")
    with pytest.raises(OutsideFault):
        Nobody().scan(b"paper")
