"""Filling a big world: how long a case takes with two processes, what it weighs, and whether rows and states agree.

``python -m tests.bench.seed [cases]``. The first cases of each process read and compile what all later ones share, so
that few cases look slower than many.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

from processes.definitions.ship import ship
from processes.people.deployer import deployer
from processes.sample.big import Place, seed_big
from processes.sample.consistency import check
from processes.sample.tally import tally
from processes.settings import Settings
from processes.store.secrets import CprSecret
from processes.store.transaction import open_database, read_only, transaction
from tests.bench.figures import Figures

CASES = 1_000
PROCESSES = 2
LOOKED_AT = 500


def main() -> None:
    """Seed a world of so many cases, and tell its figures."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else CASES
    settings, figures = Settings.from_environment(), Figures()
    database = open_database(settings.database_url)
    with transaction(database) as tx:
        shipped = [one.key for one in ship(tx, deployer(tx), settings.bpmn_dir)]
    print(f"processes: {', '.join(shipped)}")
    with tempfile.TemporaryDirectory() as files:
        place = Place(database, settings.database_url, Path(files), CprSecret(settings.cpr_key))
        began, before = time.perf_counter(), _busy(resource.getrusage(resource.RUSAGE_SELF))
        made = seed_big(place, size, PROCESSES, lambda done: None)
        seconds = time.perf_counter() - began
        own, walking = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    with read_only(database) as tx:
        found = tally(tx)
        looked_at, differences = check(tx, LOOKED_AT)
    for one in differences:
        print(one)
    busy, alone = _busy(walking), _busy(own) - before
    figures.note("cases", found.cases)
    figures.note("running", found.running)
    figures.note("minutes it took, with whatever else ran here", seconds / 60, " minutes")
    figures.note("CPU of the walking processes per case", busy / size * 1000, " ms")
    figures.note("CPU of the one that plans per case", alone / size * 1000, " ms")
    free = (busy / PROCESSES + alone) / size * 25_000 / 60
    figures.note(f"minutes for 25,000 cases where {PROCESSES} cores are free for them", free, " minutes")
    figures.note("rows", sum(found.rows.values()))
    figures.note("bytes per case", found.bytes_per_case, " bytes")
    figures.note("waiting timers and deadlines per case", (found.timers + found.deadlines) / found.cases)
    figures.note("cases only the database could walk", made.by_verbs)
    figures.note("walks left open", made.stumbled.total())
    figures.at_most(f"differences in {looked_at} cases", len(differences), 0)
    figures.at_most("minutes for 25,000 cases at this rate", seconds / size * 25_000 / 60, 15)
    figures.end()


def _busy(used: resource.struct_rusage) -> float:
    """Seconds of CPU."""
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
