"""Nested values as one level of paths, so that two of them can be laid side by side."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

Path = tuple[str, ...]
ORDER = "#order"
NAMES = ("key", "id", "value", "code", "name")  # what tells the entries of a list apart, the first they all have


@dataclass(frozen=True, slots=True)
class Change:
    """What stands at one path; None: nothing."""

    path: Path
    before: Any
    after: Any


def flatten(value: Any, path: Path = ()) -> dict[Path, Any]:
    """Every scalar by its path; entries of a list by what names them, else by their place, with their order beside."""
    if isinstance(value, Mapping):
        return _joined(path, {str(key): each for key, each in value.items()}, "{}")
    if isinstance(value, list) and any(isinstance(one, (Mapping, list)) for one in value):
        names = _names(value)
        found = _joined(path, dict(zip(names, value, strict=True)), "[]")
        found[(*path, ORDER)] = tuple(names)
        return found
    return {path: tuple(value) if isinstance(value, list) else value}


def _joined(path: Path, entries: Mapping[str, Any], empty: str) -> dict[Path, Any]:
    if not entries:
        return {path: empty}
    return {key: each for name, one in entries.items() for key, each in flatten(one, (*path, name)).items()}


def _names(entries: Sequence[Any]) -> list[str]:
    for word in NAMES:
        if all(isinstance(one, Mapping) and isinstance(one.get(word), (str, int)) for one in entries):
            names = [str(one[word]) for one in entries]
            if len(set(names)) == len(names):
                return names
    return [str(number) for number in range(1, len(entries) + 1)]


def changes(before: Any, after: Any) -> Iterator[Change]:
    """Every path at which the two say something else, in the order of the second; 1, 1.0 and true are not the same."""
    left, right = flatten(before), flatten(after)
    for path in {**right, **left}:
        old, new = left.get(path), right.get(path)
        if path[-1:] == (ORDER,):
            if in_another_order(old or (), new or ()):
                yield Change(path, old, new)
        elif (type(old), old) != (type(new), new):
            yield Change(path, old, new)


def in_another_order(before: Sequence[Hashable], after: Sequence[Hashable]) -> bool:
    """Do those that are in both stand in another order?"""
    both = set(before) & set(after)
    return [one for one in before if one in both] != [one for one in after if one in both]


def out_of_order(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[Hashable]:
    """The fewest entries of both that were moved to make one order of the other."""
    both = set(before) & set(after)
    left, right = [one for one in before if one in both], [one for one in after if one in both]
    kept = {
        one
        for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
        for one in left[block.a : block.a + block.size]
    }
    return [one for one in right if one not in kept]
