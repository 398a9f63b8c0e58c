"""A random sample that anybody can draw again: by a seed, from each kind of ruling as many as are asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from processes.throughput.quality.checklist import Stratum


@dataclass(frozen=True, slots=True)
class Drawn:
    """What one stratum gave: how many there were to draw from, and the ids in the order they were drawn."""

    stratum: Stratum
    found: int
    ids: tuple[UUID, ...]


def draw(pool: Mapping[UUID, str], strata: Sequence[Stratum], seed: int) -> tuple[Drawn, ...]:
    """From ``pool`` (ruling -> its outcome) each stratum in turn, from what those before it left.

    Each ruling is given a number: SHA-256 of the seed and its id. The least numbers are drawn, so that every ruling has
    the same chance, whoever draws cannot choose, and the same seed always draws the same.
    """
    left = sorted(pool, key=lambda one: number(seed, one))
    told = []
    for stratum in strata:
        fit = [one for one in left if not stratum.outcomes or pool[one] in stratum.outcomes]
        taken = tuple(fit[: stratum.wanted])
        told.append(Drawn(stratum, len(fit), taken))
        left = [one for one in left if one not in taken]
    return tuple(told)


def number(seed: int, ruling: UUID) -> str:
    """The number of a ruling under a seed."""
    return sha256(f"{seed}:{ruling}".encode()).hexdigest()


def fingerprint(pool: Mapping[UUID, str]) -> str:
    """SHA-256 over all that was there to be drawn, so that nobody can say it was something else."""
    return sha256("\n".join(sorted(f"{key}={outcome}" for key, outcome in pool.items())).encode()).hexdigest()
