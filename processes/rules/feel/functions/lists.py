"""List functions and sort (DMN 1.5, 10.3.4.4 and 10.3.4.9); positions count from 1, negative ones from the end."""

from __future__ import annotations

import functools
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from processes.rules.feel.errors import FeelError
from processes.rules.feel.functions.signature import builtin
from processes.rules.feel.operators import equal, less, whole
from processes.rules.feel.scope import Scope
from processes.rules.feel.values import MAX_LIST, NUMBERS, Function, checked_list


def listed(name: str) -> Callable[[Callable[[list[Any]], Any]], Callable[[list[Any]], Any]]:
    """Register a function of one list that may also be called with the items themselves."""

    def register(python: Callable[[list[Any]], Any]) -> Callable[[list[Any]], Any]:
        builtin(f"{name}(list: list)")(python)
        builtin(f"{name}(item: any, *more: any)")(lambda *items: python(list(items)))
        return python

    return register


@builtin("list contains(list: list, element: any)")
def list_contains(items: list[Any], element: Any) -> bool:
    """Whether an item equals the element; null is found too."""
    return any(equal(item, element) is True for item in items)


@builtin("count(list: list)")
def count(items: list[Any]) -> Decimal:
    """The number of items."""
    return Decimal(len(items))


@listed("min")
def minimum(items: list[Any]) -> Any:
    """The least item; null for an empty list or items without an order."""
    return _extreme(items, less)


@listed("max")
def maximum(items: list[Any]) -> Any:
    """The greatest item; null for an empty list or items without an order."""
    return _extreme(items, lambda candidate, best: less(best, candidate))


def _extreme(items: list[Any], beats: Callable[[Any, Any], bool | None]) -> Any:
    best = items[0] if items else None
    for candidate in items:
        wins = beats(candidate, best)
        if wins is None:
            return None
        best = candidate if wins else best
    return best


def _numbers(items: list[Any]) -> bool:
    return bool(items) and all(type(item) is Decimal for item in items)


@listed("sum")
def total(items: list[Any]) -> Decimal | None:
    """The sum of the numbers; null for an empty list or anything else in it."""
    return functools.reduce(NUMBERS.add, items) if _numbers(items) else None


@listed("product")
def product(items: list[Any]) -> Decimal | None:
    """The product of the numbers; null for an empty list or anything else in it."""
    return functools.reduce(NUMBERS.multiply, items) if _numbers(items) else None


@listed("mean")
def mean(items: list[Any]) -> Decimal | None:
    """The average of the numbers; null for an empty list or anything else in it."""
    return NUMBERS.divide(functools.reduce(NUMBERS.add, items), Decimal(len(items))) if _numbers(items) else None


@listed("median")
def median(items: list[Any]) -> Decimal | None:
    """The middle number, or the mean of the middle two."""
    if not _numbers(items):
        return None
    row: list[Decimal] = sorted(items)
    middle = len(row) // 2
    if len(row) % 2:
        return row[middle]
    return NUMBERS.divide(NUMBERS.add(row[middle - 1], row[middle]), Decimal(2))


@listed("stddev")
def standard_deviation(items: list[Any]) -> Decimal | None:
    """The standard deviation of a sample; null for fewer than two numbers."""
    average = mean(items)
    if average is None or len(items) < 2:
        return None
    squares = [NUMBERS.power(NUMBERS.subtract(item, average), 2) for item in items]
    return NUMBERS.sqrt(NUMBERS.divide(functools.reduce(NUMBERS.add, squares), Decimal(len(items) - 1)))


@listed("mode")
def mode(items: list[Any]) -> list[Any] | None:
    """The most frequent numbers, in order; an empty list has none."""
    if not items:
        return []
    if not _numbers(items):
        return None
    counts: dict[Decimal, int] = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    most = max(counts.values())
    return sorted(number for number, times in counts.items() if times == most)


@listed("all")
def all_true(items: list[Any]) -> bool | None:
    """Whether every item is true: one false settles it, else anything but true makes it null."""
    if any(item is False for item in items):
        return False
    return True if all(item is True for item in items) else None


@listed("any")
def any_true(items: list[Any]) -> bool | None:
    """Whether an item is true: one true settles it, else anything but false makes it null."""
    if any(item is True for item in items):
        return True
    return False if all(item is False for item in items) else None


