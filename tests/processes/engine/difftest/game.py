"""The token game: what a block-structured process may do, played without any engine.

A region is a part of the process that can be stopped as a whole; a scope counts the tokens that must come to an end
before it does. What can happen next is a list of moves, each with a label and what it leads to.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.processes.engine.difftest.blocks import Block
from tests.processes.engine.difftest.chance import Chance

Then = Callable[[], None]


@dataclass(eq=False)
class Region:
    """Stopped as a whole."""

    around: Region | None = None
    stopped: bool = False

    @property
    def alive(self) -> bool:
        return not self.stopped and (self.around is None or self.around.alive)


@dataclass(eq=False)
class Scope:
    """A process or sub-process at work: how many tokens it has, and what comes when none is left."""

    region: Region
    then: Then
    tokens: int = 1

    def end(self) -> None:
        self.tokens -= 1
        if self.tokens == 0 and self.region.alive:
            self.then()


@dataclass(eq=False)
class Move:
    """Something that can happen."""

    label: str
    region: Region
    then: Then
    stays: bool = False


@dataclass(eq=False)
class Place:
    """Where a block is played: in which scope, in which region."""

    scope: Scope
    region: Region


@dataclass
class Game:
    """One process being played."""

    block: Block
    chance: Chance
    moves: list[Move] = field(default_factory=list)
    over: bool = False

    def __post_init__(self) -> None:
        self._scope(self.block, Region(), self._finish)

    def _finish(self) -> None:
        self.over = True

    def labels(self) -> list[str]:
        """What can happen now, sorted."""
        self.moves = [move for move in self.moves if move.region.alive]
        return sorted(move.label for move in self.moves)

    def make(self, label: str) -> None:
        """Let it happen: the oldest move of this label, or for a signal all of them."""
        found = [move for move in self.moves if move.label == label and move.region.alive]
        for move in found if label.startswith("signal:") else found[:1]:
            if not move.region.alive:
                continue
            if not move.stays:
                self.moves.remove(move)
            move.then()

    def _can(self, label: str, region: Region, then: Then, *, stays: bool = False) -> None:
        self.moves.append(Move(label, region, then, stays))

    def _scope(self, block: Block, region: Region, then: Then) -> Scope:
        scope = Scope(region, then)
        self._play(block, Place(scope, region), scope.end)
        return scope

    def _play(self, block: Block, at: Place, then: Then) -> None:
        getattr(self, "_" + block[0])(block, at, then)

    def _sequence(self, block: Block, at: Place, then: Then) -> None:
        def go(number: int) -> None:
            if number == len(block[1]):
                then()
            else:
                self._play(block[1][number], at, lambda: go(number + 1))

        go(0)

    def _user(self, block: Block, at: Place, then: Then) -> None:
        self._can(block[1], at.region, then)

    def _script(self, block: Block, at: Place, then: Then) -> None:
        then()

    def _xor(self, block: Block, at: Place, then: Then) -> None:
        self._play(block[2][self.chance.pick(block[1], len(block[2]))], at, then)

    def _and(self, block: Block, at: Place, then: Then) -> None:
        self._all(block[2], at, then)

    def _or(self, block: Block, at: Place, then: Then) -> None:
        chosen = self.chance.several(block[1], len(block[2]))
        self._all([block[2][int(way)] for way in chosen], at, then)

    def _all(self, ways: list[Block], at: Place, then: Then) -> None:
        left = len(ways)

        def one() -> None:
            nonlocal left
            left -= 1
            if left == 0:
                then()

        for way in ways:
            self._play(way, at, one)

    def _loop(self, block: Block, at: Place, then: Then) -> None:
        def ask() -> None:
            if self.chance.again(block[1]):
                self._play(block[2], at, ask)
            else:
                then()

        self._play(block[2], at, ask)

    def _sub(self, block: Block, at: Place, then: Then) -> None:
        self._scope(block[2], Region(at.region), then)

    _call = _sub

    def _multi(self, block: Block, at: Place, then: Then) -> None:
        _, name, count, sequential, enough = block

        def one(region: Region, done: Then) -> None:
            self._can(name, region, done)

        self._many(one, count, sequential, enough, at, then)

    def _multi_sub(self, block: Block, at: Place, then: Then) -> None:
        _, _, count, sequential, body = block

        def one(region: Region, done: Then) -> None:
            self._scope(body, Region(region), done)

        self._many(one, count, sequential, count, at, then)

    def _many(
        self, one: Callable[[Region, Then], None], count: int, sequential: bool, enough: int, at: Place, then: Then
    ) -> None:
        region = Region(at.region)
        done = 0

        def ended() -> None:
            nonlocal done
            done += 1
            if done == enough:
                region.stopped = True
                then()
            elif sequential:
                one(region, ended)

        for _ in range(1 if sequential else count):
            one(region, ended)

    def _repeat(self, block: Block, at: Place, then: Then) -> None:
        region = Region(at.region)
        self._many(
            lambda region, done: self._can(block[1], region, done),
            block[2],
            True,
            block[2],
            Place(at.scope, region),
            then,
        )

    def _border(self, block: Block, at: Place, then: Then) -> None:
        _, _, activity, events = block
        inside = Region(at.region)

        def done() -> None:
            inside.stopped = True
            then()

        self._play(activity, Place(at.scope, inside), done)
        for event, kind, stops, way in events:
            self._hang(event, kind, stops, way, inside, at, then)

    def _hang(self, event: str, kind: str, stops: bool, way: Block, inside: Region, at: Place, then: Then) -> None:
        def stop() -> None:
            inside.stopped = True
            self._play(way, at, then)

        def aside() -> None:
            at.scope.tokens += 1
            self._play(way, at, at.scope.end)

        label = f"{'timer' if kind == 'cycle' else kind}:{event}"
        if stops or kind == "timer":
            self._can(label, inside, stop if stops else aside)
        elif kind == "cycle":
            self._twice(label, inside, aside)
        else:
            self._can(label, inside, aside, stays=True)

    def _twice(self, label: str, region: Region, then: Then) -> None:
        def first() -> None:
            self._can(label, region, then)
            then()

        self._can(label, region, first)

    def _race(self, block: Block, at: Place, then: Then) -> None:
        race = Region(at.region)

        def wins(way: Block) -> Then:
            def win() -> None:
                race.stopped = True
                self._play(way, at, then)

            return win

        for event, kind, way in block[2]:
            self._can(f"{kind}:{event}", race, wins(way))

    def _catch(self, block: Block, at: Place, then: Then) -> None:
        self._can(f"{block[2]}:{block[1]}", at.region, then)

    def _error(self, block: Block, at: Place, then: Then) -> None:
        _, name, body, way = block
        inside = Region(at.region)
        scope = Scope(inside, then)

        def ask() -> None:
            if self.chance.pick(name, 2) == 1:
                inside.stopped = True
                self._play(way, at, then)
            else:
                scope.end()

        self._play(body, Place(scope, inside), ask)

    def _watched(self, block: Block, at: Place, then: Then) -> None:
        _, _, body, event, way = block
        inside = Region(at.region)

        def done() -> None:
            inside.stopped = True
            then()

        def stop() -> None:
            inside.stopped = True
            self._scope(way, Region(at.region), then)

        self._scope(body, inside, done)
        if inside.alive:
            self._can(f"message:{event}", inside, stop)
