"""How every figure is counted, on one page."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from webapp.door import Visit, reads
from webapp.throughput.chosen import chosen
from webapp.throughput.routes import screens
from webapp.throughput.shell import shell
from webapp.wording.measures import measures


@screens.get("/figures/how")
@reads(Permission.SEE_FIGURES)
def how(visit: Visit) -> ResponseReturnValue:
    """Every measure in words, part by part."""
    return render_template("throughput/measures.html", **shell(chosen(visit), "how", ()), parts=measures())
