"""Every process on one page, for owners and the steering group: on the screen, as CSV and as PDF."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

from flask import Response, render_template, send_file
from flask.typing import ResponseReturnValue

from processes import clock
from processes.access.permissions import Permission
from processes.connectors.case_file import Part
from processes.connectors.process_book import Book, BookChapter, process_pdf
from processes.language import Locale
from processes.studio.landscape import Coming, Landscape, Row, landscape
from webapp import when, wording
from webapp.door import Visit, reads
from webapp.portal.suggesting import screens

COLUMNS = ("process", "owner", "version", "since", "running", "stuck", "suggestions", "next", "calls", "called_by")
ON_PAPER = ("process", "owner", "version", "running", "stuck", "next")


@screens.get("/studio")
@reads(Permission.SEE_LANDSCAPE)
def studio(visit: Visit) -> ResponseReturnValue:
    """All processes, and the reader's own drafts."""
    return render_template("portal/landscape.html", told=landscape(visit.tx, visit.person), coming=_coming_words)


@screens.get("/studio/processes.csv")
@reads(Permission.SEE_LANDSCAPE)
def as_csv(visit: Visit) -> ResponseReturnValue:
    """The list for a spreadsheet: UTF-8 with its mark, semicolons, as a Danish Excel opens it."""
    made = StringIO()
    writer = csv.writer(made, delimiter=";")
    writer.writerow([_say(f"landscape.{one}", visit.locale) for one in COLUMNS])
    for row in landscape(visit.tx, visit.person).rows:
        told = _cells(row, visit.locale)
        writer.writerow([_harmless(told[one]) for one in COLUMNS])
    return Response(
        "\ufeff" + made.getvalue(),
        mimetype="text/csv",
        headers={"Content-Disposition": f"attachment; filename=processes-{clock.today().isoformat()}.csv"},
    )


@screens.get("/studio/processes.pdf")
@reads(Permission.SEE_LANDSCAPE)
def as_pdf(visit: Visit) -> ResponseReturnValue:
    """The list on paper."""
    made = process_pdf(_book(landscape(visit.tx, visit.person), visit.locale), {})
    return send_file(BytesIO(made), mimetype="application/pdf", download_name="processes.pdf")


def _book(told: Landscape, locale: Locale) -> Book:
    rows = tuple(tuple(_cells(row, locale)[one] for one in ON_PAPER) for row in told.rows)
    columns = tuple(_say(f"landscape.{one}", locale) for one in ON_PAPER)
    title = _say("landscape.title", locale)
    front = ((_say("landscape.as_of", locale), when.dated(clock.today(), locale)),)
    return Book(locale.value, title, title, front, (BookChapter(title, (Part(columns=columns, rows=rows),)),))


def _cells(row: Row, locale: Locale) -> dict[str, str]:
    return {
        "process": row.title.read(locale),
        "owner": row.owner,
        "version": str(row.version or ""),
        "since": when.on(row.since).isoformat() if row.since else "",
        "running": str(row.running),
        "stuck": str(row.stuck),
        "suggestions": str(row.suggestions),
        "next": _coming_words(row.coming[0], locale) if row.coming else "",
        "calls": ", ".join(one.title.read(locale) for one in row.calls.calls),
        "called_by": ", ".join(one.title.read(locale) for one in row.calls.called_by),
    }


def _coming_words(one: Coming, locale: Locale) -> str:
    """``Påmindelse efter to dage: godkendt, fredag 1. april``."""
    told = _say(f"landscape.next.{one.condition}", locale)
    words = f"{one.title}: {told}" if one.title else told
    return f"{words}, {when.day(one.valid_from, locale)}" if one.valid_from else words


def _say(code: str, locale: Locale) -> str:
    return wording.sentence(code, {}, locale)


def _harmless(cell: str) -> str:
    """A cell no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


__all__ = ["screens"]
