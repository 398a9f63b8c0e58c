"""Browsers that show messages while no page of ours is open: added, taken away, and written to."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission, Relation
from processes.access.policy import require
from processes.audit.kinds import DeviceAdded, DeviceRemoved
from processes.audit.trail import record
from processes.connectors.push import Browser, are_keys, is_known, push
from processes.errors import Invalid, NotFound, Problem
from processes.notices.letter import letter
from processes.notices.wishes import topic_of, wishes_of
from processes.promises.promise import promise
from processes.records import Notice, Person, PushDevice
from processes.settings import Settings
from processes.store.base import new_id
from processes.store.transaction import Transaction

KIND = "notice.push"
MOST = 10  # devices of one person
NAME = 80  # characters of a device's name


@dataclass(frozen=True, slots=True)
class Device:
    """One of a person's devices as the settings show it."""

    id: UUID
    name: str
    made_at: datetime


def devices(tx: Transaction, person: Person) -> tuple[Device, ...]:
    """One's own devices, the newest first."""
    require(person, Permission.SEE_OWN_NOTICES, {Relation.SELF})
    wanted = select(PushDevice).where(PushDevice.person_id == person.id).order_by(PushDevice.id.desc())
    return tuple(Device(one.id, one.name, one.made_at) for one in tx.execute(wanted).scalars())


def add_device(tx: Transaction, person: Person, browser: Browser, name: str, settings: Settings) -> UUID:
    """Let this browser show messages to this person; a browser somebody else used before is theirs no more.

    Raises ``Invalid`` with ``device_unknown`` (no address of a browser maker, or no keys) or ``device_too_many``.
    """
    require(person, Permission.CHANGE_OWN_PROFILE, {Relation.SELF})
    if not is_known(browser.endpoint, settings.push_services) or not are_keys(browser.public_key, browser.shared):
        raise Invalid(Problem("device_unknown", "endpoint"), "device_unknown")
    known = tx.maybe(select(PushDevice).where(PushDevice.endpoint == browser.endpoint))
    is_one_more = known is None or known.person_id != person.id
    if is_one_more and len(devices(tx, person)) >= MOST:
        raise Invalid(Problem("device_too_many", "endpoint", {"most": MOST}), "device_too_many", most=MOST)
    if known is None:
        known = PushDevice(id=new_id(), endpoint=browser.endpoint)
        tx.add(known)
    known.person_id, known.name, known.made_at = person.id, name.strip()[:NAME], clock.now()
    known.public_key, known.shared = browser.public_key, browser.shared
    tx.flush()
    record(tx, person, DeviceAdded(known.id))
    return known.id


def remove_device(tx: Transaction, person: Person, device_id: UUID) -> None:
    """Send nothing to this device any more. Raises ``Forbidden`` for somebody else's."""
    device = tx.find(PushDevice, device_id)
    require(person, Permission.CHANGE_OWN_PROFILE, {Relation.SELF} if device.person_id == person.id else ())
    tx.session.delete(device)
    tx.flush()
    record(tx, person, DeviceRemoved(device_id))


def promise_pushes(tx: Transaction, notice: Notice, reader: Person) -> int:
    """Promise a message to each device of the reader, if such news is wanted there; answers to how many."""
    if topic_of(notice.kind) not in wishes_of(tx, reader).pushed:
        return 0
    found = tx.execute(select(PushDevice.id).where(PushDevice.person_id == reader.id)).scalars().all()
    for device in found:
        promise(tx, KIND, key=f"push:{notice.id}:{device}", notice=str(notice.id), device=str(device))
    return len(found)


def send_push(
    open_transaction: Callable[[], AbstractContextManager[Transaction]], settings: Settings, facts: Mapping[str, Any]
) -> bool:
    """Send one message to one device, with no transaction open meanwhile; a device that is gone is forgotten."""
    with open_transaction() as tx:
        try:
            notice, device = tx.find(Notice, UUID(facts["notice"])), tx.find(PushDevice, UUID(facts["device"]))
        except NotFound:
            return False
        reader = tx.find(Person, notice.person_id)
        if not reader.active or device.person_id != reader.id or notice.seen_at is not None:
            return False
        browser, message = Browser(device.endpoint, device.public_key, device.shared), message_of(notice, reader)
    if push(browser, message, settings):
        return True
    with open_transaction() as tx:
        gone = tx.session.get(PushDevice, UUID(facts["device"]))
        if gone is not None:
            tx.session.delete(gone)
            record(tx, None, DeviceRemoved(gone.id))
    return False


def message_of(notice: Notice, reader: Person) -> bytes:
    """What the device shows: the mail's subject in the reader's language, and where a press on it leads."""
    words = letter(notice.kind, {**notice.facts, "person": reader.name}, reader.locale)
    told = {"title": words.subject, "lang": reader.locale, "to": f"/notices/{notice.id}", "tag": str(notice.id)}
    return json.dumps(told, ensure_ascii=False).encode()
