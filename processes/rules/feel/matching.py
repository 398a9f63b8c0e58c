"""Runs a pattern over a text, all ways at once: the time is at most text times pattern, whatever the pattern."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from processes.rules.feel.patterns import Pattern

Slots = tuple[int, ...]
Spend = Callable[[int], None]


class _Threads:
    """The ways a match may still go, those first that the pattern prefers, each place of the program once."""

    def __init__(self, pattern: Pattern, text: str) -> None:
        self.program = pattern.program
        self.text = text
        self.row: list[tuple[int, Slots]] = []
        self.seen: set[int] = set()

    def clear(self) -> None:
        """Begin the next position."""
        self.row = []
        self.seen = set()

    def add(self, start: int, at: int, slots: Slots) -> None:
        """Follow everything that reads no character, from one place of the program."""
        waiting = [(start, slots)]
        while waiting:
            place, held = waiting.pop()
            if place in self.seen:
                continue
            self.seen.add(place)
            kind, *rest = self.program[place]
            if kind == "jump":
                waiting.append((place + rest[0], held))
            elif kind == "split":
                waiting.append((place + rest[1], held))
                waiting.append((place + rest[0], held))
            elif kind == "save":
                waiting.append((place + 1, (*held[: rest[0]], at, *held[rest[0] + 1 :])))
            elif kind == "at":
                if self._is_edge(rest[0], at):
                    waiting.append((place + 1, held))
            else:
                self.row.append((place, held))

    def _is_edge(self, edge: str, at: int) -> bool:
        if edge.startswith("start"):
            return at == 0 or (edge == "start_of_line" and self.text[at - 1] == "\n")
        return at == len(self.text) or (edge == "end_of_line" and self.text[at] == "\n")


def search(pattern: Pattern, text: str, start: int, spend: Spend) -> Slots | None:
    """The leftmost match from a position, as begin and end of the whole and of each group (-1 where one took no part).

    ``spend`` is told the work done at each character and may raise to stop it.
    """
    empty: Slots = (-1,) * (2 * pattern.groups + 2)
    now, then = _Threads(pattern, text), _Threads(pattern, text)
    best: Slots | None = None
    for at in range(start, len(text) + 1):
        if best is None:
            now.add(0, at, empty)
        if not now.row and best is not None:
            break
        spend(len(now.seen))
        then.clear()
        for place, slots in now.row:
            kind, *rest = pattern.program[place]
            if kind == "match":
                best = slots
                break
            if at < len(text) and rest[0](text[at]):
                then.add(place + 1, at + 1, slots)
        now, then = then, now
    return best


def find_all(pattern: Pattern, text: str, spend: Spend) -> Iterator[Slots]:
    """Every match, left to right, none overlapping another."""
    at = 0
    while at <= len(text):
        found = search(pattern, text, at, spend)
        if found is None:
            return
        yield found
        at = max(found[1], found[0] + 1)
