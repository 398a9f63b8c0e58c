"""Mail: handed to an SMTP server, or laid in a local box where none is set."""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

from processes import clock
from processes.settings import Settings

_PATIENCE = 20.0  # seconds for each answer of the server
_PORTS = {"smtp": 587, "smtps": 465}
_NOBODY = "arbejdsgang@localhost"


@dataclass(frozen=True, slots=True)
class Mail:
    """One letter; ``key`` stays the same when it is sent again, so that a reader's program shows it once."""

    to: str
    subject: str
    body: str
    key: str


@dataclass(frozen=True, slots=True)
class MailBox:
    """Where mail goes (``smtp://[user:word@]host[:port]``, ``smtps://``, ``file:/folder``) and whom it comes from."""

    address: str
    sender: str


def box_of(settings: Settings) -> MailBox:
    """The installation's server, or a box in its own folder while it has none."""
    return MailBox(settings.smtp_url or f"file:{settings.files_dir / 'mail'}", settings.mail_from or _NOBODY)


def send(mail: Mail, box: MailBox) -> None:
    """Hand the letter over; raises OSError or SMTPException when that fails, and may then be tried again."""
    letter = _letter(mail, box)
    where = urlsplit(box.address)
    if where.scheme == "file":
        _lay(letter, Path(unquote(where.path)), mail.key)
    else:
        _hand_over(letter, where.scheme, box.address)


def _letter(mail: Mail, box: MailBox) -> EmailMessage:
    """``EmailMessage`` refuses line breaks in headers, so no name can add a header of its own."""
    letter = EmailMessage(policy=SMTP)
    letter["From"], letter["To"] = box.sender, mail.to
    letter["Subject"] = " ".join(mail.subject.split())
    letter["Date"] = clock.now()
    letter["Message-ID"] = f"<{_name(mail.key)}@arbejdsgang>"
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(mail.body)
    return letter


def _name(key: str) -> str:
    return sha256(key.encode()).hexdigest()[:32]


def _lay(letter: EmailMessage, folder: Path, key: str) -> None:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    (folder / f"{_name(key)}.eml").write_bytes(bytes(letter))


def _hand_over(letter: EmailMessage, scheme: str, address: str) -> None:
    where = urlsplit(address)
    host, port = where.hostname or "localhost", where.port or _PORTS[scheme]
    secure = ssl.create_default_context()
    with _server(scheme, host, port, secure) as server:
        if scheme == "smtp" and server.has_extn("starttls"):
            server.starttls(context=secure)
            server.ehlo()
        if where.username:
            server.login(unquote(where.username), unquote(where.password or ""))
        server.send_message(letter)


def _server(scheme: str, host: str, port: int, secure: ssl.SSLContext) -> smtplib.SMTP:
    if scheme == "smtps":
        return smtplib.SMTP_SSL(host, port, timeout=_PATIENCE, context=secure)
    server = smtplib.SMTP(host, port, timeout=_PATIENCE)
    server.ehlo()
    return server
