"""How many people a figure must be about before it is told to somebody who may not read their cases."""

from __future__ import annotations

FEWEST = 5  # a figure about fewer would be a figure about somebody


def told(number: int) -> int | None:
    """The number, unless it counts somebody, but fewer than ``FEWEST``."""
    return None if 0 < number < FEWEST else number
