"""A party's link is mailed and its code comes by another way, each once."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from celery import Celery
from sqlalchemy import Engine, select

from processes import clock
from processes.booking.move import move
from processes.motion.booked import Wanted
from processes.parties.ask_code import ask_code
from processes.parties.give_code import give_code
from processes.records import Invitation, Promise
from processes.settings import Settings
from processes.store.transaction import transaction
from tests.builders import a_citizen
from tests.cast import a_cast
from tests.parties import KEYS, MAIL, PHONE, a_case_of_hers
from tests.slots import booked
from workers.jobs.promises import promises


def _box(folder: Path) -> list[EmailMessage]:
    return [message_from_bytes(one.read_bytes(), policy=policy.default) for one in (folder / "mail").glob("*.eml")]


def test_the_link_is_mailed_and_the_code_comes_as_a_message(
    app: Celery, own_database: Engine, settings: Settings
) -> None:
    with transaction(own_database) as tx:
        a_case_of_hers(tx, a_cast(tx))
    promises.apply()
    (mail,) = _box(settings.files_dir)
    words = str(mail.get_content())
    assert (mail["To"], mail["Subject"]) == (MAIL, "Vi mangler dit svar")
    for health in ("Vurdér", "Ansøgning"):
        assert health not in words
    token = re.findall(r"/part/([\w-]+)", words)[0]
    with transaction(own_database) as tx:
        assert tx.one(select(Invitation)).sent_at is not None
        ask_code(tx, token, KEYS)
    promises.apply()
    (message,) = [one for one in _box(settings.files_dir) if one["Subject"].startswith("SMS")]
    assert PHONE in message["Subject"]
    code = re.findall(r"\d{6}", str(message.get_content()))[0]
    with transaction(own_database) as tx:
        assert give_code(tx, token, code, KEYS) is not None
        assert tx.execute(select(Promise)).first() is None


def test_who_cannot_be_reached_is_sent_nothing(app: Celery, own_database: Engine, settings: Settings) -> None:
    with transaction(own_database) as tx:
        a_case_of_hers(tx, a_cast(tx), email="")
    promises.apply()
    assert not (settings.files_dir / "mail").exists()
    with transaction(own_database) as tx:
        assert tx.one(select(Invitation)).hindrance == "no_email"


def test_a_moved_interview_is_told_by_mail(
    app: Celery, own_database: Engine, settings: Settings, monday: datetime
) -> None:
    with transaction(own_database) as tx:
        cast = a_cast(tx)
        case, slot = booked(tx, cast)
        case.citizen_id = a_citizen(tx, email=MAIL).id
        move(tx, cast.astrid, slot.id, Wanted(clock.now() + timedelta(days=5), reason="Tolken er syg"))
    promises.apply()
    (mail,) = _box(settings.files_dir)
    assert mail["Subject"] == "Din samtale er flyttet"
    with transaction(own_database) as tx:
        assert tx.execute(select(Promise)).first() is None
