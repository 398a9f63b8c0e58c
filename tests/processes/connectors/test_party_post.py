"""Links go by mail; codes never do: without an operator they lie in the installation's own box, plainly marked."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy

from processes.connectors.party_post import Link, Message, post_link, post_message
from processes.settings import Settings


def test_a_link_is_laid_in_the_box_once_however_often_it_is_sent(settings: Settings) -> None:
    for _ in range(2):
        post_link(Link("amina@borger.example", "Vi mangler dit svar", "Se her", "link:1"), settings)
    (letter,) = (settings.files_dir / "mail").glob("*.eml")
    assert message_from_bytes(letter.read_bytes(), policy=policy.default)["To"] == "amina@borger.example"


def test_a_code_says_that_it_is_a_message_and_never_goes_to_a_mail_server(settings: Settings) -> None:
    nowhere = replace(settings, smtp_url="smtp://127.0.0.1:1", mail_from="job@center.example")
    post_message(Message("00 00 12 34", "Din kode er 123456", "code:1:1"), nowhere)
    (letter,) = (settings.files_dir / "mail").glob("*.eml")
    message = message_from_bytes(letter.read_bytes(), policy=policy.default)
    assert message["Subject"] == "SMS 00 00 12 34"
    assert message["To"] == "00001234@sms.invalid"
