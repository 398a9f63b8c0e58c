"""Post to parties outside: the personal link by mail, its code by text message; the one place to plug in other ways."""

from __future__ import annotations

from dataclasses import dataclass, replace

from processes.connectors.mail import Mail, box_of, send
from processes.settings import Settings

_NO_OPERATOR = "sms.invalid"  # a name that can never be reached (RFC 2606)


@dataclass(frozen=True, slots=True)
class Link:
    """A mail with a personal link; ``key`` stays the same when it is sent again."""

    to: str
    subject: str
    body: str
    key: str


@dataclass(frozen=True, slots=True)
class Message:
    """A text message to a telephone; ``key`` stays the same when it is sent again."""

    to: str
    words: str
    key: str


def post_link(link: Link, settings: Settings) -> None:
    """Send the link; raises OSError or SMTPException when that fails, and may then be tried again."""
    send(Mail(link.to, link.subject, link.body, link.key), box_of(settings))


def post_message(message: Message, settings: Settings) -> None:
    """Send the text message.

    No operator is connected: it is laid in the installation's own box as a mail that says it is a text message, and
    never handed to a mail server, since a code must not come the same way as its link.
    """
    number = "".join(one for one in message.to if one.isdigit() or one == "+") or "unknown"
    mail = Mail(f"{number}@{_NO_OPERATOR}", f"SMS {message.to}", message.words, message.key)
    send(mail, box_of(replace(settings, smtp_url="")))
