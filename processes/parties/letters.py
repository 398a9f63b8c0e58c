"""The mail with a personal link and the text message with its code, in the party's language; never what it is about."""

from __future__ import annotations

from datetime import date

from processes import clock
from processes.connectors.filling import said
from processes.connectors.party_post import Link, Message
from processes.language import Locale, Text
from processes.parties.keys import LinkKeys
from processes.records import Case, Invitation, Task

SUBJECT = Text("Vi mangler dit svar", "We need your answer")
BODY = Text(
    "{hello}Jobcentret mangler dit svar i sag {number}.{by}\n\nÅbn dit personlige link:\n{url}\n\nLinket er kun til "
    "dig og kun til dette ene svar. Når du åbner det, sender vi en engangskode på sms til {phone}. Linket virker til "
    "og med {until}.\n\nKan du ikke bruge linket, så ring til os eller kom forbi. Så udfylder vi det sammen med dig.\n"
    "\nVenlig hilsen\nJobcentret",
    "{hello}The job centre needs your answer in case {number}.{by}\n\nOpen your personal link:\n{url}\n\nThe link is "
    "for you alone and for this one answer. When you open it, we send a one-time code by text message to {phone}. The "
    "link works until {until}.\n\nIf you cannot use the link, call us or drop in. Then we fill it in together with "
    "you.\n\nYours sincerely\nThe job centre",
)
HELLO = Text("Kære {name}\n\n", "Dear {name}\n\n")
BY = Text(" Svar senest {day}.", " Answer by {day}.")
CODE = Text(
    "Din engangskode til jobcentret er {code}. Den virker i {minutes} minutter. Giv den ikke til andre.",
    "Your one-time code for the job centre is {code}. It works for {minutes} minutes. Give it to nobody else.",
)


def link_mail(invitation: Invitation, task: Task, case: Case, keys: LinkKeys, public_url: str) -> Link:
    """The mail with the link; it names the case, never the process, the step or anybody's health."""
    locale = Locale.of(invitation.locale)
    places = {
        "hello": HELLO.read(locale, name=invitation.name) if invitation.name else "",
        "by": BY.read(locale, day=_day(task.due_day, locale)) if task.due_day else "",
        "number": case.number,
        "url": f"{public_url}/part/{keys.token(invitation.id)}",
        "phone": hidden(invitation.phone),
        "until": _day(invitation.expires_at.astimezone(clock.COPENHAGEN).date(), locale),
    }
    return Link(invitation.email, SUBJECT.read(locale), BODY.read(locale, **places), f"link:{invitation.id}")


def code_message(invitation: Invitation, number: int, keys: LinkKeys, minutes: int) -> Message:
    """The text message with the ``number``-th code."""
    locale = Locale.of(invitation.locale)
    words = CODE.read(locale, code=keys.code(invitation.id, number), minutes=str(minutes))
    return Message(invitation.phone, words, f"code:{invitation.id}:{number}")


def hidden(phone: str) -> str:
    """A telephone number that only its owner recognises: its last two digits."""
    digits = [one for one in phone if one.isdigit()]
    return "•• •• •• " + "".join(digits[-2:]) if len(digits) > 2 else "••"


def masked(email: str) -> str:
    """A mail address that only its owner recognises: its first letter and where it is read."""
    name, at, house = email.partition("@")
    return f"{name[:1]}•••{at}{house}"


def _day(day: date, locale: Locale) -> str:
    return said(day, locale)
