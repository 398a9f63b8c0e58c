"""The stand-ins' server: ``/<service>/<what>``, ``/_script``, ``/_seen``, and a marked page that sends notices."""

from __future__ import annotations

import hmac
import json
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from processes.errors import OutsideFault
from workers.standins.desk import Desk, Reply, said
from workers.standins.page import notice, page
from workers.standins.sending import Sending

_MOST = 8_000_000  # bytes: a letter as PDF in base64


class Server(ThreadingHTTPServer):
    """Listens on the loopback only; whoever asks must know ``word``, which cannot be empty."""

    daemon_threads = True

    def __init__(self, port: int, word: str, desk: Desk, sending: Sending | None = None) -> None:
        if not word:
            raise ValueError(
                "the stand-ins' address needs a word before its @; without one any page could send notices"
            )
        self.word = word
        self.desk = desk
        self.sending = sending
        super().__init__(("127.0.0.1", port), Handler)

    @property
    def url(self) -> str:
        """Its address with the word in it, as ``STANDINS_URL`` wants it."""
        return f"http://{self.word}@127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    server_version = "StandIns"
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_GET(self) -> None:
        """The page, or what was seen."""
        where = urlsplit(self.path)
        if not self._known(parse_qs(where.query).get("key", [""])[0]):
            self._answer(said(401, {"because": "key_unknown"}))
        elif where.path == "/_seen":
            self._answer(said(200, self.server.desk.seen()))
        elif where.path == "/":
            self._show(page(self.server.word, kind=parse_qs(where.query).get("kind", [""])[0]))
        else:
            self._answer(said(404, {"because": "not_found"}))

    def do_POST(self) -> None:
        """A question to a service, a line of the script, or a notice to send."""
        body = self.rfile.read(min(int(self.headers.get("Content-Length") or 0), _MOST))
        path = urlsplit(self.path).path.strip("/").split("/")
        form = parse_qs(body.decode(errors="replace")) if path == ["_send"] else {}
        if not self._known(form.get("key", [""])[0]):
            self._answer(said(401, {"because": "key_unknown"}))
        elif path == ["_send"]:
            self._send({name: values[0].strip() for name, values in form.items()})
        else:
            self._answer(self._told(path, body))

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class names it so)
        """Silence: the desk remembers what happened."""

    def _told(self, path: list[str], body: bytes) -> Reply:
        try:
            told = json.loads(body)
            if not isinstance(told, dict):
                return said(400, {"because": "no_json_object"})
            if path == ["_script"]:
                self.server.desk.order(told)
                return said(200, {"scripted": True})
        except ValueError as fault:
            return said(400, {"because": str(fault)})
        if len(path) != 2:
            return said(404, {"because": "not_found"})
        return self.server.desk.ask(path[0], path[1], told, self.headers.get("Idempotency-Key", ""))

    def _send(self, form: dict[str, str]) -> None:
        if self.server.sending is None:
            self._show(page(self.server.word, "Ingen modtager / no receiver", form.get("kind", "")))
            return
        sender, message = notice(form)
        try:
            told = json.dumps(self.server.sending.send(sender, message), ensure_ascii=False)
        except OutsideFault as fault:
            told = f"Afvist / refused: {fault.facts.get('because')}"
        self._show(page(self.server.word, told, form.get("kind", "")))

    def _known(self, word: str) -> bool:
        given = self.headers.get("Authorization", "").removeprefix("Bearer ") or word
        return hmac.compare_digest(given.encode(), self.server.word.encode())

    def _answer(self, reply: Reply, kind: str = "application/json") -> None:
        if reply.after:
            time.sleep(reply.after)
        self.send_response(reply.status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(reply.body)))
        self.send_header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
        with suppress(ConnectionError):  # whoever asked may have lost patience
            self.end_headers()
            self.wfile.write(reply.body)

    def _show(self, text: str) -> None:
        self._answer(Reply(200, text.encode()), "text/html; charset=utf-8")
