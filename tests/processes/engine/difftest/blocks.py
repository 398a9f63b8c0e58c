"""Random block-structured processes, drawn by lot block by block.

A block is a tuple that begins with its kind. Tokens of one element can be several at once only behind events that go on
beside their activity; what stands there joins nothing (``SIMPLE``), because a join does not ask which round a token is
of.
"""

from __future__ import annotations

from random import Random
from typing import Any

Block = tuple[Any, ...]
KINDS = (
    "user user user script xor and and or or loop sub call multi multi_sub "
    "repeat border border race catch error watched"
).split()
SIMPLE = "user user script xor sub call".split()
DEPTH = 3


class Draw:
    """Draws the blocks of one random process."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.count = 0

    def process(self) -> Block:
        """A sequence that ends with a user task, so that every process has one."""
        return ("sequence", [*self.sequence(0)[1], ("user", self.name("u"))])

    def name(self, letter: str) -> str:
        self.count += 1
        return f"{letter}{self.count}"

    def sequence(self, depth: int, kinds: list[str] = KINDS) -> Block:
        return ("sequence", [self.block(depth, kinds) for _ in range(self.random.randint(1, 3))])

    def block(self, depth: int, kinds: list[str]) -> Block:
        kind = self.random.choice(kinds if depth < DEPTH else ["user", "user", "script"])
        block: Block = getattr(self, "_" + kind)(depth + 1, kinds)
        return block

    def _user(self, depth: int, kinds: list[str]) -> Block:
        return ("user", self.name("u"))

    def _script(self, depth: int, kinds: list[str]) -> Block:
        return ("script", self.name("s"))

    def _ways(self, depth: int, kinds: list[str]) -> list[Block]:
        return [self.sequence(depth, kinds) for _ in range(self.random.randint(2, 3))]

    def _xor(self, depth: int, kinds: list[str]) -> Block:
        return ("xor", self.name("x"), self._ways(depth, kinds))

    def _or(self, depth: int, kinds: list[str]) -> Block:
        return ("or", self.name("o"), self._ways(depth, kinds))

    def _and(self, depth: int, kinds: list[str]) -> Block:
        return ("and", self.name("a"), self._ways(depth, kinds))

    def _loop(self, depth: int, kinds: list[str]) -> Block:
        return ("loop", self.name("l"), self.sequence(depth, kinds))

    def _sub(self, depth: int, kinds: list[str]) -> Block:
        return ("sub", self.name("p"), self.sequence(depth))

    def _call(self, depth: int, kinds: list[str]) -> Block:
        return ("call", self.name("c"), self.sequence(depth))

    def _multi(self, depth: int, kinds: list[str]) -> Block:
        count = self.random.randint(1, 3)
        return ("multi", self.name("m"), count, self.random.random() < 0.5, self.random.randint(1, count))

    def _multi_sub(self, depth: int, kinds: list[str]) -> Block:
        users = [("user", self.name("u")) for _ in range(self.random.randint(1, 2))]
        return ("multi_sub", self.name("n"), self.random.randint(1, 3), self.random.random() < 0.5, ("sequence", users))

    def _repeat(self, depth: int, kinds: list[str]) -> Block:
        return ("repeat", self.name("r"), self.random.randint(1, 3))

    def _border(self, depth: int, kinds: list[str]) -> Block:
        activity = self.block(depth, ["user", "sub", "call", "multi", "multi_sub"] if depth < DEPTH else ["user"])
        if activity[0] == "script":
            activity = ("user", self.name("u"))
        return ("border", self.name("b"), activity, [self._event(depth) for _ in range(self.random.randint(1, 2))])

    def _event(self, depth: int) -> tuple[str, str, bool, Block]:
        """Name, kind, whether it interrupts, and what comes then."""
        kind = self.random.choice(["message", "timer", "cycle", "signal"])
        stops = self.random.random() < 0.5
        return (self.name("e"), kind, stops, self.sequence(depth + 1, KINDS if stops else SIMPLE))

    def _race(self, depth: int, kinds: list[str]) -> Block:
        events = [
            (self.name("e"), self.random.choice(["message", "timer"]), self.sequence(depth + 1, kinds))
            for _ in range(2)
        ]
        return ("race", self.name("g"), events)

    def _catch(self, depth: int, kinds: list[str]) -> Block:
        return ("catch", self.name("e"), self.random.choice(["message", "timer", "signal"]))

    def _error(self, depth: int, kinds: list[str]) -> Block:
        return ("error", self.name("f"), self.sequence(depth), self.sequence(depth + 1, kinds))

    def _watched(self, depth: int, kinds: list[str]) -> Block:
        return ("watched", self.name("w"), self.sequence(depth), self.name("e"), self.sequence(depth + 1))
