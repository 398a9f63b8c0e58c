"""Whether what is counted here ever happened: the history of a sample world is made up, and pages of figures say so."""

from __future__ import annotations

from processes.forms.identifiers import samples_allowed


def generated() -> bool:
    """Whether this is a sample world, whose people and cases are invented."""
    return samples_allowed()
