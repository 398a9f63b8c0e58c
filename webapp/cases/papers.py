"""Opening a document of a case; that it was opened is noted."""

from __future__ import annotations

import re
from io import BytesIO
from mimetypes import guess_extension
from uuid import UUID

from flask import current_app, render_template, send_file
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.audit.kinds import DocumentSeen
from processes.cases.document import as_pdf, document
from processes.connectors.pdf import MEDIA_TYPE
from processes.store.files import Files
from webapp.cases.numbers import screens
from webapp.door import Visit, reads


@screens.get("/cases/<uuid:case_id>/documents/<uuid:document_id>")
@reads(Permission.SEE_DOCUMENT, noted=True)
def paper(visit: Visit, case_id: UUID, document_id: UUID) -> ResponseReturnValue:
    """One letter or note, as it was written."""
    told = document(visit.tx, visit.person, case_id, document_id)
    files = Files(current_app.extensions["settings"].files_dir)
    words = files.get(told.hash).decode(errors="replace") if told.is_words else ""
    visit.seen.append(DocumentSeen(told.case_id, told.id))
    return render_template("cases/paper.html", told=told, words=words)


@screens.get("/cases/<uuid:case_id>/documents/<uuid:document_id>.pdf")
@reads(Permission.SEE_DOCUMENT, noted=True)
def printed(visit: Visit, case_id: UUID, document_id: UUID) -> ResponseReturnValue:
    """The same on paper, to keep or to print; what has no words as the file it is, never shown in the browser."""
    told = document(visit.tx, visit.person, case_id, document_id)
    files = Files(current_app.extensions["settings"].files_dir)
    visit.seen.append(DocumentSeen(told.case_id, told.id))
    name = re.sub(r"[^\w -]", "", f"{told.case_number} {told.title.read(visit.locale)}").strip()
    if not told.is_words:
        kept = files.get(told.hash)
        name += guess_extension(told.media_type) or ""
        return send_file(BytesIO(kept), told.media_type, as_attachment=True, download_name=name)
    content = as_pdf(files, told, visit.locale)
    return send_file(BytesIO(content), MEDIA_TYPE, as_attachment=True, download_name=f"{name}.pdf")


__all__ = ["screens"]
