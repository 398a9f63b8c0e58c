"""Grows random expressions from FEEL's grammar; run as a module it evaluates as many as it is told to."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from random import Random
from time import monotonic
from typing import Any

from processes.rules.feel import BUILT_IN, FeelError, compile_expression
from processes.rules.feel.scope import MAX_SECONDS

FACTS: dict[str, Any] = {
    "x": 3,
    "y": -0.5,
    "first name": "Bo",
    "flag": True,
    "nothing": None,
    "numbers": [1, 2, 3],
    "people": [{"name": "a", "age": 1}, {"name": "b", "age": None}],
    "case": {"day": date(2026, 3, 2), "inner": {"x": "y"}},
    "at": datetime(2026, 3, 2, 10, tzinfo=UTC),
    "long": timedelta(days=28),
}
_LITERALS = [
    "1", "0", "-7", "2.5", "1E30", "1E-30", '"a"', '""', '"æ\\n"', "true", "false", "null", '@"2026-03-02"',
    '@"10:30:00"', '@"10:30:00@Europe/Copenhagen"', '@"2026-03-02T10:30:00Z"', '@"P28D"', '@"-P1Y2M"', '@"PT0.5S"',
    "[]", "{}", '"(a*)*b"', "100000", "9999999999999999999999999999999999",
]  # fmt: skip
_TYPES = [
    "number",
    "string",
    "date",
    "list<number>",
    "context<a: number>",
    "range<date>",
    "function<Any> -> Any",
    "Any",
]
_PARTS = ["year", "days", "months", "time offset", "start", "end included", "name", "age", "inner", "weekday"]


class Grower:
    """Expressions of every form, small ones more often than large ones."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.forms: list[Callable[[int], str]] = [
            self._literal, self._name, self._literal, self._name, self._binary, self._binary, self._compare,
            self._logic, self._call, self._call, self._call, self._path, self._filter, self._list, self._context,
            self._range,
            self._if, self._for, self._quantified, self._in, self._instance, self._function, self._negate,
        ]  # fmt: skip

    def expression(self, depth: int = 5) -> str:
        """One expression, at most so many forms within each other."""
        form = self.chance.choice(self.forms if depth > 0 else self.forms[:2])
        return form(depth - 1)

    def _literal(self, _depth: int) -> str:
        return self.chance.choice(_LITERALS)

    def _name(self, _depth: int) -> str:
        return self.chance.choice([*FACTS, "item", "partial", "unknown", "i", "abs"])

    def _pair(self, depth: int, signs: list[str]) -> str:
        return f"({self.expression(depth)} {self.chance.choice(signs)} {self.expression(depth)})"

    def _binary(self, depth: int) -> str:
        return self._pair(depth, ["+", "-", "*", "/", "**"])

    def _compare(self, depth: int) -> str:
        return self._pair(depth, ["=", "!=", "<", "<=", ">", ">="])

    def _logic(self, depth: int) -> str:
        return self._pair(depth, ["and", "or"])

    def _call(self, depth: int) -> str:
        name = self.chance.choice([*BUILT_IN, "host"])
        arguments = ", ".join(self.expression(depth - 1) for _ in range(self.chance.randint(0, 4)))
        return f"{name}({arguments})"

    def _path(self, depth: int) -> str:
        return f"{self._pair(depth, ['+', '-'])}.{self.chance.choice(_PARTS)}"

    def _filter(self, depth: int) -> str:
        return f"{self.chance.choice(['numbers', 'people', self._list(depth)])}[{self.expression(depth)}]"

    def _list(self, depth: int) -> str:
        return f"[{', '.join(self.expression(depth) for _ in range(self.chance.randint(0, 3)))}]"

    def _context(self, depth: int) -> str:
        names = self.chance.sample(["a", "b", "first name", '"c d"'], self.chance.randint(0, 3))
        return f"{{{', '.join(f'{name}: {self.expression(depth)}' for name in names)}}}"

    def _range(self, depth: int) -> str:
        start, end = self.chance.choice("[(]"), self.chance.choice("])[")
        return f"{start}{self.expression(depth)}..{self.expression(depth)}{end}"

    def _if(self, depth: int) -> str:
        return f"(if {self.expression(depth)} then {self.expression(depth)} else {self.expression(depth)})"

    def _for(self, depth: int) -> str:
        span = f"..{self.expression(depth)}" if self.chance.random() < 0.4 else ""
        return f"(for i in {self.expression(depth)}{span} return {self.expression(depth)})"

    def _quantified(self, depth: int) -> str:
        word = self.chance.choice(["some", "every"])
        return f"({word} i in {self.expression(depth)} satisfies {self.expression(depth)})"

    def _in(self, depth: int) -> str:
        test = self.chance.choice(["{0}", "({0}, > {1})", "[{0}..{1}]", "(!= {0})", "< {0}"])
        return f"({self.expression(depth)} in {test.format(self.expression(depth), self.expression(depth))})"

    def _instance(self, depth: int) -> str:
        return f"({self.expression(depth)} instance of {self.chance.choice(_TYPES)})"

    def _function(self, depth: int) -> str:
        return f"(function(i, x) {self.expression(depth)})({self.expression(depth)}, {self.expression(depth)})"

    def _negate(self, depth: int) -> str:
        return f"-({self.expression(depth)})"


def main(arguments: list[str] | None = None) -> int:
    """Grow and evaluate; 1 when another exception than FEEL's came out, or one took too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    grower, refused, slowest, bad = Grower(Random(options.seed)), 0, 0.0, 0
    for _ in range(options.count):
        source, started = grower.expression(), monotonic()
        try:
            compile_expression.__wrapped__(source).evaluate(FACTS, {"host": lambda *given: given[0] if given else None})
        except FeelError:
            refused += 1
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            bad += 1
            sys.stdout.write(f"{type(error).__name__}: {source}\n")
        slowest = max(slowest, monotonic() - started)
    told = f"{options.count} expressions, {refused} refused, {bad} other exceptions, slowest {slowest:.2f} s"
    sys.stdout.write(f"{told}\n")
    return 1 if bad or slowest > MAX_SECONDS * 2 else 0


if __name__ == "__main__":
    sys.exit(main())
