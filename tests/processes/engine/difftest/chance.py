"""What is chosen by lot while a process is played, the same for the game and for the engine."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

ROUNDS = 3


class Chance:
    """Choices that are the same for the game and the engine: by seed, gateway and how often it was asked."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.asked: dict[str, int] = {}

    def _next(self, name: str, among: int) -> int:
        asked = self.asked[name] = self.asked.get(name, 0) + 1
        digest = blake2b(f"{self.seed}/{name}/{asked}".encode(), digest_size=4).digest()
        return int.from_bytes(digest, "big") % among

    def pick(self, name: str, among: Any) -> int:
        """One of so many ways."""
        return self._next(name, int(among))

    def several(self, name: str, among: Any) -> str:
        """At least one of so many ways, as digits."""
        mask = self._next(name, 2 ** int(among) - 1) + 1
        return "".join(str(way) for way in range(int(among)) if mask >> way & 1)

    def again(self, name: str, _: Any = 0) -> bool:
        """Whether to go round once more; not for ever."""
        once_more = self._next(name, 3) > 0
        return once_more and self.asked[name] % (ROUNDS + 1) != 0
