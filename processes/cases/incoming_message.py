"""A message from a service outside, read from JSON: every fault told at once, with the place it stands at."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from processes.errors import Invalid, Problem
from processes.forms.identifiers import digits, read_cpr, read_cvr

LONGEST = 200  # characters of an id, a kind, a name
KNOWN = frozenset({"id", "kind", "case", "citizen", "company", "facts", "stand_in"})


@dataclass(frozen=True, slots=True)
class Message:
    """What a service says: about which case or which parties, and the facts of it, unread as yet.

    ``digest`` tells two messages apart that claim the same ``id``.
    """

    id: str
    kind: str
    digest: str
    case: str | None = None
    cpr: str | None = field(default=None, repr=False)
    name: str | None = None
    cvr: str | None = None
    company: str | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    stand_in: bool = False


def read_message(raw: Any, *, demo: bool = False) -> Message:
    """The message; ``demo`` allows the sample world's numbers. Raises ``Invalid`` with a problem for each fault."""
    if not isinstance(raw, Mapping):
        raise Invalid(Problem("message_no_object"), "message_unreadable", count=1)
    faults: list[Problem] = [Problem("message_field_unknown", str(name)) for name in raw if name not in KNOWN]
    citizen, company = (_part(raw, name, faults) for name in ("citizen", "company"))
    facts = _part(raw, "facts", faults)
    message = Message(
        id=_words(raw, "id", faults, needed=True) or "",
        kind=_words(raw, "kind", faults, needed=True) or "",
        digest=_digest(raw),
        case=_words(raw, "case", faults),
        cpr=_cpr(citizen, faults, demo),
        name=_words(citizen, "name", faults, "citizen."),
        cvr=_cvr(company, faults, demo),
        company=_words(company, "name", faults, "company."),
        facts=facts,
        stand_in=raw.get("stand_in") is True,
    )
    if faults:
        raise Invalid(faults, "message_unreadable", count=len(faults))
    return message


def _digest(raw: Mapping[str, Any]) -> str:
    """Raises ``Invalid`` for signs no text of ours can hold: NUL, and halves of letters."""
    told = json.dumps(raw, sort_keys=True, ensure_ascii=False)
    try:
        content = told.encode()
    except UnicodeEncodeError:
        content = b""
    if not content or "\\u0000" in told:
        raise Invalid(Problem("message_no_object"), "message_unreadable", count=1)
    return sha256(content).hexdigest()


def _part(raw: Mapping[str, Any], name: str, faults: list[Problem]) -> Mapping[str, Any]:
    part = raw.get(name)
    if part is None:
        return {}
    if not isinstance(part, Mapping):
        faults.append(Problem("message_field_wrong", name))
        return {}
    return part


def _words(
    raw: Mapping[str, Any], name: str, faults: list[Problem], before: str = "", *, needed: bool = False
) -> str | None:
    words = raw.get(name)
    if words is None or words == "":
        if needed:
            faults.append(Problem("message_field_missing", name))
        return None
    if not isinstance(words, str) or len(words) > LONGEST:
        faults.append(Problem("message_field_wrong", f"{before}{name}"))
        return None
    return words.strip()


def _cpr(citizen: Mapping[str, Any], faults: list[Problem], demo: bool) -> str | None:
    if not citizen:
        return None
    number = read_cpr(str(citizen.get("cpr", "")), demo=demo)
    if number is None:
        faults.append(Problem("cpr_wrong", "citizen.cpr"))
    return number


def _cvr(company: Mapping[str, Any], faults: list[Problem], demo: bool) -> str | None:
    """No real CVR number begins with 0, so those of the sample world do."""
    if not company:
        return None
    typed = str(company.get("cvr", ""))
    bare = digits(typed, 8)
    number = bare if demo and bare is not None and bare.startswith("0") else read_cvr(typed)
    if number is None:
        faults.append(Problem("cvr_wrong", "company.cvr"))
    return number
