"""What the stand-ins send by themselves or when told: messages to our own machine door, as the real services would."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlsplit

from processes.connectors.http import OverHttp
from processes.connectors.standins.chance import one_of
from processes.errors import OutsideFault
from workers.standins.desk import Happening

_MOST = 200  # how often a doctor comes again
_WORDS = (
    "Kan arbejde nogle timer om dagen med skånehensyn. (Prøvedata fra en stand-in.)",
    "Kan ikke passe sit arbejde for tiden. Ny vurdering om fire uger. (Prøvedata fra en stand-in.)",
    "Kan vende gradvist tilbage til arbejdet. (Prøvedata fra en stand-in.)",
)


@dataclass
class Sending:
    """Messages to the installation at ``address``; ``keys`` are its keys by sender, ``doctor_after`` is in seconds."""

    address: str
    keys: Mapping[str, str]
    doctor_after: float = 60.0
    waiting: list[threading.Timer] = field(default_factory=list)

    def send(self, sender: str, message: Mapping[str, Any]) -> dict[str, Any]:
        """Send one message as ``sender``; what the installation said. Raises ``OutsideFault``."""
        where = urlsplit(self.address)
        key = quote(self.keys.get(sender, ""), safe="")
        door = f"{where.scheme}://{key}@{where.netloc}{where.path.rstrip('/')}/api"
        told = {**message, "stand_in": True}
        return dict(OverHttp({"arbejdsgang": door}).ask("arbejdsgang", "messages", told, str(message["id"])))

    def after(self, happening: Happening) -> None:
        """A doctor who was asked answers by himself after a while."""
        if (happening.service, happening.what) == ("doctor", "request"):
            self._later(self.doctor_after, lambda: self._statement(happening))

    def stop(self) -> None:
        """Let go of what was not sent yet."""
        for timer in self.waiting:
            timer.cancel()

    def _later(self, seconds: float, then: Callable[[], object]) -> None:
        timer = threading.Timer(seconds, then)
        timer.daemon = True
        self.waiting = [one for one in self.waiting if one.is_alive()] + [timer]
        timer.start()

    def _statement(self, happening: Happening, again: int = 0) -> None:
        told = happening.told
        message = {
            "id": f"statement-{happening.key}",
            "kind": "doctor.statement",
            "case": told["case"],
            "facts": {"received": told["on"], "workAbility": one_of(_WORDS, happening.key)},
        }
        try:
            self.send("doctor", message)
        except OutsideFault as fault:
            early = fault.facts.get("because") == "not_waiting"  # the case is not there yet: he comes again
            if (fault.may_pass or early) and again < _MOST:
                self._later(max(self.doctor_after, 1.0), lambda: self._statement(happening, again + 1))
