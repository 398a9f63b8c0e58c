"""What one takes along from the portal: a diagram as BPMN or SVG, the whole folder, and the process on paper."""

from __future__ import annotations

from io import BytesIO

from flask import Response, send_file
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.connectors.process_book import process_pdf
from processes.definitions.picture import drawings, picture
from processes.definitions.portal.shown import newest, shown
from processes.definitions.take import zipped
from processes.errors import NotFound
from processes.language import Locale
from processes.motion.edition import Edition
from webapp.door import Visit, reads
from webapp.portal.book import book
from webapp.portal.routes import screens

BPMN, SVG, ZIP, PDF = "application/xml", "image/svg+xml", "application/zip", "application/pdf"


@screens.get("/processes/<key>/diagrams/<name>.bpmn")
@reads(Permission.SEE_PROCESSES)
def bpmn(visit: Visit, key: str, name: str) -> ResponseReturnValue:
    """The diagram's file, byte for byte as it was published."""
    require(visit.person, Permission.SEE_PROCESSES)
    return _file(_drawn(visit, key, name)[1].encode(), BPMN, f"{key}-{name}.bpmn")


@screens.get("/processes/<key>/diagrams/<name>.svg")
@reads(Permission.SEE_PROCESSES)
def svg(visit: Visit, key: str, name: str) -> ResponseReturnValue:
    """The diagram as a picture, in the reader's language."""
    require(visit.person, Permission.SEE_PROCESSES)
    made = drawings(_drawn(visit, key, name)[1].encode(), f"{name}.bpmn")
    if not made:
        raise NotFound(kind="diagram", key=name)
    answer = _file(picture(made[0], visit.locale, name), SVG, f"{key}-{name}.svg", inline=True)
    answer.headers["Cache-Control"] = "private, max-age=300"
    return answer


@screens.get("/processes/<key>/folder.zip")
@reads(Permission.SEE_PROCESSES)
def folder(visit: Visit, key: str) -> ResponseReturnValue:
    """The whole process folder, as the launcher's ``ship`` and the import read it."""
    require(visit.person, Permission.SEE_PROCESSES)
    edition = newest(visit.tx, key)[2]
    return _file(zipped(key, edition.content), ZIP, f"{key}-{edition.number}.zip")


@screens.get("/processes/<key>/process.pdf")
@reads(Permission.SEE_PROCESSES)
def paper(visit: Visit, key: str) -> ResponseReturnValue:
    """The whole process as one PDF."""
    told, edition = shown(visit.tx, visit.person, key), newest(visit.tx, key)[2]
    pictures = {one.process: _picture(edition, one.process, visit.locale) for one in told.diagrams}
    made = process_pdf(book(told, visit.locale), {name: one for name, one in pictures.items() if one})
    return _file(made, PDF, f"{key}-{told.version}.pdf", inline=True)


def _picture(edition: Edition, process: str, locale: Locale) -> bytes:
    made = drawings(edition.diagram(process).encode())
    return picture(made[0], locale) if made else b""


def _drawn(visit: Visit, key: str, name: str) -> tuple[Edition, str]:
    edition = newest(visit.tx, key)[2]
    content = edition.content.get(f"{name}.bpmn")
    if content is None:
        raise NotFound(kind="diagram", key=name)
    return edition, content


def _file(content: bytes, media: str, name: str, *, inline: bool = False) -> Response:
    return send_file(BytesIO(content), mimetype=media, as_attachment=not inline, download_name=name)


__all__ = ["screens"]
