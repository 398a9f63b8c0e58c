"""What kind of drawing a file is, judged by what is in it; the name alone opens nothing."""

from __future__ import annotations

from enum import StrEnum

from processes.errors import Invalid, Problem

MOST = 10 * 1024 * 1024  # bytes of an upload
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"


class Sort(StrEnum):
    """A kind of drawing that can be read."""

    BPMN = "bpmn"
    VSDX = "vsdx"
    VSD = "vsd"
    FOLDER = "folder"


_ENDINGS = {
    "bpmn": Sort.BPMN,
    "xml": Sort.BPMN,
    "bpmn20": Sort.BPMN,
    "vsdx": Sort.VSDX,
    "vsdm": Sort.VSDX,
    "vsd": Sort.VSD,
    "zip": Sort.FOLDER,
}


def sort_of(content: bytes, name: str) -> Sort:
    """The kind of this upload. Raises ``Invalid`` when it is empty, too large, of no kind we know, or another."""
    if not content:
        raise _refused("import_empty", name)
    if len(content) > MOST:
        raise _refused("import_too_large", name, megabytes=MOST // 2**20)
    sort = _ENDINGS.get(name.rpartition(".")[2].lower()) if "." in name else None
    if sort is None:
        raise _refused("import_kind", name)
    if sort is not _seen(content, sort):
        raise _refused("import_differs", name)
    return sort


def _seen(content: bytes, said: Sort) -> Sort | None:
    if content.startswith(_OLE):
        return Sort.VSD
    if content.startswith(_ZIP):
        return said if said in (Sort.VSDX, Sort.FOLDER) else None
    head = content[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return Sort.BPMN if head.startswith(b"<") else None


def _refused(code: str, name: str, **facts: object) -> Invalid:
    return Invalid(Problem(code, "file", {"name": name[:120], **facts}))
