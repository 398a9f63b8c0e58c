"""What every page of figures begins with: the tabs that are there, the filters, and whether it is all made up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import current_app
from werkzeug.exceptions import HTTPException

from processes import clock
from processes.throughput.generated import generated
from webapp import when
from webapp.language import reading
from webapp.rendering import said
from webapp.throughput.chosen import KEPT, Chosen
from webapp.throughput.facts import facts_of
from webapp.throughput.period import KINDS

# In this order; one shows when there is a page at its address.
TABS = tuple(
    "board flow timeliness diagram variants comparison uniformity production forecast validity supervision complaints"
    " contracts reports exports alerts how".split()
)
ASKS = ("process", "version", "rules", "place", "period")


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its key (``said("figures." ~ key)`` are its words) and its address, with the reader's choice in it."""

    key: str
    address: str


def shell(asked: Chosen, tab: str, asks: tuple[str, ...] = ASKS) -> dict[str, Any]:
    """What ``throughput/shell.html`` needs: ``render_template("throughput/x.html", **shell(asked, "x"), ...)``.

    ``asks`` are the filters the page has: of ``ASKS``, and ``step`` (week, month, quarter). Those it does not ask are
    kept all the same, for the next page. On paper, where there are no filters, a line says what was chosen and when.
    """
    return {
        "asked": asked,
        "asks": asks,
        "tab": tab,
        "tabs": tabs(asked),
        "path": path_of(tab),
        "periods": KINDS,
        "kept": {name: asked.asked[name] for name in KEPT if name in asked.asked and not _is_asked(name, asks)},
        "made_up": generated(),
        "on_paper": (
            *facts_of(asked, *asks),
            (said("figures.fact.taken"), f"{when.numbers(clock.today())} {when.hour(clock.now(), reading())}"),
        ),
    }


def path_of(tab: str) -> str:
    """The address of a tab without the choice."""
    return "/board" if tab == "board" else f"/figures/{tab}"


def tabs(asked: Chosen) -> list[Tab]:
    """The tabs whose pages are there."""
    return [Tab(key, asked.address(path_of(key))) for key in TABS if _exists(path_of(key))]


def _is_asked(name: str, asks: tuple[str, ...]) -> bool:
    return name in asks or (name in ("from", "to") and "period" in asks)


def _exists(address: str) -> bool:
    try:
        current_app.url_map.bind("localhost").match(address, method="GET")
    except HTTPException:
        return False
    return True
