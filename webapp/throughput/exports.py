"""Event logs to take along: what they hold, for what they may be used, and the file, written as it is read."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from flask import Response, render_template, request, stream_with_context
from flask.typing import ResponseReturnValue

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.errors import Invalid, Problem
from processes.throughput.mining.as_ocel_json import MEDIA_TYPE as JSON
from processes.throughput.mining.as_xes import MEDIA_TYPE as XML
from processes.throughput.mining.take_log import PURPOSES, Format, TakenLog, Which, Wish, pieces, take_log
from webapp.door import Visit, looking, reads, writes
from webapp.throughput.chosen import Chosen, chosen
from webapp.throughput.routes import screens
from webapp.throughput.shell import shell

ASKS = ("process", "place", "period")


@screens.get("/figures/exports")
@reads(Permission.TAKE_LOG)
def exports(visit: Visit) -> ResponseReturnValue:
    """What may be taken out, and how."""
    asked = chosen(visit)
    shown = {"purposes": PURPOSES, "formats": tuple(Format), "whiches": tuple(Which), "may_name": _may_name(visit)}
    return render_template("throughput/exports.html", **shell(asked, "exports", ASKS), **shown)


@screens.post("/figures/exports")
@writes(Permission.TAKE_LOG)
def take(visit: Visit) -> ResponseReturnValue:
    """``take_log``: it is noted, and then the log is written while it is sent."""
    asked = chosen(visit, request.form)
    taken = take_log(visit.tx, visit.person, _wish(asked), visit.locale)
    media = JSON if taken.format is Format.OCEL_JSON else XML
    name = f"{taken.name}-{clock.today().isoformat()}.{taken.format}"
    answer = Response(stream_with_context(_written(taken)), mimetype=media)
    answer.headers["Content-Disposition"] = f"attachment; filename={name}"
    return answer


def _written(taken: TakenLog) -> Iterator[str]:
    """In a transaction of its own: that of the visit has ended when the file is on its way."""
    with looking() as tx:
        yield from pieces(tx, taken)


def _wish(asked: Chosen) -> Wish:
    return Wish(
        definition=_process(asked),
        place=asked.here,
        since=asked.period.since,
        until=asked.period.until,
        which=Which.BEGUN if request.form.get("which") == Which.BEGUN else Which.ENDED,
        format=_format(),
        purpose=request.form.get("purpose", ""),
        named=request.form.get("named") == "on",
    )


def _process(asked: Chosen) -> UUID:
    if asked.process is None:
        raise Invalid(Problem("log_no_process", "process"))
    return asked.process.id


def _format() -> Format:
    asked = request.form.get("format", "")
    if asked not in tuple(Format):
        raise Invalid(Problem("log_no_format", "format"))
    return Format(asked)


def _may_name(visit: Visit) -> bool:
    return allowed(visit.person, Permission.TAKE_NAMED_LOG)
