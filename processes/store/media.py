"""What kind of file this is, judged by what is in it and not by its name alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from processes.errors import Invalid, Problem

MOST = 20 * 1024 * 1024  # bytes of one file
_MANY_PARTS = 5_000  # of a packed file; an honest document has some dozens
_LOOKED_AT = 65_536  # bytes of a text that are looked at for signs that it is none
_HEADERS = frozenset({"from", "to", "date", "subject", "received", "message-id", "return-path", "mime-version"})


@dataclass(frozen=True, slots=True)
class Media:
    """A kind of file that may be put beside an answer: what its name ends with, and what it is called on the web."""

    endings: tuple[str, ...]
    type: str
    fits: Callable[[bytes], bool]


def recognise(content: bytes, name: str) -> str:
    """The media type of a file, which must be of an allowed kind, be what its name says, and not be too large.

    Raises ``Invalid`` with ``paper_empty``, ``paper_too_large``, ``paper_kind`` (not allowed) or ``paper_differs`` (the
    content is not what the name says).
    """
    if not content:
        raise _refused("paper_empty", name)
    if len(content) > MOST:
        raise _refused("paper_too_large", name, most=MOST // (1024 * 1024))
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    kind = next((one for one in ALLOWED if ending in one.endings), None)
    if kind is None:
        raise _refused("paper_kind", name, kinds=", ".join(one.endings[0] for one in ALLOWED))
    if not kind.fits(content):
        raise _refused("paper_differs", name, ending=ending)
    return kind.type


def _refused(code: str, name: str, **facts: object) -> Invalid:
    return Invalid(Problem(code, "", {"name": name[:120], **facts}), code)


def _begins(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(marks)


def _is_pdf(content: bytes) -> bool:
    """A PDF may begin with a little of something else (ISO 32000-1, annex H, note 13)."""
    return b"%PDF-" in content[:1024]


def _office(part: str) -> Callable[[bytes], bool]:
    """A packed document of Office Open XML: it has this part, and no macros."""

    def fits(content: bytes) -> bool:
        names = _parts(content)
        macros = any(name.lower().endswith("vbaproject.bin") for name in names)
        return "[Content_Types].xml" in names and part in names and not macros

    return fits


def _is_odt(content: bytes) -> bool:
    """OpenDocument says what it is in its first part, which is not packed (OpenDocument 1.2, part 3, 3.3)."""
    wanted = b"mimetypeapplication/vnd.oasis.opendocument.text"
    has_macros = any(name.startswith(("Basic/", "Scripts/")) for name in _parts(content))
    return content[30 : 30 + len(wanted)] == wanted and not has_macros


def _parts(content: bytes) -> frozenset[str]:
    """The names of what is packed; nothing is unpacked, so that nothing can swell."""
    try:
        with ZipFile(BytesIO(content)) as packed:
            names = packed.namelist()
    except (BadZipFile, ValueError, NotImplementedError):
        return frozenset()
    return frozenset(names) if len(names) <= _MANY_PARTS else frozenset()


def _is_text(content: bytes) -> bool:
    """Words and nothing else: no control signs but the ends of lines and tabs."""
    return not re.search(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]", content[:_LOOKED_AT])


def _is_mail(content: bytes) -> bool:
    """A mail begins with the lines of its head (RFC 5322, section 2.2)."""
    if not _is_text(content):
        return False
    head = content[:_LOOKED_AT].replace(b"\r\n", b"\n").partition(b"\n\n")[0].decode("ascii", "replace")
    lines = [line for line in head.splitlines() if line[:1] not in {" ", "\t"}]
    named = {line.partition(":")[0].lower() for line in lines if re.match(r"[!-9;-~]+:", line)}
    return bool(lines) and ":" in lines[0] and len(named & _HEADERS) >= 2


ALLOWED = (
    Media(("pdf",), "application/pdf", _is_pdf),
    Media(("png",), "image/png", _begins(b"\x89PNG\r\n\x1a\n")),
    Media(("jpg", "jpeg"), "image/jpeg", _begins(b"\xff\xd8\xff")),
    Media(
        ("docx",),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _office("word/document.xml"),
    ),
    Media(("odt",), "application/vnd.oasis.opendocument.text", _is_odt),
    Media(("xlsx",), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _office("xl/workbook.xml")),
    Media(("txt",), "text/plain", _is_text),
    Media(("eml",), "message/rfc822", _is_mail),
)
ENDINGS: Mapping[str, str] = {ending: one.type for one in ALLOWED for ending in one.endings}
