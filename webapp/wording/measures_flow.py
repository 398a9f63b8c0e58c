"""How each figure of the flow is counted."""

from __future__ import annotations

from processes.language import Text

MEASURES = {
    "measure.started": Text(
        "Tilgang: hver sag tæller den dag, den blev oprettet. Den tæller for det sted, den hører til nu.",
        "Inflow: every case counts on the day it was opened. It counts for the place it belongs to now.",
    ),
}
