"""The parts an expression is made of: frozen nodes, each with its place in the source (DMN 1.5, 10.3.1.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Any

from processes.rules.feel.types import Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Anything that can be evaluated; ``place`` is (line, column) from 1, ``depth`` the height of what lies below."""

    place: tuple[int, int] = (0, 0)
    depth: int = field(default=0, init=False, compare=False)

    def __post_init__(self) -> None:
        deepest = max((child.depth for child in children(self)), default=0)
        object.__setattr__(self, "depth", deepest + 1)


@dataclass(frozen=True, slots=True)
class Literal(Node):
    """A value written out: number, string, boolean, null, date or duration."""

    value: Any


@dataclass(frozen=True, slots=True)
class Name(Node):
    """A name, resolved by scope when evaluated."""

    name: str


@dataclass(frozen=True, slots=True)
class Path(Node):
    """``base.name``"""

    base: Node
    name: str


@dataclass(frozen=True, slots=True)
class Filter(Node):
    """``base[condition]``"""

    base: Node
    condition: Node


@dataclass(frozen=True, slots=True)
class Call(Node):
    """``function(a, b)`` or ``function(first: a, second: b)``; ``names`` is empty for positions."""

    function: Node
    arguments: tuple[Node, ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListOf(Node):
    """``[a, b]``"""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class ContextOf(Node):
    """``{name: value}``; a later entry sees the earlier ones."""

    names: tuple[str, ...]
    values: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class RangeOf(Node):
    """``[low..high]`` with open or closed ends."""

    low: Node
    high: Node
    low_closed: bool
    high_closed: bool


@dataclass(frozen=True, slots=True)
class OpenTest(Node):
    """``< value``: a range open to one side, or ``!= value``."""

    operator: str
    value: Node


@dataclass(frozen=True, slots=True)
class Tests(Node):
    """Several tests, one of which must hold; ``negated`` turns the answer around."""

    items: tuple[Node, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Either(Node):
    """``a or b or c``"""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Both(Node):
    """``a and b and c``"""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Compare(Node):
    """``a < b`` and its sisters."""

    operator: str
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Between(Node):
    """``a between b and c``"""

    value: Node
    low: Node
    high: Node


@dataclass(frozen=True, slots=True)
class In(Node):
    """``a in b``, where b is a value, a list, a range or tests."""

    value: Node
    test: Node


@dataclass(frozen=True, slots=True)
class Binary(Node):
    """``a + b``, ``a - b``, ``a * b``, ``a / b``, ``a ** b``"""

    operator: str
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Negate(Node):
    """``-a``"""

    value: Node


@dataclass(frozen=True, slots=True)
class InstanceOf(Node):
    """``a instance of type``"""

    value: Node
    type: Type


@dataclass(frozen=True, slots=True)
class If(Node):
    """``if a then b else c``"""

    condition: Node
    then: Node
    otherwise: Node


@dataclass(frozen=True, slots=True)
class Over(Node):
    """``name in a`` or ``name in a..b``: one variable of a loop."""

    name: str
    start: Node
    end: Node | None = None


@dataclass(frozen=True, slots=True)
class For(Node):
    """``for x in a, y in b return c``"""

    over: tuple[Over, ...]
    body: Node


@dataclass(frozen=True, slots=True)
class Quantified(Node):
    """``some x in a satisfies c`` (``every`` when not ``some``)"""

    some: bool
    over: tuple[Over, ...]
    condition: Node


@dataclass(frozen=True, slots=True)
class FunctionOf(Node):
    """``function(a, b: number) body``"""

    parameters: tuple[str, ...]
    types: tuple[Type | None, ...]
    body: Node


def children(node: Node) -> Iterator[Node]:
    """The nodes right below, in the order of the source."""
    for each in fields(node):
        value = getattr(node, each.name, None)
        if isinstance(value, Node):
            yield value
        elif isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, Node))
