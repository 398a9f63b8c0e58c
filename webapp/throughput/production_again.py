"""The forms of production that are refused: their pages again, with what was typed and a sentence at what is wrong."""

from __future__ import annotations

from typing import Any

from processes.access.permissions import Permission as P
from webapp.door import Visit
from webapp.throughput.norms import normed_shown
from webapp.throughput.production import produced_shown
from webapp.throughput.quality_again import PAGES
from webapp.throughput.supervision import Wrong


def _produced(visit: Visit, _at: dict[str, Any], wrong: Wrong) -> str:
    return produced_shown(visit, wrong)


def _normed(visit: Visit, _at: dict[str, Any], wrong: Wrong) -> str:
    return normed_shown(visit, wrong)


PAGES["throughput.hours_set"] = (P.SEE_FIGURES, _produced)
PAGES["throughput.campaign_begun"] = (P.SEE_FIGURES, _produced)
PAGES["throughput.norm_set"] = (P.SEE_FIGURES, _normed)
