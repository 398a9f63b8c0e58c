"""What kind of drawing it is, by its content; whatever is none is refused with a sentence."""

from __future__ import annotations

import pytest

from processes.errors import Invalid
from processes.studio.importing.sort import MOST, Sort, sort_of
from tests.processes.studio.importing.drawings import PLAIN

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old"


@pytest.mark.parametrize(
    ("content", "name", "sort"),
    [
        (b"<definitions/>", "a.bpmn", Sort.BPMN),
        ('\ufeff<?xml version="1.0"?><a/>'.encode(), "a.XML", Sort.BPMN),
        ("<a/>".encode("utf-16"), "a.bpmn", Sort.BPMN),
        (PLAIN, "a.vsdx", Sort.VSDX),
        (PLAIN, "a.zip", Sort.FOLDER),
        (OLE, "a.vsd", Sort.VSD),
    ],
)
def test_drawings_are_known(content: bytes, name: str, sort: Sort) -> None:
    assert sort_of(content, name) is sort


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "a.bpmn", "import_empty"),
        (b"<" * (MOST + 1), "a.bpmn", "import_too_large"),
        (b"<a/>", "a.docx", "import_kind"),
        (b"<a/>", "a", "import_kind"),
        (b"%PDF-", "a.bpmn", "import_differs"),
        (OLE, "a.vsdx", "import_differs"),
        (PLAIN, "a.vsd", "import_differs"),
    ],
)
def test_the_others_are_refused(content: bytes, name: str, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        sort_of(content, name)
    assert (refused.value.problems[0].code, refused.value.problems[0].where) == (code, "file")
