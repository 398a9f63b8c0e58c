"""A diagram as a picture (SVG) that opens everywhere, drawn from its own coordinates; no browser is needed."""

from processes.definitions.picture.read import Drawing, drawings
from processes.definitions.picture.svg import picture

__all__ = ["Drawing", "drawings", "picture"]
