"""Complaints as a reader may know them: one by one where she may open the cases, elsewhere in bundles of five.

The rule, and why nothing small can be worked out from it, stand in ``processes/throughput/suppress.py``: what is alike
(centre, team, kind, outcome) is told five at a time, on the day the fifth has come; what waits for a fifth is not told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.reading.few import FEWEST
from processes.records import Person
from processes.throughput.quality.complaint_rows import Complaint
from processes.throughput.suppress import opened


def told(person: Person, rows: Iterable[Complaint]) -> list[Complaint]:
    """What this reader may know of these complaints; what was found wrong in them is told by ``faults_told``."""
    exact, rest = _parted(person, rows)
    alike: dict[tuple[Any, ...], list[Complaint]] = defaultdict(list)
    for one in rest:
        alike[one.centre_id, one.team_id, one.kind, one.outcome].append(one)
    return [*exact, *(one for those in alike.values() for one in _bundled(those))]


def faults_told(person: Person, rows: Iterable[Complaint]) -> list[tuple[str, Complaint]]:
    """Each fault that was found, with the complaint in which it was, in bundles of its own."""
    exact, rest = _parted(person, rows)
    alike: dict[tuple[Any, ...], list[Complaint]] = defaultdict(list)
    for one in rest:
        for fault in one.faults:
            alike[one.centre_id, one.team_id, fault].append(one)
    known = [(fault, one) for one in exact for fault in one.faults]
    return known + [(name[-1], one) for name, those in alike.items() for one in _bundled(those)]


def _parted(person: Person, rows: Iterable[Complaint]) -> tuple[list[Complaint], list[Complaint]]:
    centres, teams = opened(person)
    everything = allowed(person, Permission.SEE_CASE)
    exact: list[Complaint] = []
    rest: list[Complaint] = []
    for one in rows:
        mine = everything or one.centre_id in centres or one.team_id in teams
        (exact if mine else rest).append(one)
    return exact, rest


def _bundled(those: list[Complaint]) -> Iterable[Complaint]:
    """Five at a time, all on the day of the fifth; how long each took stays as it was."""
    inorder = sorted(those, key=lambda one: (one.came, one.ended is None, one.ended))
    for start in range(0, len(inorder) - len(inorder) % FEWEST, FEWEST):
        bundle = inorder[start : start + FEWEST]
        later = bundle[-1].came
        for one in bundle:
            moved = later - one.came
            yield replace(one, came=later, ended=one.ended + moved if one.ended else None)