def _at(items: list[Any], position: Decimal, beyond: int = 0) -> int | None:
    """The position as Python counts; ``beyond`` lets it stand so many places behind the last item."""
    at, size = whole(position), len(items)
    if at == 0 or at > size + beyond or at < -size:
        return None
    return at - 1 if at > 0 else size + at


@builtin("sublist(list: list, start position: number, length?: number)")
def sublist(items: list[Any], start: Decimal, length: Decimal | None = None) -> list[Any] | None:
    """``sublist([4, 5, 6], 1, 2)`` is [4, 5]."""
    first = _at(items, start)
    if first is None or (length is not None and not 0 <= whole(length) <= len(items) - first):
        return None
    return items[first:] if length is None else items[first : first + whole(length)]


@builtin("append(list: list, *item: any)")
def append(items: list[Any], *more: Any) -> list[Any]:
    """The list with the items behind it."""
    return checked_list([*items, *more])


@builtin("concatenate(*list: list)")
def concatenate(*lists: list[Any]) -> list[Any]:
    """The lists one behind the other."""
    return checked_list([item for items in lists for item in items])


@builtin("insert before(list: list, position: number, newItem: any)")
def insert_before(items: list[Any], position: Decimal, new_item: Any) -> list[Any] | None:
    """The list with a new item at the position."""
    at = _at(items, position)
    return None if at is None else checked_list([*items[:at], new_item, *items[at:]])


@builtin("remove(list: list, position: number)")
def remove(items: list[Any], position: Decimal) -> list[Any] | None:
    """The list without the item at the position."""
    at = _at(items, position)
    return None if at is None else items[:at] + items[at + 1 :]


@builtin("list replace(list: list, position: number, newItem: any)")
def list_replace(items: list[Any], position: Decimal, new_item: Any) -> list[Any] | None:
    """The list with another item at the position."""
    at = _at(items, position)
    return None if at is None else [*items[:at], new_item, *items[at + 1 :]]


@builtin("list replace(list: list, match: function, newItem: any)", scoped=True)
def list_replace_matching(scope: Scope, items: list[Any], match: Function, new_item: Any) -> list[Any] | None:
    """The list with another item wherever ``match(item, newItem)`` is true."""
    answers = []
    for item in items:
        scope.run.step()
        answer = match.call(scope, [item, new_item])
        if type(answer) is not bool:
            return None
        answers.append(new_item if answer else item)
    return answers


@builtin("reverse(list: list)")
def reverse(items: list[Any]) -> list[Any]:
    """The list from its end."""
    return items[::-1]


@builtin("index of(list: list, match: any)")
def index_of(items: list[Any], match: Any) -> list[Any]:
    """The positions of the items that equal the match."""
    return [Decimal(at) for at, item in enumerate(items, 1) if equal(item, match) is True]


@builtin("union(*list: list)", scoped=True)
def union(scope: Scope, *lists: list[Any]) -> list[Any]:
    """The lists one behind the other, without what was there before."""
    return distinct_values(scope, concatenate(*lists))


@builtin("distinct values(list: list)", scoped=True)
def distinct_values(scope: Scope, items: list[Any]) -> list[Any]:
    """The list without what was there before."""
    kept: list[Any] = []
    for item in items:
        scope.run.charge(len(kept) // 8 + 1)
        if not any(equal(item, other) is True for other in kept):
            kept.append(item)
    return kept


@builtin("flatten(list: list)")
def flatten(items: list[Any]) -> list[Any]:
    """The items of lists within lists, in one list."""
    flat: list[Any] = []
    _flatten(items, flat, [MAX_LIST * 2])
    return flat


def _flatten(items: list[Any], flat: list[Any], budget: list[int]) -> None:
    for item in items:
        budget[0] -= 1
        if budget[0] < 0:
            raise FeelError("feel_list_too_long", limit=MAX_LIST)
        if type(item) is list:
            _flatten(item, flat, budget)
        else:
            flat.append(item)


@builtin("sort(list: list, precedes?: function)", scoped=True)
def sort(scope: Scope, items: list[Any], precedes: Function | None = None) -> list[Any] | None:
    """The list in order: of ``precedes(a, b)``, or of the items themselves where they have one."""

    def before(one: Any, other: Any) -> bool:
        scope.run.step()
        answer = less(one, other) if precedes is None else precedes.call(scope, [one, other])
        if type(answer) is not bool:
            raise ValueError
        return answer

    def compare(one: Any, other: Any) -> int:
        return -1 if before(one, other) else 1 if before(other, one) else 0

    return sorted(items, key=functools.cmp_to_key(compare))
