"""Logs laid side by side: would one more of them leave a group so small that it is about somebody?

The cases that are in the very same logs are a group. Whatever can be made of logs, by laying them over each other and
taking them from each other, is made of whole groups; so nothing small can be made as long as no group is small.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from processes.reading.few import FEWEST

Groups = Mapping[tuple[int, bool], int]  # which logs have them (a bit each), and whether the wished one has -> how many


def singles_out(groups: Groups) -> bool:
    """Does the wished log part a group so that one to four are on either side, or bring one to four no log had?

    What no log has is no group, for it is not given. A group that was small before and is taken whole or not at all
    tells nothing new.
    """
    return any(_parts(before, n, groups.get((before, False), 0)) for (before, taken), n in groups.items() if taken)


def _parts(before: int, inside: int, outside: int) -> bool:
    if not before:
        return 0 < inside < FEWEST
    return 0 < min(inside, outside) < FEWEST


def closest(groups: Groups, logs: Iterable[int]) -> int:
    """Which of these logs (the numbers of their bits) differs from the wished one by the fewest cases; the first."""
    return min(logs, key=lambda log: _apart(groups, log))


def _apart(groups: Groups, log: int) -> int:
    return sum(n for (before, taken), n in groups.items() if bool(before >> log & 1) != taken)
