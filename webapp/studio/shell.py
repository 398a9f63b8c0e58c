"""What every page of a draft begins with: its head, the steps to operation, and the tabs that are there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import current_app
from werkzeug.exceptions import HTTPException

from processes.records import DraftCondition
from processes.studio.page import DraftPage, page
from webapp.door import Visit

# Each tab as its address below the draft's; one shows when there is a page at it.
TABS = tuple("diagram forms tables deadlines texts preview checks try differences review preflight".split())
KINDS = {
    ".bpmn": "diagram",
    ".dmn": "table",
    ".json": "form",
    "deadlines.toml": "deadlines",
    "rulesets.toml": "rule_sets",
    "texts.da.toml": "texts_da",
    "texts.en.toml": "texts_en",
    "process.toml": "process",
}
# Where what is wrong in a file of this kind is mended.
KIND_TABS = {
    "diagram": "diagram",
    "table": "tables",
    "form": "forms",
    "deadlines": "deadlines",
    "texts_da": "texts",
    "texts_en": "texts",
    "process": "texts",
    "example": "try",
}
STEPS = (DraftCondition.DRAWING, DraftCondition.REVIEW, DraftCondition.APPROVED, DraftCondition.PUBLISHED)


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its key (``said("tab." ~ key)`` are its words) and its address."""

    key: str
    address: str


def shell(visit: Visit, draft_id: UUID, tab: str = "") -> dict[str, Any]:
    """What ``studio/draft.html`` needs, for ``render_template("studio/<page>.html", **shell(visit, id, "<tab>"))``.

    ``draft`` is a ``DraftPage``, ``tabs`` those that exist, ``tab`` the one that is open (empty: the draft's own page).
    """
    draft = page(visit.tx, visit.person, draft_id)
    return {"draft": draft, "tabs": tabs(draft), "tab": tab, "steps": STEPS, "kind_of": kind_of}


def kind_of(name: str) -> str:
    """What a file of a draft is, as a code: diagram, table, form, deadlines ..."""
    last = name.rpartition("/")[2]
    return (
        KINDS.get(last) or KINDS.get("." + last.rpartition(".")[2]) or ("example" if "examples/" in name else "other")
    )


def tabs(draft: DraftPage) -> list[Tab]:
    """The tabs whose pages are there."""
    found = [Tab(key, address_of(draft, key)) for key in TABS]
    return [one for one in found if _exists(one.address)]


def address_of(draft: DraftPage, key: str) -> str:
    """The address of a tab; the diagram's is that of the main file."""
    below = f"diagram/{draft.diagrams[0]}" if key == "diagram" and draft.diagrams else key
    return f"/studio/drafts/{draft.id}/{below}"


def _exists(address: str) -> bool:
    try:
        current_app.url_map.bind("localhost").match(address, method="GET")
    except HTTPException:
        return False
    return True
