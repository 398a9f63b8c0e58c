"""Chance that is none: numbers drawn from the question itself, so that the same question is answered the same."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

One = TypeVar("One")


def drawn(*words: object) -> int:
    """A whole number from 0 to 2**32 - 1 that hangs on the words alone."""
    return int.from_bytes(sha256("\x1f".join(str(word) for word in words).encode()).digest()[:4])


def between(least: int, most: int, *words: object) -> int:
    """A whole number from ``least`` to ``most``, both among them."""
    return least + drawn(*words) % (most - least + 1)


def one_of(choices: Sequence[One], *words: object) -> One:
    """One of the choices."""
    return choices[drawn(*words) % len(choices)]


def reference(prefix: str, *words: object) -> str:
    """A reference a reader sees is a demonstration's: ``DEMO-VT-04711``."""
    return f"DEMO-{prefix}-{drawn(*words) % 100_000:05d}"
