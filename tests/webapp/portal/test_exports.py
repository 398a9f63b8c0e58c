"""What one takes along: every file opens, says its kind, and holds what was published."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from processes.definitions.package import read_package
from tests.situations import review
from tests.webapp.visitor import Visitor

Enter = Callable[..., Visitor]


def raw(visitor: Visitor, address: str) -> tuple[bytes, str]:
    answer = visitor.client.get(address, headers={"Accept": "text/html"})
    assert answer.status_code == 200, address
    return answer.data, str(answer.mimetype)


def test_the_diagram_is_taken_byte_for_byte(visit: Enter) -> None:
    content, kind = raw(visit("astrid"), "/processes/review/diagrams/process.bpmn")
    assert (content, kind) == (review().diagrams["process.bpmn"], "application/xml")


def test_the_picture_speaks_the_readers_language_and_asks_for_nothing(visit: Enter) -> None:
    astrid = visit("astrid")
    astrid.get("/language/en")
    content, kind = raw(astrid, "/processes/review/diagrams/process.svg")
    assert kind == "image/svg+xml"
    root = etree.fromstring(content)
    assert "Assess application" in {
        "".join(map(str, one.itertext())) for one in root.iter("{http://www.w3.org/2000/svg}title")
    }
    assert b"href" not in content


def test_the_folder_read_again_is_the_version(visit: Enter) -> None:
    content, kind = raw(visit("astrid"), "/processes/review/folder.zip")
    assert kind == "application/zip"
    with ZipFile(BytesIO(content)) as archive:
        files = {name.removeprefix("review/"): archive.read(name) for name in archive.namelist()}
    assert read_package("review", files).hash == review().hash


def test_the_process_on_paper_is_a_pdf(visit: Enter) -> None:
    content, kind = raw(visit("astrid"), "/processes/review/process.pdf")
    assert kind == "application/pdf"
    assert content.startswith(b"%PDF-")


def test_what_is_not_there_is_not_found(visit: Enter) -> None:
    for address in ("diagrams/none.bpmn", "diagrams/none.svg"):
        assert visit("astrid").get(f"/processes/review/{address}").status == 404
