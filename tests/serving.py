"""The stand-ins, or the application, served over HTTP for as long as a test needs them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server

from workers.standins.desk import Desk
from workers.standins.sending import Sending
from workers.standins.server import Server

WORD = "a-word"


@contextmanager
def answering(app: Flask, handler: type[WSGIRequestHandler] | None = None) -> Iterator[str]:
    """The application, served; its address."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def served(sending: Sending | None = None) -> Iterator[Server]:
    """A desk of its own on a free port; ``server.desk`` is scripted and looked at directly."""
    server = Server(0, WORD, Desk(sending.after) if sending else Desk(), sending)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
