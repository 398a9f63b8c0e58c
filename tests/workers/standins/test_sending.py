"""What stand-ins send: with their own key, marked; a doctor who was asked answers by himself, again until it comes."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from processes.errors import OutsideFault
from workers.standins.desk import Desk
from workers.standins.sending import Sending

TOLD = {"case": "2026-000001", "on": "2026-03-02"}


class Receiver(ThreadingHTTPServer):
    """An installation's machine door that remembers who came with what; the first ``shut`` visits find it closed."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Door)
        self.came: list[tuple[str, str, dict[str, Any]]] = []
        self.shut = 0
        self.heard = threading.Event()


class Door(BaseHTTPRequestHandler):
    """One visit."""

    server: Receiver

    def do_POST(self) -> None:
        """Take it in, or be shut."""
        told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.came.append((self.path, self.headers["Authorization"], told))
        open_ = len(self.server.came) > self.server.shut
        self.send_response(201 if open_ else 503)
        self.end_headers()
        self.wfile.write(b'{"outcome": "received"}')
        if open_:
            self.server.heard.set()

    def log_message(self, *_: Any) -> None:
        """Silence."""


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """The door, open."""
    server = Receiver()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def sending(receiver: Receiver, doctor_after: float = 0.0) -> Sending:
    keys = {"doctor": "d" * 32, "jobnet": "j-/?#" * 8}
    return Sending(f"http://127.0.0.1:{receiver.server_port}", keys, doctor_after)


def test_a_message_goes_to_the_machine_door_with_the_sender_s_key_and_the_mark(receiver: Receiver) -> None:
    assert sending(receiver).send("jobnet", {"id": "1", "kind": "jobnet.order"}) == {"outcome": "received"}
    assert receiver.came == [
        ("/api/messages", f"Bearer {'j-/?#' * 8}", {"id": "1", "kind": "jobnet.order", "stand_in": True})
    ]


def test_a_doctor_who_was_asked_answers_once_by_himself(receiver: Receiver) -> None:
    desk = Desk(sending(receiver).after)
    for _ in range(2):
        desk.ask("doctor", "request", TOLD, "k")
    assert receiver.heard.wait(20)
    ((_, key, told),) = receiver.came
    assert key == f"Bearer {'d' * 32}"
    assert (told["kind"], told["case"], told["facts"]["received"]) == ("doctor.statement", "2026-000001", "2026-03-02")


def test_he_comes_again_when_the_door_was_shut(receiver: Receiver) -> None:
    receiver.shut = 1
    Desk(sending(receiver).after).ask("doctor", "request", TOLD, "k")
    assert receiver.heard.wait(20)
    assert len({told["id"] for _, _, told in receiver.came}) == 1
    assert len(receiver.came) == 2


def test_what_was_not_sent_yet_is_let_go_at_the_end(receiver: Receiver) -> None:
    waits = sending(receiver, doctor_after=3600)
    Desk(waits.after).ask("doctor", "request", TOLD, "k")
    waits.stop()
    assert all(timer.finished.is_set() for timer in waits.waiting)
    assert receiver.came == []


def test_nobody_there_is_told(receiver: Receiver) -> None:
    with pytest.raises(OutsideFault):
        Sending("http://127.0.0.1:1", {}).send("jobnet", {"id": "1"})
