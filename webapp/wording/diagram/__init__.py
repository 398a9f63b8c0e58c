"""What is wrong in a process folder and its diagrams: where, and what to do. ``{name}`` is the element as it is called."""

from webapp.wording.diagram.checks import CHECKS
from webapp.wording.diagram.events import EVENTS
from webapp.wording.diagram.files import FILES, MANIFEST
from webapp.wording.diagram.flows import FLOWS, IDS
from webapp.wording.diagram.notes import NOTES
from webapp.wording.diagram.steps import STEPS

__all__ = ["CHECKS", "EVENTS", "FILES", "FLOWS", "IDS", "MANIFEST", "NOTES", "STEPS"]
