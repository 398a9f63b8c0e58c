"""What a worker hands to an outside operation, and what the operation answers; frozen, and free of any database."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from processes.connectors.outside import Outside
from processes.language import Locale, Text


@dataclass(frozen=True, slots=True)
class Envelope:
    """What stands around a letter: the citizen's name and address as lines, who sends it, and the unit that answers.

    A protected address is left out: the one who carries the letter knows it.
    """

    to: tuple[str, ...] = ()
    sender: tuple[Text, ...] = ()
    unit: Text = Text("", "")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a letter; paragraphs are parted by an empty line, ``heading`` may be empty."""

    heading: str
    words: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it is set on paper, in one language, with every place filled."""

    locale: str
    title: str
    number: str
    day: str
    to: tuple[str, ...]
    sender: tuple[str, ...]
    unit: str
    sections: tuple[Section, ...]
    ending: str
    invented: bool = False  # some of what it says came from a stand-in


@dataclass(frozen=True, slots=True)
class Call:
    """One use of an operation by one case.

    ``number`` and ``title`` name case and step, ``facts`` are the case's data, ``texts`` the parts of the letter the
    diagram names (subject, body, ...), ``locale`` the citizen's language. ``key`` stays the same when the call is tried
    again, so that nothing outside happens twice. ``who`` has the identity numbers (``cpr``, ``cvr``, ``pnumber``) that
    are kept out of the facts, ``envelope`` what stands around a letter.
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
    envelope: Envelope = field(default_factory=Envelope)


@dataclass(frozen=True, slots=True)
class Paper:
    """A document for the case. ``to_part`` is whom it is for (None: the file only), ``special`` marks health data."""

    kind: str
    title: Text
    body: str
    to_part: str | None = None
    special: bool = False
    missing: tuple[str, ...] = ()  # facts the text asks for and the case does not have
    letter: Letter | None = None  # the same as it is set on paper, where it is sent


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of it: data for the case, documents for its file, and who (``team_leader``, ...) must be told."""

    data: Mapping[str, Any] = field(default_factory=dict)
    documents: tuple[Paper, ...] = ()
    tell: tuple[str, ...] = ()


Operation = Callable[[Call, Outside], Answer]
