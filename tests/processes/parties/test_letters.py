"""The mail and the message: in the party's language, with the link and the code, and never what it is about."""

from __future__ import annotations

import pytest

from processes.parties.letters import code_message, hidden, link_mail
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.parties import KEYS, invited


@pytest.mark.parametrize(("locale", "hello"), [("da", "Kære Amina Khan"), ("en", "Dear Amina Khan")])
def test_the_mail_has_the_link_and_neither_process_nor_step(
    tx: Transaction, cast: Cast, locale: str, hello: str
) -> None:
    who = invited(tx, cast)
    who.invitation.locale = locale
    mail = link_mail(who.invitation, who.task, who.case, KEYS, "https://jobcenter.example")
    assert mail.body.startswith(hello)
    assert f"https://jobcenter.example/part/{who.token}" in mail.body
    assert who.case.number in mail.body
    for inner in ("Ansøgning", "Application", "Vurdér", "Assess", "1234"):
        assert inner not in mail.subject + mail.body.replace(who.token, "")


def test_the_message_has_the_code_and_nobodys_name(tx: Transaction, cast: Cast) -> None:
    who = invited(tx, cast)
    message = code_message(who.invitation, 1, KEYS, 10)
    assert KEYS.code(who.invitation.id, 1) in message.words
    assert "Amina" not in message.words
    assert message.key != code_message(who.invitation, 2, KEYS, 10).key


def test_only_its_owner_knows_a_hidden_number() -> None:
    assert hidden("00 00 12 34") == "•• •• •• 34"
    assert hidden("+45 00001234") == "•• •• •• 34"
    assert hidden("") == "••"
