"""A service that drips is left when the budget is spent, however lively it looks."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from processes.connectors.budget import Budget
from processes.connectors.http import OverHttp
from processes.errors import OutsideFault

BODY = b'{"said": true}'
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(BODY)

LONG = HEAD.replace(b"%d" % len(BODY), b"9000")


@contextmanager
def dripping(at_once: bytes, then: bytes, pause: float) -> Iterator[str]:
    """A service that sends the rest of its reply one byte after another; its address."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()

        def serve() -> None:
            line, _ = listening.accept()
            with line:
                asked = b""
                while not asked.endswith(b"{}"):
                    asked += line.recv(10_000)
                line.sendall(at_once)
                for byte in then:
                    try:
                        line.sendall(bytes([byte]))
                    except OSError:
                        return
                    time.sleep(pause)

        served = threading.Thread(target=serve)
        served.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        served.join()


@pytest.mark.parametrize("already", [b"", LONG])
def test_a_reply_that_drips_is_not_waited_for(already: bytes) -> None:
    with dripping(already, b"x" * 10_000, 0.01) as address, pytest.raises(OutsideFault) as refused:
        OverHttp({"cpr": address}, patience=5.0, whole=0.3).ask("cpr", "look", {}, "k")
    assert (refused.value.code, refused.value.facts["because"]) == ("outside_down", "TimeoutError")


def test_a_slow_reply_within_the_budget_is_read_to_its_end() -> None:
    with dripping(b"", HEAD + BODY, 0.0) as address:
        assert OverHttp({"cpr": address}).ask("cpr", "look", {}, "k") == {"said": True}


def test_a_step_takes_no_longer_than_one_has_patience_and_none_when_nothing_is_left() -> None:
    assert Budget.of(60.0, 2.0).next_step() == 2.0
    assert Budget.of(1.0, 2.0).next_step() <= 1.0
    with pytest.raises(TimeoutError):
        Budget.of(0.0, 2.0).next_step()
