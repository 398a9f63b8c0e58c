"""Mail goes to a server, or into a box while there is none."""

from __future__ import annotations

import email
import socketserver
import threading
from collections.abc import Iterator
from dataclasses import replace
from email.policy import default
from pathlib import Path

import pytest

from processes.connectors.mail import Mail, MailBox, box_of, send
from processes.settings import Settings

MAIL = Mail("mikkel@kommune.example", "Opgave forfalder på fredag", "Kære Mikkel\n\nÆrbødigst\n", "notice:1")


def _read(folder: Path) -> list[email.message.EmailMessage]:
    return [email.message_from_bytes(path.read_bytes(), policy=default) for path in sorted(folder.glob("*.eml"))]


def test_a_letter_lies_in_the_box_readable_with_danish_letters(tmp_path: Path) -> None:
    send(MAIL, MailBox(f"file:{tmp_path}", "arbejdsgang@kommune.example"))
    (letter,) = _read(tmp_path)
    assert letter["To"] == "mikkel@kommune.example"
    assert letter["Subject"] == "Opgave forfalder på fredag"
    assert letter.get_content().replace("\r\n", "\n") == MAIL.body


def test_sending_again_is_the_same_letter_not_another(tmp_path: Path) -> None:
    box = MailBox(f"file:{tmp_path}", "a@b.example")
    send(MAIL, box)
    send(MAIL, box)
    send(replace(MAIL, key="notice:2"), box)
    assert len({letter["Message-ID"] for letter in _read(tmp_path)}) == len(_read(tmp_path)) == 2


def test_nobody_smuggles_a_header_into_a_letter(tmp_path: Path) -> None:
    send(replace(MAIL, subject="Hej\r\nBcc: all@x.example"), MailBox(f"file:{tmp_path}", "a@b.example"))
    (letter,) = _read(tmp_path)
    assert letter["Bcc"] is None
    with pytest.raises(ValueError, match=r"linefeed|newline|header"):
        send(replace(MAIL, to="a@b.example\nBcc: all@x.example"), MailBox(f"file:{tmp_path}", "a@b.example"))


def test_without_a_server_the_box_is_in_the_installations_own_folder(settings: Settings) -> None:
    assert box_of(settings).address == f"file:{settings.files_dir / 'mail'}"
    server = replace(settings, smtp_url="smtp://mail.example", mail_from="no-reply@kommune.example")
    assert box_of(server) == MailBox("smtp://mail.example", "no-reply@kommune.example")


class _Server(socketserver.StreamRequestHandler):
    """As little of SMTP as a letter needs."""

    heard: list[str]

    def handle(self) -> None:
        self.wfile.write(b"220 test\r\n")
        in_letter = False
        for raw in self.rfile:
            line = raw.decode("utf-8", "replace").rstrip("\r\n")
            self.server.heard.append(line)  # type: ignore[attr-defined]  # the list the fixture hangs on the server
            if in_letter:
                if line == ".":
                    in_letter = False
                    self.wfile.write(b"250 kept\r\n")
                continue
            in_letter = line.upper() == "DATA"
            said = {"DATA": b"354 go on\r\n", "QUIT": b"221 bye\r\n"}
            self.wfile.write(said.get(line.upper(), b"250 well\r\n"))
            if line.upper() == "QUIT":
                return


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    with socketserver.TCPServer(("127.0.0.1", 0), _Server) as listening:
        heard: list[str] = []
        listening.heard = heard  # type: ignore[attr-defined]  # see above
        thread = threading.Thread(target=listening.serve_forever)
        thread.start()
        yield f"smtp://127.0.0.1:{listening.server_address[1]}", heard
        listening.shutdown()
        thread.join()


def test_a_server_is_handed_the_letter(server: tuple[str, list[str]]) -> None:
    address, heard = server
    send(MAIL, MailBox(address, "no-reply@kommune.example"))
    assert "rcpt to:<mikkel@kommune.example>" in [line.lower() for line in heard]
    assert any(line.startswith("Message-ID: <") for line in heard)


def test_a_server_that_is_away_is_an_error_to_be_tried_again(server: tuple[str, list[str]]) -> None:
    with pytest.raises(OSError, match=r"refused|denied"):
        send(MAIL, MailBox("smtp://127.0.0.1:1", "a@b.example"))
