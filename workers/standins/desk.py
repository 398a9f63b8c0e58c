"""The desk where all stand-ins sit: answers once per key, remembers what happened, follows the script."""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from processes.connectors.standins.replies import MARK, reply
from processes.errors import OutsideFault
from workers.standins.script import Script

_REMEMBERED = 10_000  # answers; the oldest is forgotten first


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes back: status, body, and how long it takes."""

    status: int
    body: bytes
    after: float = 0.0


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that truly happened at a stand-in: once for each key."""

    service: str
    what: str
    key: str
    told: Mapping[str, Any]


@dataclass
class Desk:
    """Safe to ask from several threads. ``happened`` is called after something happened, outside the lock."""

    happened: Callable[[Happening], None] = lambda _: None
    script: Script = field(default_factory=Script)
    happenings: list[Happening] = field(default_factory=list)
    tries: int = 0
    _known: OrderedDict[tuple[str, str, str], dict[str, Any]] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def ask(self, service: str, what: str, told: Mapping[str, Any], key: str) -> Reply:
        """One call: as the script says, else the stand-in's own answer; the same key is done once."""
        with self._lock:
            self.tries += 1
            how = self.script.take(service)
        after = float(how.get("slow", 0))
        if "fail" in how:
            return said(how["fail"], {"because": "scripted"}, after)
        if "refuse" in how:
            return said(422, {"because": how["refuse"]}, after)
        try:
            answer = self._once(service, what, told, key)
        except (OutsideFault, KeyError, ValueError) as fault:
            return said(422, {"because": getattr(fault, "facts", {}).get("because", "question_unreadable")}, after)
        if "lose" in how:
            return said(how["lose"], {"because": "scripted"}, after)
        if how.get("garbage"):
            return Reply(200, b"<p>Tekniske problemer</p>", after)
        return said(200, {**how["answer"], MARK: True} if "answer" in how else answer, after)

    def order(self, line: Mapping[str, Any]) -> None:
        """Add a line to the script; raises ValueError with a sentence."""
        with self._lock:
            self.script.add(line)

    def seen(self) -> dict[str, Any]:
        """What happened so far, and how often the desk was asked."""
        with self._lock:
            told = [
                {"service": one.service, "what": one.what, "key": one.key, "told": dict(one.told)}
                for one in self.happenings
            ]
            return {"tries": self.tries, "happened": told}

    def _once(self, service: str, what: str, told: Mapping[str, Any], key: str) -> dict[str, Any]:
        mark = (service, what, key)
        with self._lock:
            if key and mark in self._known:
                return self._known[mark]
            answer = reply(service, what, told, key)
            happening = Happening(service, what, key, _without_bytes(told))
            self._known[mark] = answer
            if len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
            self.happenings = [*self.happenings[-_REMEMBERED:], happening]
        self.happened(happening)
        return answer


def said(status: int, what: Mapping[str, Any], after: float = 0.0) -> Reply:
    """A reply in JSON, marked as a stand-in's."""
    return Reply(status, json.dumps({**what, MARK: True}, ensure_ascii=False).encode(), after)


def _without_bytes(told: Mapping[str, Any]) -> dict[str, Any]:
    """The letters' own bytes would fill the memory."""
    return {name: f"({len(value)} characters)" if name == "pdf" else value for name, value in told.items()}
