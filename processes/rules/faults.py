"""What is wrong in a model, kept until all of it has been read."""

from __future__ import annotations

from dataclasses import dataclass

from processes.rules.feel import FeelError


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a model that cannot be used: FEEL's own error, and the id of the element it stands in."""

    error: FeelError
    where: str
