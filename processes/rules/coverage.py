"""Finds what falls through a decision table, what matches twice, and rules that never get their turn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from processes.rules.axes import Piece, pieces
from processes.rules.table import DecisionTable

MAX_STATES = 200_000
MAX_GAPS = 10


class TooManyCombinations(Exception):
    """The table has more combinations than can be looked through."""


@dataclass(slots=True)
class Coverage:
    """What the look through a table brought.

    ``gaps`` are inputs no rule matches, by label, each written as FEEL would; ``overlaps`` pairs of rules (from 1)
    with inputs that match both; ``first`` and ``matched`` the rules that are the first to match, or match at all,
    for some input. ``unsure`` are columns that could not be cut: nothing is said of rules that test them.
    """

    gaps: list[Mapping[str, str]] = field(default_factory=list)
    overlaps: dict[tuple[int, int], Mapping[str, str]] = field(default_factory=dict)
    first: set[int] = field(default_factory=set)
    matched: set[int] = field(default_factory=set)
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Axis:
    """A column: its label and its pieces, those together that no rule tells apart, with the rules they pass as bits."""

    label: str
    groups: tuple[tuple[str, int, bool], ...]  # words, rules, whether it is a value that is missing


def cover(table: DecisionTable) -> Coverage:
    """Look through every combination of pieces; those that leave the same rules standing are looked at once.

    Rules with a cell that holds more than literals are taken to match nothing surely: they close no gap and overlap
    with nothing. A missing value counts for what rules match, and is a gap only in a column with a cell that asks
    for null. TooManyCombinations when there is no end to it.
    """
    everything = (1 << len(table.rules)) - 1
    sure = everything
    axes: list[_Axis] = []
    unsure: list[str] = []
    for column, input_ in enumerate(table.inputs):
        cells = [rule.tests[column] for rule in table.rules]
        cut = pieces([cell for cell in cells if cell.plain is not None], input_.allowed, input_.type.name)
        for number, cell in enumerate(cells):
            if not cell.always and (cut is None or cell.plain is None):
                sure &= ~(1 << number)
                unsure.append(input_.label)
        if cut:
            axes.append(_axis(table, column, cut, everything))
    search = _Search(axes, len(table.rules))
    search.look(0, sure, ())
    search.found.unsure = tuple(dict.fromkeys(unsure))
    return search.found


def _axis(table: DecisionTable, column: int, cut: list[Piece], everything: int) -> _Axis:
    groups: dict[tuple[int, bool], list[str]] = {}
    for piece in cut:
        passing = everything
        for number, rule in enumerate(table.rules):
            plain = rule.tests[column].plain
            if plain is not None and plain(piece.sample) is not True:
                passing &= ~(1 << number)
        groups.setdefault((passing, piece.is_missing), []).append(piece.words)
    grouped = tuple((", ".join(words), bits, is_missing) for (bits, is_missing), words in groups.items())
    return _Axis(table.inputs[column].label, grouped)


class _Search:
    """A walk column by column with the rules that still stand; a state seen before brings nothing new."""

    def __init__(self, axes: list[_Axis], rules: int) -> None:
        self.axes = axes
        self.rules = rules
        self.seen: set[tuple[int, int, bool]] = set()
        self.found = Coverage()

    def look(self, depth: int, standing: int, path: tuple[str, ...], is_missing: bool = False) -> None:
        """Look at everything below one choice for the columns so far; ``is_missing``: one is an unasked null."""
        if not standing or depth == len(self.axes):
            self._reached(standing, path, is_missing)
            return
        if (depth, standing, is_missing) in self.seen:
            return
        self.seen.add((depth, standing, is_missing))
        if len(self.seen) > MAX_STATES:
            raise TooManyCombinations
        for words, passing, missing in self.axes[depth].groups:
            self.look(depth + 1, standing & passing, (*path, words), is_missing or missing)

    def _reached(self, standing: int, path: tuple[str, ...], is_missing: bool) -> None:
        where = {axis.label: words for axis, words in zip(self.axes, path, strict=False)}
        numbers = [number + 1 for number in range(self.rules) if standing >> number & 1]
        if not numbers:
            if not is_missing and len(self.found.gaps) < MAX_GAPS:
                self.found.gaps.append(where)
            return
        self.found.first.add(numbers[0])
        self.found.matched.update(numbers)
        for at, one in enumerate(numbers):
            for other in numbers[at + 1 :]:
                self.found.overlaps.setdefault((one, other), where)
