"""Measures the forecast on seeded histories: how often what came lay in the 80 % band, and how far off it was."""

from __future__ import annotations

import sys
from statistics import median
from time import perf_counter

import numpy as np

from processes.throughput.forecast.model import tell
from processes.throughput.forecast.proven import Proven, proven
from processes.throughput.forecast.simulate import Change, Live, simulate
from processes.throughput.forecast.ways import Rest, Ways
from tests.processes.throughput.forecast.histories import SHAPES, WITHIN, history

SEEDS, LOW, HIGH = range(12), 70, 90
SECONDS, STOCK = 1.0, 25_000
STEPS, DAYS = 60, 60


def main() -> int:
    """Print each figure with its goal; 1 when one falls short. What has no goal is told beside them."""
    met = [_shape(shape) for shape in SHAPES]
    told = _proven(WITHIN)
    print(f"{WITHIN}, within the 80 % band: {_coverage(told):.0f} %, no goal (told before the change), {_errors(told)}")
    met += [_speed("a series of two years, told and tried", SECONDS / 2, _series)]
    met += [_speed(f"a quarter of {STOCK:,} live cases", SECONDS * 2, _quarter)]
    return 0 if all(met) else 1


def _shape(shape: str) -> bool:
    told = _proven(shape)
    coverage = _coverage(told)
    within = LOW <= coverage <= HIGH
    print(f"{shape}, within the 80 % band: {coverage:.0f} %, {LOW} to {HIGH} %, {'met' if within else 'short'}")
    off, last, average = (median(row) for row in zip(*map(_off, told), strict=True))
    better = off < min(last, average)
    goal = f"under {last:.1f} (last year) and {average:.1f} (mean of 8 weeks)"
    print(f"{shape}, error a week: {off:.1f}, {goal}, {'met' if better else 'short'}")
    return within and better


def _proven(shape: str) -> list[Proven]:
    return [told for seed in SEEDS if (told := proven(history(shape, seed))) is not None]


def _coverage(told: list[Proven]) -> float:
    return median(one.outer for one in told)


def _off(one: Proven) -> tuple[float, float, float]:
    return one.error, one.last_year or 0.0, one.average or 0.0


def _errors(told: list[Proven]) -> str:
    off, last, average = (median(row) for row in zip(*map(_off, told), strict=True))
    return f"error {off:.1f} beside {last:.1f} and {average:.1f}"


def _speed(name: str, goal: float, turn: object) -> bool:
    assert callable(turn)
    times = []
    for n in range(5):
        started = perf_counter()
        turn(n)
        times.append(perf_counter() - started)
    measured = median(times)
    print(f"{name}: {measured:.2f} s, {goal:.2f} s, {'met' if measured <= goal else 'short'}")
    return measured <= goal


def _series(n: int) -> None:
    tell.cache_clear()
    proven(history("season", n))


def _quarter(n: int) -> None:
    chance = np.random.default_rng(n)
    names = [f"T{place}" for place in range(STEPS)]
    past = [Rest("", ("T0",), 0, 700 * 52)]
    for place, name in enumerate(names):
        for days in range(DAYS):
            on = names[place + 1 + days % 3] if place + 3 < STEPS else "."
            past.append(Rest(name, (on,), days, int(chance.integers(1, 12))))
    each = STOCK // (STEPS * DAYS // 2)
    live = tuple((name, age, each) for name in names for age in range(0, DAYS, 2))
    inflow = ((500.0, 600.0, 700.0, 800.0, 900.0),) * 13
    simulate(Ways(tuple(past), live), Live(live, inflow), Change(worked=frozenset(names)))


if __name__ == "__main__":
    sys.exit(main())
