"""The papers an operation made, laid beside the database: their words, and the letters among them as PDF."""

from __future__ import annotations

from dataclasses import dataclass

from processes.connectors.pdf import pdf
from processes.connectors.shapes import Answer
from processes.language import Text
from processes.store.files import Files


@dataclass(frozen=True, slots=True)
class Paper:
    """A document the call made; its bytes lie beside the database under ``hash``, its PDF under ``pdf_hash``."""

    kind: str
    title: Text
    to_part: str | None
    hash: str
    size: int
    media_type: str = "text/plain; charset=utf-8"
    special: bool = False
    pdf_hash: str | None = None
    missing: tuple[str, ...] = ()  # the places of its text that nothing filled


def lay(files: Files, answer: Answer, *, on_paper: bool = True) -> tuple[Paper, ...]:
    """Keep every document of the answer, the letters ``on_paper`` too. Keeping them again changes nothing."""
    papers = []
    for document in answer.documents:
        content = document.body.encode()
        papers.append(
            Paper(
                kind=document.kind,
                title=document.title,
                to_part=document.to_part,
                hash=files.keep(content),
                size=len(content),
                special=document.special,
                missing=document.missing,
                pdf_hash=files.keep(pdf(document.letter)) if on_paper and document.letter else None,
            )
        )
    return tuple(papers)
