"""What the trail tells of documents."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.audit.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class DocumentMade(Kind):
    """A letter or document was added to a case."""

    case: UUID
    document: UUID
    sort: str


@dataclass(frozen=True, slots=True)
class DocumentSent(Kind):
    """A letter left the house, by Digital Post, as a letter or to a service."""

    case: UUID
    document: UUID
    how: str


@dataclass(frozen=True, slots=True)
class DocumentKept(Kind):
    """A letter was not sent: nobody to send it to, or the places (``what``) that nothing filled."""

    case: UUID
    document: UUID
    code: str  # letter_unaddressed | letter_incomplete
    what: str


@dataclass(frozen=True, slots=True)
class LetterReleased(Kind):
    """A person let a kept letter go: its reader is ``addressed`` now, or it goes ``as_it_is``."""

    case: UUID
    document: UUID
    how: str


@dataclass(frozen=True, slots=True)
class LetterFilled(Kind):
    """A person filled the empty places of a kept letter, and it was written anew."""

    case: UUID
    document: UUID
    places: list[str]


@dataclass(frozen=True, slots=True)
class DocumentSeen(Kind):
    """A person opened a document."""

    case: UUID
    document: UUID
