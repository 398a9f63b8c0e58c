"""How every bench speaks: ``name: measured, goal, met|short`` for each figure, exit status 1 if one is short."""

from __future__ import annotations

import sys
from statistics import median, quantiles


class Figures:
    """The figures of one bench, printed as they come."""

    def __init__(self) -> None:
        self.short: list[str] = []

    def at_most(self, name: str, measured: float, goal: float, unit: str = "") -> None:
        """A figure that should not be larger than its goal."""
        self._tell(name, measured, f"at most {goal:g}{unit}", unit, measured <= goal)

    def at_least(self, name: str, measured: float, goal: float, unit: str = "") -> None:
        """A figure that should not be smaller than its goal."""
        self._tell(name, measured, f"at least {goal:g}{unit}", unit, measured >= goal)

    def note(self, name: str, measured: float, unit: str = "") -> None:
        """A figure without a goal."""
        print(f"{name}: {measured:.4g}{unit}", flush=True)

    def end(self) -> None:
        """Leave with 1 if a figure was short."""
        sys.exit(1 if self.short else 0)

    def _tell(self, name: str, measured: float, goal: str, unit: str, met: bool) -> None:
        if not met:
            self.short.append(name)
        print(f"{name}: {measured:.4g}{unit}, {goal}, {'met' if met else 'short'}", flush=True)


def p50(values: list[float]) -> float:
    """The median."""
    return median(values)


def p95(values: list[float]) -> float:
    """What 95 of a hundred stay under."""
    return quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def p99(values: list[float]) -> float:
    """What 99 of a hundred stay under."""
    return quantiles(values, n=100)[-1] if len(values) > 1 else values[0]
