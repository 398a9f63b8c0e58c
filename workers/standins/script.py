"""What a stand-in was told to do at its next calls: fail, be slow, lose its answer, refuse, talk nonsense, say this."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

EVERY = "*"
_KINDS: Mapping[str, tuple[type, ...]] = {
    "fail": (int,),  # answers this status and does nothing
    "lose": (int,),  # does it, and then answers this status
    "slow": (int, float),  # answers after so many seconds
    "refuse": (str,),  # answers 422 with this reason
    "garbage": (bool,),  # answers what is no JSON
    "answer": (dict,),  # answers this instead of its own
}
_LONGEST = 60.0  # seconds


@dataclass(slots=True)
class Line:
    """One line of the script: so many calls of a service (``*``: any) go this way."""

    service: str
    left: int
    how: Mapping[str, Any]


@dataclass(slots=True)
class Script:
    """The lines that still stand; the first that fits a call is taken."""

    lines: list[Line] = field(default_factory=list)

    def add(self, order: Mapping[str, Any]) -> None:
        """``{"service": "jobnet", "next": 3, "fail": 503}``; raises ValueError with a sentence."""
        how = {name: value for name, value in order.items() if name not in ("service", "next")}
        if not how:
            raise ValueError(f"say one of: {', '.join(_KINDS)}")
        for name, value in how.items():
            if name not in _KINDS or not isinstance(value, _KINDS[name]):
                raise ValueError(f"{name}: not understood; say one of: {', '.join(_KINDS)}")
        if not 0 <= float(how.get("slow", 0)) <= _LONGEST:
            raise ValueError(f"slow: at most {_LONGEST:.0f} seconds")
        times = order.get("next", 1)
        if not isinstance(times, int) or times < 1:
            raise ValueError("next: a whole number from 1")
        self.lines.append(Line(str(order.get("service", EVERY)), times, how))

    def take(self, service: str) -> Mapping[str, Any]:
        """How this call goes; empty when nothing was said about it."""
        line = next((one for one in self.lines if one.service in (service, EVERY)), None)
        if line is None:
            return {}
        line.left -= 1
        if line.left == 0:
            self.lines.remove(line)
        return line.how
