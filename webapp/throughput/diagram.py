"""The figures on the diagram: heat, ways from choices, bottlenecks in a sentence; and the same as tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from flask import render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Invalid, NotFound, Problem
from processes.throughput.choices import Process
from processes.throughput.mining.bottlenecks import bottlenecks
from processes.throughput.mining.busiest import busiest
from processes.throughput.mining.drawn import Drawing, drawing
from processes.throughput.mining.heat import Heat, heat
from webapp import wording
from webapp.door import Visit, reads
from webapp.language import gettext
from webapp.throughput.chosen import Chosen, chosen
from webapp.throughput.diagram_tables import branches_table, passed_table, steps_table
from webapp.throughput.giving import give
from webapp.throughput.layers import LAYERS, Layer, marks
from webapp.throughput.routes import screens
from webapp.throughput.shell import shell
from webapp.throughput.tables import Given

ASKS = ("process", "version", "place", "period")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page is about: the choice, the drawing, its figures, and the layer."""

    asked: Chosen
    drawing: Drawing
    heat: Heat
    layer: Layer


@screens.get("/figures/diagram")
@reads(Permission.SEE_FIGURES)
def diagram(visit: Visit) -> ResponseReturnValue:
    """One diagram with one layer of heat."""
    told = _shown(visit)
    on = {"xml": told.drawing.xml, "language": visit.locale.value, **marks(told.heat, told.layer, visit.locale)}
    shown: dict[str, Any] = {
        "told": told,
        "layers": tuple(LAYERS),
        "marks": on,
        "bottlenecks": bottlenecks(told.heat),
        "steps": steps_table(told.drawing, told.heat, visit.locale),
        "passed": passed_table(told.drawing, told.heat, visit.locale),
        "ways": branches_table(told.drawing, told.heat, visit.locale),
    }
    return render_template("throughput/diagram.html", **shell(told.asked, "diagram", ASKS), **shown)


@screens.get("/figures/diagram.<how>")
@reads(Permission.SEE_FIGURES)
def diagram_given(visit: Visit, how: str) -> ResponseReturnValue:
    """The same figures to take along."""
    told = _shown(visit)
    tables = (steps_table(told.drawing, told.heat, visit.locale), branches_table(told.drawing, told.heat, visit.locale))
    said = tuple(wording.sentence(one.code, one.facts, visit.locale) for one in bottlenecks(told.heat))
    notes = (*said, *(wording.text(f"measure.diagram_{key}").read(visit.locale) for key in LAYERS))
    title = f"{wording.text('figures.diagram').read(visit.locale)}: {told.drawing.part.title.read(visit.locale)}"
    return give(how, Given("diagram", title, facts(told.asked, visit), tables, notes), visit.locale)


def facts(asked: Chosen, visit: Visit) -> tuple[tuple[str, str], ...]:
    """Which figures these are, for papers."""
    told = [
        (gettext("Place"), asked.here.name.read(visit.locale)),
        (gettext("Process"), asked.process.title.read(visit.locale) if asked.process else gettext("All processes")),
        (gettext("Version"), str(asked.version.number) if asked.version else gettext("All")),
        (gettext("From"), asked.period.since.strftime("%d.%m.%Y")),
        (gettext("To"), asked.period.until.strftime("%d.%m.%Y")),
    ]
    return tuple(told)


def with_process(visit: Visit, choice: Mapping[str, str] | None = None) -> tuple[Chosen, Process]:
    """The choice of the address (or the one given) with its process: the busiest where none is chosen."""
    told = request.args.to_dict() if choice is None else dict(choice)
    asked = chosen(visit, told)
    if asked.process is None:
        found = busiest(visit.tx, asked.processes, asked.scope)
        if found is None:
            raise NotFound(kind="definition", key="")
        # Put into the choice that was read, for reading it anew asks for every place and process once more.
        kept = {"process": found.key, **{name: value for name, value in asked.asked.items() if name != "version"}}
        return replace(asked, asked=kept, process=found, version=None), found
    return asked, asked.process


def _shown(visit: Visit) -> Shown:
    asked, process = with_process(visit)
    key = request.args.get("layer") or next(iter(LAYERS))
    if key not in LAYERS:
        raise Invalid(Problem("figures_layer_unknown", "layer", {"asked": key}))
    drawn = drawing(visit.tx, process, asked.version, request.args.get("part", ""))
    return Shown(asked, drawn, heat(visit.tx, visit.person, drawn, asked.scope), LAYERS[key])
