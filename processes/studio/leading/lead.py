"""Searches answers that lead an invented case to a step: by the forms, guards and engine of any case, on copies."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from types import MappingProxyType
from typing import Any

from processes.errors import EngineFault, Refusal
from processes.motion.edition import Edition
from processes.studio.leading.choices import answers, messages, starts
from processes.studio.leading.known import named_steps, readable, walked
from processes.studio.leading.matters import Matters
from processes.studio.leading.roads import FAR, roads
from processes.studio.trying.acts import Act, Did, do_act
from processes.studio.trying.differs import Differs
from processes.studio.trying.library import Library
from processes.studio.trying.play import copied
from processes.studio.trying.story import Story

FIRST, TRIES = 80, 240  # acts tried before the examples are asked, and in all
WALKED = 120  # acts of examples
LONGEST = 40  # acts of one case
NONE: Mapping[str, str] = MappingProxyType({})
_PER_ACT, _PER_ANOTHER, _PER_UNDONE, _TIME, _MESSAGE = 0.3, 0.6, 1.0, 0.5, 1.5


@dataclass(frozen=True, slots=True)
class Led:
    """What the search came to: the acts of the case there, or of the one that came nearest.

    ``kept`` is how many of the acts it began with still stand, ``far`` how many elements of the drawing are missing.
    """

    acts: tuple[Act, ...]
    kept: int
    tries: int
    reached: bool
    far: int
    nearest: str = ""
    example: str = ""  # whose way it is, where it is that of an example


@dataclass(slots=True)
class _Node:
    """A case that has come so far; ``story`` is None before it begins."""

    story: Story | None
    acts: tuple[Act, ...]
    kept: int
    since: int = 0
    base: float = 0.0


@dataclass(order=True, slots=True)
class _Next:
    cost: float
    number: int
    node: _Node = field(compare=False)
    ways: Iterator[Act] = field(compare=False)
    step: float = field(compare=False, default=_PER_ANOTHER)


class Leader:
    """One search for one step."""

    def __init__(
        self, library: Library, key: str, target: str, start: Act, tries: int = TRIES, walked_most: int = WALKED
    ) -> None:
        self._library, self._key, self._target, self._start = library, key, target, start
        self._edition: Edition = library.edition(key)
        self._roads = roads(self._edition.content)
        self._far = self._roads.distances(target)
        begin = min(self._events(), key=lambda one: (self._distance(one), one != start.element))
        self._matters = Matters(self._edition, self._roads, self._far, self._roads.way(begin, self._far))
        self._left, self._most, self._walked = tries, tries, walked_most
        self._queue: list[_Next] = []
        self._numbers = count()
        self._seen: set[Any] = set()
        self._best: tuple[int, _Node, str] | None = None

    def find(self, acts: Sequence[Act], examples: Mapping[str, str] = NONE) -> Led:
        """The way from where these acts have brought the case; where none leads on from there, from an earlier point.

        Where none is found soon, the ways the examples (name -> text) take are tried before the search goes on.
        """
        return self._search(acts) or self._follow(examples) or self._try_on(0) or self._nearest()

    def _search(self, acts: Sequence[Act]) -> Led | None:
        for node in self._before(acts):
            if self._is_there(node):
                return self._led(node, reached=True)
            self._look_ahead(node)
        return self._try_on(self._most - FIRST)

    def _try_on(self, left: int) -> Led | None:
        """Go on until only so many tries are left."""
        while self._queue and self._left > left:
            one = heapq.heappop(self._queue)
            act = next(one.ways, None)
            if act is None:
                continue
            heapq.heappush(self._queue, _Next(one.cost + one.step, next(self._numbers), one.node, one.ways))
            self._left -= 1
            node = self._done(one.node, act)
            if node is None or not self._is_new(node):
                continue
            if self._is_there(node):
                return self._led(self._straight(node), reached=True)
            self._look_ahead(node)
        return None

    def _follow(self, examples: Mapping[str, str]) -> Led | None:
        """The examples that come nearest by what they name, one after the other."""
        near = []
        for name, example in readable(examples):
            named = named_steps(example, self._edition.plan.elements)
            far = min((self._distance(one) for one in named), default=FAR)
            if far < FAR:
                near.append((far, len(example.steps), name, example))
        for *_, name, example in sorted(near, key=lambda one: one[:3]):
            for story, acts in walked(self._library, self._key, example, self._start.by):
                node = _Node(copied(story), acts, 0)
                if self._is_there(node):
                    return self._led(self._straight(node), reached=True, example=name)
                self._note_nearest(node)
                self._walked -= 1
                if self._walked < 0:
                    return None
        return None

    def _nearest(self) -> Led:
        return self._led(self._best[1] if self._best else _Node(None, (), 0), reached=False)

    def _before(self, acts: Sequence[Act]) -> Iterator[_Node]:
        """The case as it is, then at each earlier point, then before it began."""
        nodes = []
        story = Story(self._library, self._key, acts[0].at if acts else self._start.at)
        for number, act in enumerate(acts, 1):
            try:
                do_act(story, act)
            except (Refusal, EngineFault, Differs):
                break
            undone = _PER_UNDONE * (len(acts) - number)
            nodes.append(_Node(copied(story), tuple(acts[:number]), number, len(story.diary.lines), undone))
        yield from reversed(nodes)
        yield _Node(None, (), 0, 0, _PER_UNDONE * len(acts))

    # where a case is

    def _is_there(self, node: _Node) -> bool:
        if node.story is None:
            return False
        if any(one.element == self._target for one in node.story.diary.lines[node.since :]):
            return True
        return any(element == self._target for element, _ in _rests(node.story))

    def _distance(self, element: str, scope: Sequence[str] = ()) -> int:
        own = self._far.get(element)
        if own is not None:
            return own
        return next((self._far[one] for one in reversed(scope) if one in self._far), FAR)

    def _is_new(self, node: _Node) -> bool:
        story = node.story
        assert story is not None  # noqa: S101  (it was made by an act)
        facts = story.facts if not story.ended else {}
        known = repr(sorted((name, repr(facts[name])) for name in self._matters.names if name in facts))
        mark = (tuple(sorted(element for element, _ in _rests(story))), known, node.kept)
        if mark in self._seen:
            return False
        self._seen.add(mark)
        return True

    # where it can go

    def _look_ahead(self, node: _Node) -> None:
        if len(node.acts) >= LONGEST:
            return
        if node.story is None:
            for event in self._events():
                other = 0 if event == self._start.element else _PER_UNDONE
                self._put(node, starts(self._edition, self._start, event, self._matters), self._distance(event) + other)
            return
        if node.story.ended:
            return
        self._note_nearest(node)
        run = node.story.look()
        for task in node.story.open():
            self._put(node, answers(node.story, task, self._matters), self._distance(task.element, task.scope))
        for one in run.awaited():
            if one.kind == "message":
                far = self._distance(one.element) + _MESSAGE
                self._put(node, messages(node.story, one, self._matters), far)
        for timer in run.timers():
            if timer.due_at is not None:
                act = Act(Did.JUMP, max(timer.due_at, node.story.now))
                self._put(node, iter([act]), self._distance(timer.element, timer.scope) + _TIME)

    def _put(self, node: _Node, ways: Iterator[Act], far: float) -> None:
        if far < FAR:
            cost = far + node.base + _PER_ACT * (len(node.acts) - node.kept)
            heapq.heappush(self._queue, _Next(cost, next(self._numbers), node, ways))

    def _note_nearest(self, node: _Node) -> None:
        for element, scope in _rests(node.story) if node.story else ():
            far = self._distance(element, scope)
            if self._best is None or far < self._best[0]:
                self._best = (far, node, element)

    def _events(self) -> list[str]:
        """Where a case can begin: as was chosen, then the other ways in."""
        drawn = [one.id for one in self._edition.plan.starts]
        return list(dict.fromkeys([self._start.element or next(iter(drawn), ""), *drawn]))

    def _done(self, node: _Node, act: Act) -> _Node | None:
        story = copied(node.story) if node.story else Story(self._library, self._key, act.at)
        try:
            do_act(story, act)
        except (Refusal, EngineFault, Differs):
            return None
        return _Node(story, (*node.acts, act), node.kept, node.since, node.base)

    def _straight(self, node: _Node) -> _Node:
        """The same way without acts it does not need."""
        place = len(node.acts) - 2
        while place >= max(node.kept, 1):
            fewer = [*node.acts[:place], *node.acts[place + 1 :]]
            again = self._again(fewer, node)
            if again is not None and self._is_there(again):
                node = again
            place -= 1
        return node

    def _again(self, acts: Sequence[Act], node: _Node) -> _Node | None:
        story = Story(self._library, self._key, acts[0].at)
        try:
            for act in acts:
                do_act(story, act)
        except (Refusal, EngineFault, Differs):
            return None
        return _Node(story, tuple(acts), node.kept, node.since, node.base)

    def _led(self, node: _Node, *, reached: bool, example: str = "") -> Led:
        far, _, nearest = self._best or (FAR, None, "")
        tries = self._most - self._left
        missing, last = (0, "") if reached else (far, nearest)
        return Led(node.acts, node.kept, tries, reached, missing, last, example)


def _rests(story: Story) -> list[tuple[str, tuple[str, ...]]]:
    """Where a case rests: each element with the calls it stands in."""
    if story.ended:
        return []
    run = story.look()
    found = [(one.element, one.scope) for one in run.open_steps()]
    found += [(one.element, one.scope) for one in run.timers()]
    return found + [(one.element, ()) for one in run.awaited()]


def lead(
    library: Library, key: str, acts: Sequence[Act], target: str, start: Act, examples: Mapping[str, str] = NONE
) -> Led:
    """Search a way to ``target`` from where ``acts`` have brought the case, else from an earlier point of it.

    ``start`` says how a case is begun anew: on which day, about whom, by which event. At most ``TRIES`` acts are tried,
    and at most ``WALKED`` acts of ``examples`` (name -> text).
    """
    return Leader(library, key, target, start).find(acts, examples)
