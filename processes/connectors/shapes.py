"""What a worker hands to an outside operation, and what the operation answers; frozen, and free of any database."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from processes.connectors.outside import Outside
from processes.language import Locale, Text


@dataclass(frozen=True, slots=True)
class Call:
    """One use of an operation by one case.

    ``number`` and ``title`` name case and step, ``facts`` are the case's data, ``texts`` the parts of the letter the
    diagram names (subject, body, ...), ``locale`` the citizen's language. ``key`` stays the same when the call is tried
    again, so that nothing outside happens twice. ``who`` has the identity numbers (``cpr``, ``cvr``, ``pnumber``) that
    are kept out of the facts.
    """

    number: str
    element: str
    operation: str
    facts: Mapping[str, Any]
    texts: Mapping[str, Text] = field(default_factory=dict)
    title: Text = Text("", "")
    locale: str = Locale.DA
    key: str = ""
    who: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Paper:
    """A document for the case. ``to_part`` is whom it is for (None: the file only), ``special`` marks health data."""

    kind: str
    title: Text
    body: str
    to_part: str | None = None
    special: bool = False
    missing: tuple[str, ...] = ()  # facts the text asks for and the case does not have


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of it: data for the case, documents for its file, and who (``team_leader``, ...) must be told."""

    data: Mapping[str, Any] = field(default_factory=dict)
    documents: tuple[Paper, ...] = ()
    tell: tuple[str, ...] = ()


Operation = Callable[[Call, Outside], Answer]
